import { NO_OWN_SETTINGS } from "../../../src/app/own-settings";
import { runCheck } from "../../../src/app/run-check";
import { programmeIndicators } from "../../../src/core/indicators/programme-indicators";
import type { Indicator, IndicatorId } from "../../../src/core/indicators/indicator";
import type { ExamResults } from "../../../src/core/model/exam-results";
import type { MarkCounts } from "../../../src/core/model/results";
import { REPORT } from "../../../src/locale/report-words";
import { indicatorsSheetEdits, readHandCells } from "../../../src/sheets/report/indicators-sheet";
import { reportNames } from "../../../src/sheets/report/report-target";
import { reportJson } from "../../../src/sheets/report/report-json";
import type { CheckRun } from "../../../src/core/run/check-run";
import { schoolOf } from "../../../src/core/table/schools/school-identity";
import type { Cell } from "../../../src/workbook/cell";
import { readSnapshot } from "../../read-snapshot";
import { describeWithData, sharedFile } from "../../shared-data";
import { runOf } from "../run/made-up-run";
import { madeUpProcedure, MATHS_4 } from "../objectivity/made-up-results";

function indicator(run: CheckRun, id: IndicatorId): Indicator {
  const found = programmeIndicators(run).find((row) => row.id === id);
  if (found === undefined) throw new Error(`No ${id}`);
  return found;
}

/** ОГЭ in maths: pupils by mark in each school. */
function oge(marks: readonly MarkCounts[]): ExamResults {
  const schools = marks.map((counts, index) => {
    const school = schoolOf({ name: `Школа ${String(index + 1)}`, login: null, territory: null });
    const participants = counts.reduce((sum, count) => sum + count, 0);
    const source = { sheet: "ОГЭ", row: index, column: 0 };
    const means = { high: null, meanMark: null, meanScore: null };
    return {
      level: "school" as const,
      name: school.name,
      school,
      participants,
      below: counts[0],
      marks: counts,
      ...means,
      source,
    };
  });
  const procedure = { exam: "oge" as const, subject: "ma" as const, grade: 9, year: 2021 };
  return { procedure, region: null, territories: [], schools };
}

describe("the index of biased ВПР", () => {
  // Severskaya 2021 (docs/methods.md#vpr-index): 3 of 30 schools, four markers: СОШ 2 РУ4 and МА4, СОШ 32 МА5, СОШ 51 РУ5.
  const procedure = { ...MATHS_4, subject: "ru" as const, year: 2021 };
  const vpr = madeUpProcedure(
    Array.from({ length: 30 }, () => ({ marks: [1, 9, 7, 3] as const })),
    { procedure },
  );
  const markers = [
    [
      ["ru", 4],
      ["ma", 4],
    ],
    [["ma", 5]],
    [["ru", 5]],
  ].map((of, index) => {
    const school = vpr.schools[index]?.school;
    if (school === undefined || school === null) throw new Error("No school");
    const list = of.map(([subject, grade]) => ({ subject: subject as "ru" | "ma", grade: Number(grade) }));
    return { year: 2021, school, markers: list, source: { sheet: "Список", row: index, column: 0 } };
  });
  const run = runOf({ procedures: [vpr], markers });

  it("is 3 of 30 schools, 60 of 600 participants, four markers", () => {
    expect(indicator(run, "vpr-index-schools")).toMatchObject({
      value: 0.1,
      numerator: 3,
      denominator: 30,
      year: 2021,
      previous: null,
    });
    expect(indicator(run, "vpr-index-participants")).toMatchObject({
      value: 0.1,
      numerator: 60,
      denominator: 600,
    });
    expect(indicator(run, "vpr-index-markers")).toMatchObject({
      value: 4,
      unit: "number",
      denominator: null,
    });
  });

  it("knows the share of «2» in grade 4 by its counts", () => {
    expect(indicator(run, "vpr-primary-below")).toMatchObject({
      numerator: 30,
      denominator: 600,
      value: 0.05,
    });
  });

  it("is no share of nothing: a list without results of ВПР gives the markers only", () => {
    const listOnly = runOf({ markers });
    expect(indicator(listOnly, "vpr-index-schools")).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
    });
    expect(indicator(listOnly, "vpr-index-markers").value).toBe(4);
  });
});

describe("the index of biased ОГЭ", () => {
  it("counts schools whose interval lies above the region's, and their participants", () => {
    // docs/methods.md#oge-mean: n = 89 with mean 4.03 lies above; n = 40 with mean 3.55 and a wide interval does not.
    const run = runOf({
      exams: [
        oge([
          [0, 18, 50, 21],
          [2, 18, 16, 4],
          [400, 1300, 1100, 200],
        ]),
      ],
    });
    expect(indicator(run, "oge-index-schools")).toMatchObject({ numerator: 1, denominator: 3 });
    expect(indicator(run, "oge-index-participants")).toMatchObject({ numerator: 89, denominator: 3129 });
  });

  it.each([
    ["320 of 1363 before the retake for 23.48 %", [320, 657, 300, 86], "0.2348"],
    ["77 of 1363 after the retake for 5.65 %", [77, 900, 300, 86], "0.0565"],
  ] as const)("takes %s of «2»", (_, marks, share) => {
    const run = runOf({
      exams: [oge([marks])],
      procedures: [madeUpProcedure([], { procedure: { ...MATHS_4, year: 2021 } })],
    });
    expect((indicator(run, "basic-below").value ?? 0).toFixed(4)).toBe(share);
  });
});

