import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderAddress, placeManifest } from "../../src/web/place-manifest";

const MANIFEST = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

describe("folderAddress()", () => {
  it.each([
    { typed: " https://oko.example.org ", folder: "https://oko.example.org" },
    { typed: "https://oko.example.org/excel/", folder: "https://oko.example.org/excel" },
    { typed: "https://oko.example.org:8443/a/install.html?x=1#y", folder: "https://oko.example.org:8443/a" },
    { typed: "http://oko.example.org", folder: null },
    { typed: "file:///C:/oko/install.html", folder: null },
    { typed: "oko.example.org", folder: null },
    { typed: "https://кто@oko.example.org", folder: null },
    { typed: "", folder: null },
  ])("takes $typed for $folder", ({ typed, folder }) => {
    expect(folderAddress(typed)).toBe(folder);
  });
});

describe("placeManifest()", () => {
  it("moves every address, and keeps the number unless another is given", () => {
    const address = "https://oko.example.org/excel";
    const placed = placeManifest(MANIFEST, { address, id: null });
    expect(placed).not.toContain("localhost");
    expect(placed.split(address)).toHaveLength(MANIFEST.split("https://localhost:3000").length);
    expect(placed).toContain("<Id>6f1c2c52-2f6e-4f0a-9a54-7c6b1d0e8a31</Id>");
    expect(placeManifest(MANIFEST, { address, id: "новый" })).toContain("<Id>новый</Id>");
  });
});
