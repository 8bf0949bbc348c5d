import { describePlan } from "../../../src/core/report/plan-lines";
import { planReport } from "../../../src/core/report/plan-report";
import type { ReportTarget } from "../../../src/core/report/report-target";
import { parseArea } from "../../../src/workbook/address";
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
      tables: [table(SOURCE_SHEET, "vpr-pupils")],
      procedures: [procedureResults({ schools: [unit({ pupils })] })],
      markers: [],
      notices: [],
    };
    const edits = planReport(run({ records, results: [result("funnel-mean")] }), SOURCE, MARK, STAMP);
    expect(ofKind(edits, "mark").flatMap(({ areas }) => areas)).toEqual([
      parseArea("A12:G14"),
      parseArea("A21:G21"),
    ]);
    expect(ofKind(edits, "note").map(({ row, column }) => [row, column])).toEqual([[11, 0]]);
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

describe("describePlan()", () => {
  it("tells what a copy writes", () => {
    expect(normalLines(planReport(ordinaryRun(), SOURCE, COPY, STAMP))).toEqual([
      "Будет создано: 5 листов: «ОКО Признаки», «ОКО Реестр», «ОКО Классификация», «ОКО Сводная признаков» и «ОКО Диаграммы».",
      "Исходные листы не изменятся.",
      "Ctrl+Z не отменит запись: для этого есть кнопка «Отменить».",
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
});

function normalLines(edits: readonly WorkbookEdit[]): string[] {
  return describePlan(edits).map((line) => line.replace(/\u00a0/g, " "));
}