describe("ОКО Показатели", () => {
  const run = runOf({ exams: [oge([[1, 2, 3, 4]])] });
  const context = {
    run,
    options: { mode: "copy" as const, comments: false },
    stamp: { fileName: "Книга.xlsx", date: "2026-11-22", version: "1" },
    names: reportNames({ sheets: [] }),
  };

  function writtenSheet(hand: ReturnType<typeof readHandCells>, of: CheckRun = run): Cell[][] {
    const cells: Cell[][] = [];
    for (const edit of indicatorsSheetEdits({ ...context, run: of, handCells: hand })) {
      if (edit.kind !== "write") continue;
      edit.cells.forEach((row, at) => {
        cells[edit.row + at] = row.map((cell) =>
          typeof cell === "object" && cell !== null ? cell.value : cell,
        );
      });
    }
    return Array.from(cells, (row) => row ?? []);
  }

  it("shows what monthly tables say as nobody's typing, and that it is not known", () => {
    const collected = { month: "2025-11", schools: 30, unknown: 0, isWholeNamed: true };
    const cells = { value: 12, numerator: 12, denominator: null, year: 2025, target: 20 };
    const known = writtenSheet(new Map([["speakers", { ...cells, collected }]]));
    const shown = known.find((row) => row.includes("speakers"));
    expect(shown?.[2]).toBe(12);
    expect(shown).toContain("ежемесячные таблицы, ноябрь 2025: сумма по школам (30)");
    expect(readHandCells(known).get("speakers")).toEqual({
      ...{ value: null, numerator: null, denominator: null, year: null, previous: null, target: 20 },
    });
    const nothing = { ...cells, value: null, numerator: null, collected: { ...collected, unknown: 2 } };
    const unknown = writtenSheet(new Map([["speakers", nothing]])).find((row) => row.includes("speakers"));
    expect(unknown?.[2]).toBe(REPORT.unknown);
  });

  it("keeps what a person typed, and computes the rest anew", () => {
    const first = writtenSheet(new Map());
    const typed = first.map((row) => {
      if (row.includes("observers")) return row.map((cell, at) => (at === 2 ? 0.85 : at === 5 ? 1 : cell));
      return row.includes("oge-index-schools") ? row.map((cell, at) => (at === 2 ? 0.99 : cell)) : row;
    });
    const again = writtenSheet(readHandCells(typed));
    expect(again.find((row) => row.includes("observers"))?.slice(2, 6)).toEqual([0.85, null, null, 1]);
    expect(again.find((row) => row.includes("oge-index-schools"))?.[2]).toBe(0);
  });

  it("keeps a typed index of medals, and does not take a computed one for typing", () => {
    const source = { sheet: "Медали", row: 2, column: 0 };
    const nothing = { awarded: null, awardedBelow: null, unannounced: null, graduates: null };
    const school = schoolOf({ name: "Школа 1", login: null, territory: null });
    const counts = [{ school, year: 2022, claimants: 46, unconfirmed: 4, ...nothing, source }];
    const computed = writtenSheet(new Map(), runOf({ medals: { claims: [], counts } }));
    const medals = computed.find((row) => row.includes("medals-unconfirmed"));
    // Value and year are printed; what the share is of stands beside the page.
    expect([...(medals?.slice(2, 4) ?? []), ...(medals?.slice(11, 13) ?? [])]).toEqual([4 / 46, 2022, 4, 46]);
    const without = writtenSheet(readHandCells(computed));
    const empty = without.find((row) => row.includes("medals-unconfirmed"));
    expect([empty?.[2], empty?.[10]]).toEqual([null, "вносится вручную"]);
    const typed = without.map((row) =>
      row === empty ? row.map((cell, at) => (at === 2 ? 0.1 : cell)) : row,
    );
    expect(writtenSheet(readHandCells(typed)).find((row) => row.includes("medals-unconfirmed"))?.[2]).toBe(
      0.1,
    );
  });

  it("has the same rows in JSON, those filled by hand as null", () => {
    const { indicators } = reportJson(run, { all: false });
    expect(indicators).toHaveLength(35);
    expect(indicators.find(({ id }) => id === "medals-unconfirmed")).toMatchObject({
      value: null,
      year: null,
    });
    expect(Object.keys(indicators[0] ?? {})).toEqual([
      "id",
      "name",
      "unit",
      "value",
      "numerator",
      "denominator",
      "year",
      "previous",
      "target",
      "light",
    ]);
  });
});

describeWithData("indicators of the real tables", () => {
  it("ЕГЭ 2023 and 2022: high results and below the minimum, of all results", async () => {
    const run = await runCheck(readSnapshot(sharedFile("ege", "три уровня")), NO_OWN_SETTINGS, {
      onStep: () => undefined,
      pause: () => Promise.resolve(),
      isCancelled: () => false,
    });
    // The table's own rows «ВСЕГО по региону», added up over subjects, with 187 instead of 186 in social studies.
    const sat = 867 + 223 + 62 + 192 + 47 + 518 + 79 + 83 + 109 + 134 + 41;
    const high = 119 + 1 + 4 + 10 + 13 + 6 + 2 + 26 + 6 + 12 + 4 + 3;
    const below = 8 + 25 + 10 + 45 + 3 + 187 + 16 + 22 + 19 + 33 + 10;
    expect(indicator(run, "ege-high")).toMatchObject({ numerator: high, denominator: sat, year: 2023 });
    expect(indicator(run, "ege-below")).toMatchObject({ numerator: below, denominator: sat });
    expect(indicator(run, "ege-reached")).toMatchObject({
      numerator: 867 + 223 - 8 - 25,
      denominator: 867 + 223,
    });
    expect(indicator(run, "ege-below").previous).toBeCloseTo(
      (3 + 44 + 0 + 37 + 6 + 123 + 19 + 23 + 23 + 37 + 15) / 2261,
      10,
    );
  });
});
