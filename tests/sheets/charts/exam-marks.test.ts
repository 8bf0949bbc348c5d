import type { ExamUnit } from "../../../src/core/model/exam-results";
import { NO_CHART_SOURCE } from "../../../src/sheets/charts/chart-source";
import { marksChart } from "../../../src/sheets/charts/marks-chart";
import { pivotSources } from "../../../src/sheets/pivots/pivot-source";
import { readyPivots } from "../../../src/sheets/pivots/pivot-spec";
import { renderedPivot } from "../../../src/sheets/pivots/rendered-pivot";
import { ordinaryRun, run, school } from "../report/build-run";

const OGE = { exam: "oge", subject: "ma", grade: 9, year: 2025 } as const;

function unit(number: number, marks: ExamUnit["marks"]): ExamUnit {
  const of = school(number);
  return {
    ...{
      level: "school",
      name: of.name,
      school: of,
      participants: 20,
      below: marks?.[0] ?? null,
      high: null,
    },
    ...{ marks, meanMark: null, meanScore: null, source: { sheet: "ОГЭ", row: number, column: 0 } },
  };
}

const EXAM = {
  ...{ procedure: OGE, region: null, territories: [] },
  schools: [unit(1, [8, 6, 4, 2]), unit(2, [1, 9, 8, 2]), unit(3, null)],
};

describe("marks of ОГЭ by school", () => {
  const vpr = ordinaryRun();
  const alone = run({ evidence: [], records: { ...vpr.records, procedures: [], exams: [EXAM] } });

  it("are a chart with the limit of their own exam", () => {
    const made = marksChart({ ...alone, thresholds: { ...alone.thresholds, "low.ogeShare": 0.05 } });
    const [picture] = "pictures" in made ? made.pictures : [];
    expect(picture?.title.replaceAll("\u00a0", " ")).toMatch(/ОГЭ.*: у 2 из 2 школ доля «2» — 5 % и больше/);
    expect(picture?.series.map(({ values }) => values[0])).toEqual([0.4, 0.3, 0.2, 0.1]);
  });

  it("are counted by the ready pivot, apart from marks of ВПР in the same subject", () => {
    const both = { ...vpr, records: { ...vpr.records, exams: [EXAM] } };
    for (const [of, isBoth] of [
      [alone, false],
      [both, true],
    ] as const) {
      const sources = pivotSources({ ...NO_CHART_SOURCE, run: of }, []);
      const marks = readyPivots(sources, true).find(({ id }) => id === "marks");
      const source = sources.find(({ id }) => id === "marks");
      if (marks === undefined || source === undefined) throw new Error("No pivot");
      expect(marks.reason).toBeNull();
      const rows = renderedPivot(marks.spec, source);
      const exam = rows.find((cells) => cells.includes("математика (ОГЭ)"));
      expect(exam?.slice(-5)).toEqual([9, 15, 12, 4, 40]);
      if (!isBoth) expect(rows.at(-1)?.at(-1)).toBe(40);
    }
  });
});
