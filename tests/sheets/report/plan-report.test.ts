import fc from "fast-check";
import { planReport } from "../../../src/sheets/report/plan-report";
import type { ReportTarget } from "../../../src/sheets/report/report-target";
import type { Cell } from "../../../src/workbook/cell";
import { NO_RECORDS } from "../../../src/core/model/workbook-records";
import { ordinaryRun, result, run, school, SOURCE_SHEET, STAMP } from "./build-run";
import { cellsOf, formulasOf, ofKind, rowsOf, tableRows } from "./read-plan";

const COPY = { mode: "copy", comments: false } as const;
const MARK = { mode: "mark", comments: true } as const;
const SOURCE: ReportTarget = { sheets: [{ name: SOURCE_SHEET, own: false, isProtected: true }] };
/** Of a run without statistics: of what the tables say nothing there is no sheet. */
const REPORT_SHEETS = [
  "ОКО Признаки",
  "ОКО Школы",
  "ОКО Реестр",
  "ОКО Классификация",
  "ОКО Низкие результаты",
  "ОКО Показатели",
  "ОКО Карточка",
  "ОКО Сводная признаков",
  "ОКО Сводная школ",
  "ОКО Диаграммы",
];

describe("planReport() writes the sheets of a report", () => {
  const edits = planReport(ordinaryRun(), SOURCE, COPY, STAMP);

  it("adds its sheets, in order", () => {
    expect(ofKind(edits, "add-sheet").map(({ sheet }) => sheet)).toEqual(REPORT_SHEETS);
  });

  it("leaves out every sheet that would be a header alone", () => {
    const bare = planReport(run({ records: NO_RECORDS }), SOURCE, COPY, STAMP);
    const sheets = ofKind(bare, "add-sheet").map(({ sheet }) => sheet);
    for (const sheet of [
      "Реестр",
      "Классификация",
      "Низкие результаты",
      "Карточка",
      "Статистика",
      "Диаграммы",
    ]) {
      expect(sheets).not.toContain(`ОКО ${sheet}`);
    }
  });

  it("lists each check that fired, schools to be checked first, the strongest first", () => {
    const rows = tableRows(edits, "ОКО Признаки");
    expect(rows.map((row) => [row["Уровень ОО"], row["ОО"], row["Сила"]])).toEqual([
      ["требует проверки", "МБОУ СОШ № 1", "сильный признак"],
      ["требует проверки", "МБОУ СОШ № 1", "признак"],
      ["обратить внимание", "МБОУ СОШ № 2", "признак"],
      ["без оснований для проверки", "МБОУ СОШ № 3", "признак"],
      ["без оснований для проверки", "МБОУ СОШ № 3", "для сведения"],
    ]);
  });

  it("gives numbers as numbers, unrounded, and what is unknown as empty", () => {
    const low = tableRows(edits, "ОКО Признаки").find((row) => row["Признак"] === "Низкие результаты");
    expect(low).toMatchObject({ Значение: 9 / 28, Порог: 0.3, Участников: 28, p: null, Год: 2021, Класс: 4 });
  });

  it("links every finding to its source row", () => {
    const links = ofKind(edits, "link");
    const rows = tableRows(edits, "ОКО Признаки");
    expect(links.map(({ target }) => target)).toEqual([
      { sheet: SOURCE_SHEET, row: 11, column: 0 },
      { sheet: "РУ 4 Журнал", row: 20, column: 0 },
      { sheet: SOURCE_SHEET, row: 12, column: 0 },
      { sheet: SOURCE_SHEET, row: 13, column: 0 },
      { sheet: SOURCE_SHEET, row: 13, column: 0 },
    ]);
    expect(rows.map((row) => row["Строка"])).toContain(`${SOURCE_SHEET}!A12`);
  });

  it("says a strength in words wherever it is a colour", () => {
    const cells = cellsOf(edits, "ОКО Признаки");
    const tints = ofKind(edits, "style").filter(
      ({ sheet, style }) => sheet === "ОКО Признаки" && Object.keys(style).join() === "fill",
    );
    const words = tints.map(({ areas }) => new Set(rowsOf(areas).map((row) => cells[row]?.[7])));
    expect(words.map((set) => [...set])).toEqual([["сильный признак"], ["признак"], ["для сведения"]]);
  });

  it("formats shares as percent and points with decimals, p with four", () => {
    const cells = cellsOf(edits, "ОКО Признаки");
    const formats = ofKind(edits, "style").filter(
      ({ sheet, style, areas }) =>
        sheet === "ОКО Признаки" && style.numberFormat !== undefined && areas[0]?.columns === 2,
    );
    const byCheck = formats.flatMap(({ areas, style }) =>
      rowsOf(areas).map((row): [Cell | undefined, string | undefined] => [
        cells[row]?.[6],
        style.numberFormat,
      ]),
    );
    expect(Object.fromEntries(byCheck)).toMatchObject({
      "Низкие результаты": "0.0%",
      "Завышенный средний балл (методика 2019)": "0.00",
      "Отметки за работу выше журнальных": "0.0%",
    });
  });

  it("names the schools that are too small", () => {
    const text = cellsOf(edits, "ОКО Признаки").flat().join("\n");
    expect(text.replace(/\u00a0/g, " ")).toContain("МБОУ СОШ № 4 (7 участников)");
  });

  it.each(REPORT_SHEETS)("%s has title, origin, settings, legal text, widths and print setup", (sheet) => {
    const cells = cellsOf(edits, sheet);
    const text = cells.flat().join("\n");
    expect(String(cells[0]?.[0])).toMatch(/[А-Я]/);
    for (const part of ["Муниципалитет.xlsx", "22.11.2026", "по умолчанию", "не могут использоваться"]) {
      expect(text).toContain(part);
    }
    expect(ofKind(edits, "print").filter((edit) => edit.sheet === sheet)).toHaveLength(1);
    expect(
      ofKind(edits, "layout").some((edit) => edit.sheet === sheet && edit.columnWidths !== undefined),
    ).toBe(true);
  });

  it("freezes the header of each table, which has no two columns alike, and repeats no other", () => {
    for (const { sheet, area } of ofKind(edits, "table")) {
      const header = cellsOf(edits, sheet)[area.row] ?? [];
      expect(new Set(header).size).toBe(area.columns);
      const layout = ofKind(edits, "layout").find(
        (edit) => edit.sheet === sheet && edit.freezeRows !== undefined,
      );
      expect(layout?.freezeRows).toBe(area.row + 1);
      const print = ofKind(edits, "print").find((edit) => edit.sheet === sheet);
      expect(print?.repeatRows ?? [area.row, area.row]).toEqual([area.row, area.row]);
    }
  });

  it("gives every row with a long sentence the height to read it", () => {
    const heights = ofKind(edits, "layout").flatMap((edit) =>
      edit.sheet === "ОКО Признаки" ? (edit.rowHeights ?? []) : [],
    );
    const area = ofKind(edits, "table")[0]?.area;
    const first = heights.filter(({ row }) => row === (area?.row ?? 0) + 1);
    expect(Math.max(...first.map(({ height }) => height))).toBeGreaterThan(30);
  });
});

