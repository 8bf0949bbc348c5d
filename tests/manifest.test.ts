import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { PANE_COMMANDS } from "../src/commands/pane-command";

const MANIFEST = join(__dirname, "../manifest.xml");
const DIST = join(__dirname, "../dist");
const text = readFileSync(MANIFEST, "utf8");

/** Longest texts, in characters. Source: Microsoft, "Resources element" and "DisplayName", "Description", "ProviderName" of the add-in only manifest. */
const LIMITS = {
  short: 125,
  long: 250,
  displayName: 125,
  description: 250,
  providerName: 125,
  resourceId: 32,
};

/** Sizes that Excel may ask for, px. Source: Microsoft, "Icon element". */
const ICONS = [16, 20, 24, 32, 40, 48, 64, 80];

/** Every value of an attribute of an element. */
function values(element: string, attribute: string): string[] {
  const found = text.matchAll(new RegExp(`<${element}\\b[^>]*?\\b${attribute}="([^"]*)"`, "g"));
  return [...found].map(([, value = ""]) => value);
}

/** The one value of an element that cannot be missing. */
function onlyValue(element: string, attribute: string): string {
  const [first] = values(element, attribute);
  if (first === undefined) throw new Error(`The manifest has no ${element}`);
  return first;
}

describe("manifest.xml", () => {
  it("is read by Microsoft's own reader", async () => {
    const info = await OfficeAddinManifest.readManifestFile(MANIFEST);
    expect(info).toMatchObject({
      id: "6f1c2c52-2f6e-4f0a-9a54-7c6b1d0e8a31",
      displayName: "ОКО",
      defaultLocale: "ru-RU",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      officeAppType: "TaskPaneApp",
    });
    expect(info.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it("asks for little, so that the add-in appears and can explain itself, and names no other domain", () => {
    expect(values("Set", "MinVersion")).toEqual(["1.1"]);
    expect(text).not.toContain("<AppDomain>");
  });

  it("has no text longer than Excel shows", () => {
    const [short = "", long = ""] = ["Short", "Long"].map(
      (kind) => new RegExp(`<bt:${kind}Strings>([^]*?)</bt:${kind}Strings>`).exec(text)?.[1],
    );
    function lengths(part: string): number[] {
      return [...part.matchAll(/DefaultValue="([^"]*)"/g)].map(([, value = ""]) => value.length);
    }
    expect(lengths(short).length).toBeGreaterThan(0);
    expect(Math.max(...lengths(short))).toBeLessThanOrEqual(LIMITS.short);
    expect(Math.max(...lengths(long))).toBeLessThanOrEqual(LIMITS.long);
    expect(onlyValue("DisplayName", "DefaultValue").length).toBeLessThanOrEqual(LIMITS.displayName);
    expect(onlyValue("Description", "DefaultValue").length).toBeLessThanOrEqual(LIMITS.description);
    expect(/<ProviderName>([^<]*)</.exec(text)?.[1]?.length).toBeLessThanOrEqual(LIMITS.providerName);
  });

  it("names every resource it uses, and uses every one it names", () => {
    const named = values("bt:(?:Image|Url|String)", "id");
    const used = [...text.matchAll(/ resid="([^"]*)"/g)].map(([, id = ""]) => id);
    expect(new Set(used)).toEqual(new Set(named));
    expect(named.length).toBe(new Set(named).size);
    expect(Math.max(...named.map((id) => id.length))).toBeLessThanOrEqual(LIMITS.resourceId);
  });

  it("leads only to what the build has", () => {
    const urls = values("[\\w:]+", "DefaultValue").filter((value) => value.startsWith("https:"));
    expect(urls.length).toBeGreaterThan(ICONS.length);
    for (const url of urls) {
      const { origin, pathname } = new URL(url);
      expect(origin).toBe("https://localhost:3000");
      expect([url, existsSync(join(DIST, pathname))]).toEqual([url, true]);
    }
  });

  it("has an icon of every size, which is as large as it says", () => {
    expect(new Set(values("bt:Image", "size"))).toEqual(new Set(ICONS.map(String)));
    for (const size of ICONS) {
      const png = readFileSync(join(__dirname, `../assets/icon-${String(size)}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it("opens a pane of its own for every address", () => {
    // Panes that share an id share a container: whether one goes to another address in it differs between builds of Excel.
    const actions = [
      ...text.matchAll(/<TaskpaneId>([^<]*)<\/TaskpaneId>\s*<SourceLocation resid="([^"]*)"/g),
    ];
    expect(actions.length).toBe(Object.keys(PANE_COMMANDS).length + 1);
    for (const column of [1, 2]) {
      expect(new Set(actions.map((action) => action[column])).size).toBe(actions.length);
    }
    for (const [, id = ""] of actions) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("has a button for every command of the code, and no other", () => {
    const hashes = values("bt:Url", "DefaultValue").flatMap((url) => new URL(url).hash.slice(1) || []);
    expect(new Set(hashes)).toEqual(new Set(Object.keys(PANE_COMMANDS)));
  });
});

describe("the built pane", () => {
  it("has the parts of office.js as Microsoft ships them, and no telemetry", () => {
    const package_ = join(__dirname, "../node_modules/@microsoft/office-js/dist");
    const clients = ["win32-16.00", "win32-16.01", "ios-16.00", "mac-16.00", "web-16.00"];
    const parts = ["office.js", ...clients.map((client) => `excel-${client}.js`)];
    for (const part of parts) {
      expect(readFileSync(join(DIST, "office", part)).equals(readFileSync(join(package_, part)))).toBe(true);
    }
    expect(existsSync(join(DIST, "office/AgaveErrorUX/index.html"))).toBe(true);
    const stub = readFileSync(join(DIST, "office/telemetry/oteljs_agave.js"), "utf8");
    expect(stub.replace(/\/\*[^]*?\*\//g, "").trim()).toBe("");
  });

  it("forbids every other origin", () => {
    for (const page of ["taskpane.html", "index.html"]) {
      const html = readFileSync(join(DIST, page), "utf8");
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/https?:|\*/);
    }
  });
});
