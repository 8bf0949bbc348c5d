import { NO_RECORDS } from "../../../src/core/model/workbook-records";
import { describePlan } from "../../../src/sheets/report/plan-lines";
import { planReport } from "../../../src/sheets/report/plan-report";
import type { ReportTarget } from "../../../src/sheets/report/report-target";
import { markRemovalEdits } from "../../../src/sheets/report/source-marks";
import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { reportTarget } from "../../../src/app/write-plan";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { readRecords } from "../../../src/core/table/read-records";
import { recogniseTables } from "../../../src/core/table/recognise-tables";
import { areaAddress, cellPlace, parseArea } from "../../../src/workbook/address";
import { snapshotOf } from "../../read-snapshot";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import {
  ordinaryRun,
  procedureResults,
  pupil,
  result,
  run,
  SOURCE_SHEET,
  STAMP,
  table,
  unit,
} from "./build-run";
import { ofKind } from "./read-plan";

const COPY = { mode: "copy", comments: false } as const;
const MARK = { mode: "mark", comments: true } as const;
const SOURCE: ReportTarget = { sheets: [{ name: SOURCE_SHEET, own: false, isProtected: true }] };

describe("planReport() in mode mark", () => {
  it("colours rows by strength over their table's width, after taking old marks off", () => {
    const edits = planReport(ordinaryRun(), SOURCE, { mode: "mark", comments: false }, STAMP);
    const kinds = edits.map(({ kind }) => kind);
    expect(kinds.lastIndexOf("remove-marks")).toBeLessThan(kinds.indexOf("mark"));
    const marks = ofKind(edits, "mark").map(({ sheet, strength, areas }) => ({ sheet, strength, areas }));
    expect(marks).toContainEqual({ sheet: SOURCE_SHEET, strength: "alert", areas: [parseArea("A12:G12")] });
    expect(marks).toContainEqual({ sheet: SOURCE_SHEET, strength: "warn", areas: [parseArea("A13:G14")] });
    expect(ofKind(edits, "note")).toEqual([]);
  });

  it("colours all rows of a school's pupils, merged, and puts one note on the first", () => {
    const pupils = [11, 12, 13, 20].map(pupil);
    const records = {
      ...NO_RECORDS,
      tables: [table(SOURCE_SHEET, "vpr-pupils")],
      procedures: [procedureResults({ schools: [unit({ pupils })] })],
    };
    const edits = planReport(run({ records, results: [result("funnel-mean")] }), SOURCE, MARK, STAMP);
    expect(ofKind(edits, "mark").flatMap(({ areas }) => areas)).toEqual([
      parseArea("A12:G14"),
      parseArea("A21:G21"),
    ]);
    expect(ofKind(edits, "note").map(({ row, column }) => [row, column])).toEqual([[11, 0]]);
  });

  it("colours the column of a school that stands in one, and all rows of one with a row for each mark", () => {
    const grids = {
      Боком: [
        ["ВПР 2025. Математика, 5 класс"],
        ["Показатель", "СОШ № 1", "СОШ № 2"],
        ["Писали", 25, 30],
        [2, 1, 2],
        [3, 9, 8],
        [4, 10, 12],
        [5, 5, 8],
      ],
      Строками: [
        ["ВПР 2025. Русский язык, 5 класс"],
        ["Школа", "Отметка", "Чел."],
        ...["СОШ № 1", "СОШ № 2"].flatMap((name) => [2, 3, 4, 5].map((mark) => [name, mark, mark])),
      ],
    };
    const workbook = snapshotOf(grids);
    const records = readRecords(workbook, recogniseTables(workbook, {}).tables, []);
    const results = records.procedures.flatMap(({ procedure, schools }) =>
      schools.map(({ source, school }) => result("funnel-mean", { procedure, source, school })),
    );
    const target = { sheets: workbook.sheets.map(({ name }) => ({ name, own: false, isProtected: false })) };
    function marked(of: number[]) {
      const picked = results.filter((_, index) => of.includes(index));
      const edits = planReport(run({ records, results: picked }), target, MARK, STAMP);
      return {
        areas: ofKind(edits, "mark").flatMap(({ sheet, areas }) =>
          areas.map((area) => `${sheet}!${areaAddress(area)}`),
        ),
        notes: ofKind(edits, "note").map(({ sheet, row, column }) => cellPlace({ sheet, row, column })),
      };
    }
    expect(marked([1])).toEqual({ areas: ["Боком!C2:C7"], notes: ["Боком!C2"] });
    expect(marked([0, 1]).areas).toEqual(["Боком!B2:B7", "Боком!C2:C7"]);
    expect(marked([0, 1]).notes).toEqual(["Боком!B2", "Боком!C2"]);
    expect(marked([3])).toEqual({
      areas: ["Строками!A7:C7", "Строками!A8:C8", "Строками!A9:C9", "Строками!A10:C10"],
      notes: ["Строками!A7"],
    });
  });

  it("keeps a person's note, and replaces its own", () => {
    const notes = [
      { row: 11, column: 0, value: "Позвонить директору" },
      { row: 30, column: 0, value: "ОКО: старое" },
    ];
    const target = { sheets: [{ name: SOURCE_SHEET, own: false, isProtected: false, notes }] };
    const edits = planReport(run({ results: [result("funnel-mean")] }), target, MARK, STAMP);
    const written = ofKind(edits, "note").map(({ row, column, text }) => [row, column, text === null]);
    expect(written).toEqual([
      [30, 0, true],
      [11, 1, false],
    ]);
  });
});

