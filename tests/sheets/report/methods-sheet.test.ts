import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { methodsSections } from "../../../src/sheets/report/methods-document";
import { planReport } from "../../../src/sheets/report/plan-report";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { CHECK_IDS } from "../../../src/core/model/check-traits";
import { methodsAnchor } from "../../../src/locale/methods-anchor";
import { normal } from "../../locale/normal-text";
import { ordinaryRun, result, STAMP } from "./build-run";
import { cellsOf, ofKind } from "./read-plan";

const METHODS = readFileSync(join(resolve(__dirname, "../../.."), "docs/methods.md"), "utf8");
const OPTIONS = { mode: "new-workbook", comments: false, methods: METHODS } as const;
const SHEET = "ОКО Методика";

describe("methodsSections()", () => {
  const sections = methodsSections(METHODS);

  it.each(CHECK_IDS)("has words and a source for %s", (check) => {
    const of = sections.get(methodsAnchor(check));
    expect(of?.parts.length).toBeGreaterThan(1);
    expect(of?.parts.map(({ text }) => text).join(" ")).not.toMatch(/\]\(#|\*\*|`|<a /);
  });

  it("names each part once and leaves no name as a text", () => {
    const parts = sections.get("official-mean")?.parts ?? [];
    expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(["Что сравнивается", "Откуда"]));
    for (const of of sections.values()) {
      const names = new Set(of.parts.flatMap(({ name }) => name ?? []));
      expect(of.parts.filter(({ text }) => names.has(text.replace(/\.$/, "")))).toEqual([]);
    }
  });

  it("reads thresholds with their sources, and formulas as lines", () => {
    expect(sections.get("evidence")?.thresholds).toContainEqual({
      id: "signal.alpha",
      source: "предложено ОКО: z больше 2,33",
    });
    expect(sections.get("funnel-mean")?.formula).toContain("z = ");
  });
});

describe("ОКО Методика", () => {
  it("prints the checks of this run, the document's own words, values in force, and what was made", () => {
    const run = {
      ...ordinaryRun(),
      thresholds: thresholdsInForce({ "signal.minPupils": 12 }),
      results: [result("funnel-mean"), result("funnel-mean", { fired: null }), result("low-results")],
    };
    const edits = planReport(run, { sheets: [] }, OPTIONS, STAMP);
    const cells = Array.from(cellsOf(edits, SHEET), (row = []) => row);
    const titles = cells.map(([first]) => String(first));
    expect(titles).toContain("Средний результат выше ожидаемого разброса");
    expect(titles).toContain("Низкие результаты");
    expect(titles).not.toContain("Накопление у границ отметок (к региону)");
    const text = normal(cells.flat().join("\n"));
    expect(text).toContain("Признак: участников не меньше — 12 (по умолчанию 10)");
    expect(text).toContain("1 процедура, 2 сравнения; сработало: 1; данных не хватило: 1.");
    expect(text).toContain("Spiegelhalter (2005)");
    expect(text).not.toMatch(/\*\*|\]\(#/);
  });

  it("fits a page in width, every text wrapped", () => {
    const edits = planReport(ordinaryRun(), { sheets: [] }, OPTIONS, STAMP);
    const print = ofKind(edits, "print").find(({ sheet }) => sheet === SHEET);
    expect(print?.orientation).toBe("portrait");
    const wrapped = ofKind(edits, "style").filter(
      ({ sheet, style }) => sheet === SHEET && style.wrap === true,
    );
    expect(wrapped.length).toBeGreaterThan(3);
  });

  it("is not there where a door has no document", () => {
    const edits = planReport(ordinaryRun(), { sheets: [] }, { mode: "copy", comments: false }, STAMP);
    expect(ofKind(edits, "add-sheet").map(({ sheet }) => sheet)).not.toContain(SHEET);
  });
});

describe("parts of a section", () => {
  const text = [
    '<a id="a"></a>',
    "## Проверка",
    "",
    "**Что сравнивается.** Доля «2» школы. Признак — необычно **мало** «2», и",
    "**сигналом он не считается** без (`funnel.minSchools`) десяти школ. **Откуда.** Автор (2005). **Не значит**, что плохо.",
  ].join("\n");

  it("begin with a name where a sentence begins: words stressed within one are its words", () => {
    expect(methodsSections(text).get("a")?.parts).toEqual([
      {
        name: "Что сравнивается",
        text: "Доля «2» школы. Признак — необычно мало «2», и сигналом он не считается без десяти школ.",
      },
      { name: "Откуда", text: "Автор (2005)." },
      { name: "Не значит", text: "что плохо." },
    ]);
  });

  it("have no name of a lower-case word in the document", () => {
    const names = [...methodsSections(METHODS).values()].flatMap(({ parts }) =>
      parts.flatMap(({ name }) => name ?? []),
    );
    expect(names.filter((name) => !/^\p{Lu}/u.test(name))).toEqual([]);
  });
});