describe("planReport() and what stands in the workbook", () => {
  it("replaces its own sheets only", () => {
    const target: ReportTarget = {
      sheets: [
        { name: SOURCE_SHEET, own: false, isProtected: false },
        { name: "ОКО Признаки", own: true, isProtected: false },
        { name: "ОКО Реестр", own: false, isProtected: false },
        { name: "ОКО Признаки за май", own: true, isProtected: false, tables: ["ОКО_Признаки"] },
        { name: "ОКО Шкалы", own: true, isProtected: false },
      ],
    };
    const edits = planReport(ordinaryRun(), target, COPY, STAMP);
    expect(ofKind(edits, "delete-sheet").map(({ sheet }) => sheet)).toEqual(["ОКО Признаки"]);
    expect(ofKind(edits, "add-sheet").map(({ sheet }) => sheet)).toEqual([
      "ОКО Признаки",
      "ОКО Школы",
      "ОКО Реестр (2)",
      ...REPORT_SHEETS.slice(3),
    ]);
    expect(ofKind(edits, "table").map(({ name }) => name)).toContain("ОКО_Признаки_2");
  });

  it("gives the same edits again on its own result, apart from taking the old sheets away", () => {
    const first = planReport(ordinaryRun(), SOURCE, COPY, STAMP);
    const after: ReportTarget = {
      sheets: [...SOURCE.sheets, ...REPORT_SHEETS.map((name) => ({ name, own: true, isProtected: false }))],
    };
    const second = planReport(ordinaryRun(), after, COPY, STAMP);
    expect(second.filter(({ kind }) => kind !== "delete-sheet")).toEqual(first);
    expect(ofKind(second, "delete-sheet").map(({ sheet }) => sheet)).toEqual(REPORT_SHEETS);
  });

  it("has no links in a workbook of its own, where the sources are not", () => {
    const edits = planReport(ordinaryRun(), { sheets: [] }, { mode: "new-workbook", comments: false }, STAMP);
    expect(ofKind(edits, "link")).toEqual([]);
    expect(tableRows(edits, "ОКО Признаки")[0]?.["Строка"]).toBe(`[Муниципалитет.xlsx]${SOURCE_SHEET}!A12`);
  });

  it("says that nothing was found, without tables and pivots of nothing", () => {
    const edits = planReport(run(), SOURCE, COPY, STAMP);
    expect(ofKind(edits, "pivot")).toEqual([]);
    expect(ofKind(edits, "table").map(({ sheet }) => sheet)).toEqual(["ОКО Показатели", "ОКО Карточка"]);
    expect(cellsOf(edits, "ОКО Признаки").flat().join()).toContain("Это не доказывает объективность");
  });

  it.each([COPY, MARK, { mode: "new-workbook", comments: false } as const])(
    "writes on nobody else's sheet ($mode), whatever the names",
    (options) => {
      const names = fc.constantFrom(SOURCE_SHEET, ...REPORT_SHEETS, "Лист1");
      const sheets = fc.uniqueArray(
        fc.record({ name: names, own: fc.boolean(), isProtected: fc.boolean() }),
        { selector: ({ name }) => name },
      );
      fc.assert(
        fc.property(sheets, (list) => {
          const others = new Set(list.filter(({ own }) => !own).map(({ name }) => name));
          const foreign = planReport(ordinaryRun(), { sheets: list }, options, STAMP).filter(
            (edit) => "sheet" in edit && others.has(edit.sheet),
          );
          const allowed = options.mode === "mark" ? ["mark", "note", "remove-marks"] : [];
          expect(foreign.filter(({ kind }) => !allowed.includes(kind))).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
  );

  it("keeps every text a text, even where it begins as a formula", () => {
    const evil = { ...school(1), name: '=HYPERLINK("http://example.org")', territory: "=1+1" };
    const evilRun = run({
      results: [result("funnel-share45", { school: evil, territory: evil.territory })],
      classes: [{ school: evil, category: "no", tests: [result("low-results", { school: evil })] }],
    });
    const edits = planReport(evilRun, SOURCE, COPY, STAMP);
    const cells = REPORT_SHEETS.flatMap((sheet) => cellsOf(edits, sheet).flat());
    expect(cells.filter((cell) => cell === evil.name).length).toBeGreaterThan(1);
    // The formulas there are of our own columns: no word of a table is in them.
    expect(formulasOf(edits).filter((formula) => /HYPERLINK|1\+1/.test(formula))).toEqual([]);
  });
});