describe("marks in a workbook", () => {
  function sheet(name: string): SheetSnapshot {
    return {
      name,
      visibility: "visible",
      own: false,
      cells: Array.from({ length: 35 }, (_, row) => [`строка ${String(row)}`, row]),
      formulas: [],
      errors: [],
      numberFormats: [],
      notes: [{ row: 0, column: 0, value: "Примечание человека" }],
      links: [],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      protection: null,
      tables: [],
      marks: [],
    };
  }

  it("leave every cell as it was, and go with their notes", async () => {
    const sources = [SOURCE_SHEET, "РУ 4 Журнал"].map(sheet);
    const workbook = new MemoryWorkbook({
      fileName: STAMP.fileName,
      sheets: sources,
      structureLocked: false,
      names: [],
      settings: {},
    });
    await workbook.apply(planReport(ordinaryRun(), reportTarget(await workbook.snapshot()), MARK, STAMP));
    const marked = await workbook.snapshot();
    const source = marked.sheets.find(({ name }) => name === SOURCE_SHEET);
    expect(source?.marks.map(({ strength }) => strength).sort()).toEqual(["alert", "warn"]);
    expect(source?.notes).toHaveLength(4);
    expect(source?.cells).toEqual(sources[0]?.cells);

    const names = sources.map(({ name }) => name);
    await workbook.apply(markRemovalEdits(names, reportTarget(marked)));
    const after = await workbook.snapshot();
    expect(after.sheets.filter(({ own }) => !own)).toEqual(sources);
  });
});

describe("describePlan()", () => {
  it("tells what a copy writes", () => {
    expect(normalLines(planReport(ordinaryRun(), SOURCE, COPY, STAMP))).toEqual([
      "Будет создано: 10 листов: «ОКО Признаки», «ОКО Школы», «ОКО Реестр», «ОКО Классификация», «ОКО Низкие результаты», «ОКО Показатели», «ОКО Карточка», «ОКО Сводная признаков», «ОКО Сводная школ» и «ОКО Диаграммы».",
      "Исходные листы не изменятся.",
      "Ctrl+Z не отменит запись: для этого есть кнопка «Отменить запись».",
    ]);
  });

  it("tells what marks change, and what they do not", () => {
    const lines = normalLines(planReport(ordinaryRun(), SOURCE, MARK, STAMP));
    expect(lines).toContain(
      `Будут отмечены цветом 3 строки на листе «${SOURCE_SHEET}» (значения и форматы ячеек не изменятся).`,
    );
    expect(lines).toContain("На листе «РУ 4 Журнал» появится 1 примечание с основаниями.");
    expect(lines).not.toContain("Исходные листы не изменятся.");
  });

  it("tells that a sheet will be protected, and how anybody can lift it", () => {
    expect(normalLines([{ kind: "protect-sheet", sheet: "ОКО Дорожная карта", unlocked: [] }])[0]).toBe(
      "Лист «ОКО Дорожная карта» будет защищён без пароля: менять можно только ячейки для заполнения, " +
        "остальные — после «Рецензирование — Снять защиту листа».",
    );
  });
});

function normalLines(edits: readonly WorkbookEdit[]): string[] {
  return describePlan(edits).map((line) => line.replace(/\u00a0/g, " "));
}
