import { NO_RECORDS } from "../../../src/core/model/workbook-records";
import { planReport } from "../../../src/sheets/report/plan-report";
import type { ProcedureResults } from "../../../src/core/model/results";
import type { ChartId } from "../../../src/locale/chart-text";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { Cell } from "../../../src/workbook/cell";
import { MATHS_4, ordinaryRun, procedureResults, run, RUSSIAN_4, school, STAMP, unit } from "./build-run";
import { cellsOf, ofKind } from "./read-plan";

const NEW = { mode: "new-workbook", comments: false } as const;

/** The cells of the series of the first picture of a chart, as numbers. */
function seriesValues(of: CheckRun, id: ChartId): { name: string; values: Cell[] }[] {
  const edits = planReport(of, { sheets: [] }, { ...NEW, sheets: ["charts"], charts: [id] }, STAMP);
  const [chart] = ofKind(edits, "chart");
  const cells = cellsOf(edits, "ОКО Диаграммы");
  return (chart?.series ?? []).map(({ name, values: { area } }) => ({
    name,
    values: cells.slice(area.row, area.row + area.rows).map((row) => row[area.column] ?? null),
  }));
}

describe("ОКО Диаграммы", () => {
  const scale = { ...MATHS_4, maximum: 4, from3: 1, from4: 2, from5: 3, source: "made up" };
  const region = unit({
    level: "region",
    name: "Регион",
    school: null,
    histogram: [100, 200, 300, 200, 200],
  });
  const maths: ProcedureResults = procedureResults({
    scale,
    region,
    schools: [unit({ histogram: [1, 1, 2, 0, 0] }), unit({ school: school(2), histogram: [0, 3, 1, 1, 1] })],
  });
  const records = { ...NO_RECORDS, procedures: [maths] };

  it("draws the schools of the book over the region, with the mark boundaries", () => {
    expect(seriesValues(run({ records }), "distribution")).toEqual([
      { name: "Школы этой книги", values: [0.1, 0.4, 0.3, 0.1, 0.1] },
      { name: "Регион", values: [0.1, 0.2, 0.3, 0.2, 0.2] },
      { name: "Начало отметок «3», «4», «5» (первичные баллы 1, 2, 3)", values: [null, 0.4, 0.4, 0.4, null] },
    ]);
  });

  it("prints two charts a page, each with what it is of; their numbers stand beside and are not printed", () => {
    const two = { ...records, procedures: [maths, { ...maths, procedure: RUSSIAN_4 }] };
    const options = {
      ...NEW,
      sheets: ["charts"],
      charts: ["distribution", "distribution:vpr:ru:4:2021", "marks"],
    } as const;
    const edits = planReport(run({ records: two }), { sheets: [] }, options, STAMP);
    const charts = ofKind(edits, "chart");
    const [print] = ofKind(edits, "print");
    expect(charts).toHaveLength(3);
    expect(print?.breaks).toEqual([Number(charts[2]?.area.row) - 1]);
    const printed = print?.columns ?? 0;
    for (const { area, series } of charts) {
      expect(area.column + area.columns).toBe(printed);
      for (const { values } of series) expect(values.area.column).toBeGreaterThan(printed);
      const note = cellsOf(edits, "ОКО Диаграммы")[area.row + area.rows]?.[0];
      expect(note).toContain("Источник: лист");
    }
  });

  it("colours a heat table by conditional formats, which follow what a person changes", () => {
    const options = { ...NEW, sheets: ["charts"], charts: ["heat"] } as const;
    const edits = planReport(ordinaryRun(), { sheets: [] }, options, STAMP);
    expect(ofKind(edits, "chart")).toEqual([]);
    const conditions = ofKind(edits, "condition");
    expect(conditions).toHaveLength(4);
    const [area] = conditions.map((edit) => edit.area);
    const cells = cellsOf(edits, "ОКО Диаграммы");
    const rows = cells.slice(area?.row, Number(area?.row) + Number(area?.rows));
    expect(rows.map((row) => [row[0], ...row.slice(area?.column, Number(area?.column) + 2)])).toEqual([
      ["МБОУ СОШ № 1", 1, 1],
      ["МБОУ СОШ № 2", 1, null],
    ]);
  });

  it("takes the table's own row of the municipality where there is one", () => {
    const territory = unit({ level: "territory", name: "Район", school: null, histogram: [5, 5, 0, 0, 0] });
    const own = { ...records, procedures: [{ ...maths, territories: [territory] }] };
    expect(seriesValues(run({ records: own }), "distribution")[0]).toEqual({
      name: "Район",
      values: [0.5, 0.5, 0, 0, 0],
    });
  });

  it("draws marks where scores are not known", () => {
    const marks = {
      ...records,
      procedures: [procedureResults({ schools: [unit({ marks: [1, 2, 1, 0] })] })],
    };
    expect(seriesValues(run({ records: marks }), "distribution")).toEqual([
      { name: "Школы этой книги", values: [0.25, 0.5, 0.25, 0] },
    ]);
  });

  it("orders schools by their conclusion and counted signs; low results have a chart of their own", () => {
    expect(seriesValues(ordinaryRun(), "signs")).toEqual([
      { name: "требует проверки", values: [2, null] },
      { name: "обратить внимание", values: [null, 1] },
    ]);
    expect(seriesValues(ordinaryRun(), "low")).toEqual([
      { name: "Процедур с низкими результатами", values: [1] },
    ]);
    expect(seriesValues(ordinaryRun(), "levels")).toEqual([{ name: "Школ", values: [1, 1, 1, 1] }]);
  });
});
