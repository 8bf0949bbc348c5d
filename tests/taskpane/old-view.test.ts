import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

const SCRIPT = readFileSync(join(__dirname, "../../src/taskpane/old-view.js"), "utf8");
const PAGES = ["taskpane", "web"].map((door) =>
  readFileSync(join(__dirname, "../../src", door, "index.html"), "utf8"),
);

/** What of the page is seen once the script ran in an engine where `break` took something away. */
function shown(
  breakEngine: string,
  { documentMode, packed = false }: { documentMode?: number; packed?: boolean } = {},
): { root: string; old: string } {
  const elements = { root: { style: { display: "" } }, "old-view": { style: { display: "none" } } };
  const context = createContext({
    document: {
      documentMode,
      getElementById: (id: keyof typeof elements) => elements[id],
      querySelector: () => (packed ? {} : null),
    },
  });
  runInContext("function Worker() {}", context);
  runInContext(breakEngine, context);
  runInContext(SCRIPT, context);
  return { root: elements.root.style.display, old: elements["old-view"].style.display };
}

/** Engines of before 2023 throw where a pattern looks behind. */
const NO_LOOKBEHIND = `
  var Real = RegExp;
  RegExp = function (source, flags) {
    if (source.indexOf("(?<!") >= 0) throw new SyntaxError("Invalid regular expression");
    return new Real(source, flags);
  };`;

describe("old-view.js", () => {
  it("leaves the pane to an engine that has what it needs", () => {
    expect(shown("")).toEqual({ root: "", old: "none" });
  });

  it.each([
    { engine: "WebKit before 16.4 and EdgeHTML: no lookbehind", broken: NO_LOOKBEHIND },
    { engine: "no Object.hasOwn", broken: "delete Object.hasOwn" },
    { engine: "no Array.prototype.at", broken: "delete Array.prototype.at" },
    { engine: "no workers", broken: "Worker = undefined" },
  ])("says why the pane is empty: $engine", ({ broken }) => {
    expect(shown(broken)).toEqual({ root: "none", old: "block" });
  });

  it("says it in Trident", () => {
    expect(shown("", { documentMode: 11 })).toEqual({ root: "none", old: "block" });
  });

  it("says it where a page is packed and the engine cannot unpack it, and there only", () => {
    expect(shown("", { packed: true })).toEqual({ root: "none", old: "block" });
    expect(shown("function DecompressionStream() {}", { packed: true })).toEqual({ root: "", old: "none" });
  });

  it("is plain ES5, names no engine, and stands in each page after what it shows", () => {
    const code = SCRIPT.replace(/\/\*[^]*?\*\//g, "");
    expect(code).not.toMatch(/=>|`|\b(?:let|const|class)\b|userAgent|navigator/);
    for (const page of PAGES) {
      expect(page.indexOf('src="old-view.js"')).toBeGreaterThan(page.indexOf('id="old-view"'));
    }
  });
});
