import { NO_OWN_SETTINGS } from "../../../src/app/own-settings";
import { runCheck } from "../../../src/app/run-check";
import { ogeIndex } from "../../../src/core/indicators/oge-index";
import type { ExamResults, ExamUnit } from "../../../src/core/model/exam-results";
import type { MarkCounts } from "../../../src/core/model/results";
import { checkOgeMean } from "../../../src/core/objectivity/check-oge-mean";
import { checkWorkbook } from "../../../src/core/run/check-workbook";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { registerRows } from "../../../src/sheets/report/register-rows";
import type { CheckRun } from "../../../src/core/run/check-run";
import { findingCard } from "../../../src/locale/finding-card";
import { findingText } from "../../../src/locale/finding-text";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readSnapshot, snapshotOf } from "../../read-snapshot";
import { describeWithData, sharedFile } from "../../shared-data";
import { MATHS_4, madeUpProcedure, madeUpRecords, madeUpSchool } from "./made-up-results";

const thresholds = thresholdsInForce();

/** Schools «Школа 1», «Школа 2», … of the made-up ВПР, in ОГЭ. */
function oge(marks: readonly (MarkCounts | null)[], parts: Partial<ExamResults> = {}): ExamResults {
  const procedure = { exam: "oge" as const, subject: "ma" as const, grade: 9, year: 2021 };
  const schools = marks.map((of, index) => examUnit(index + 1, of));
  return { procedure, region: null, territories: [], schools, ...parts };
}

function examUnit(number: number, marks: MarkCounts | null): ExamUnit {
  const { level, name, school, source } = madeUpSchool(number, {});
  const participants = marks?.reduce((sum, count) => sum + count, 0) ?? 20;
  const means = { high: null, meanMark: 3.5, meanScore: null };
  return { level, name, school, participants, below: marks?.[0] ?? null, marks, ...means, source };
}

function finished(parts: Partial<CheckRun["records"]>): CheckRun {
  const steps = checkWorkbook({ ...madeUpRecords([]), ...parts }, thresholds);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function runOn(workbook: WorkbookSnapshot): Promise<CheckRun> {
  return runCheck(workbook, NO_OWN_SETTINGS, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
}

describe("checkOgeMean()", () => {
  // A published report: the region's row, and a school above its interval and one within it.
  const region: ExamUnit = { ...examUnit(0, [4061, 13341, 10963, 1855]), level: "region", school: null };
  function ofT4() {
    const marks: readonly MarkCounts[] = [
      [0, 18, 50, 21],
      [2, 18, 16, 4],
    ];
    return checkOgeMean({ exams: [oge(marks, { region })], ogeScores: [] }, thresholds);
  }

  it("is sign A on marks: T4's school of 89 has it, that of 40 has not", () => {
    const results = ofT4();
    expect(results.map(({ fired }) => fired)).toEqual([true, false]);
    expect(results[0]?.details).toMatchObject({ basis: "marks", reference: "region", published: "yes" });
    expect(results[0]?.details["regionUpper"]).toBeCloseTo(3.36, 3);
    expect(results[0]?.details["lower"]).toBeCloseTo(3.8957, 2);
  });

  it("says who it is compared with", () => {
    expect(
      ofT4()
        .map(findingText)
        .map((text) => text.replaceAll("\u00a0", " ")),
    ).toEqual([
      "Средняя отметка 4,03 (89 участников) выше, чем по региону (3,35): доверительные интервалы не пересекаются, порог для неё — 3,50. Это признак по методике 2019 года. Сам по себе он часто встречается и у сильных школ: здесь его имеет 1 школа из 2.",
      "Средняя отметка 3,55 (40 участников), по региону 3,35: интервал школы не выше интервала региона.",
    ]);
  });

  it("without a region's row takes all schools together, and says that it is not the region", () => {
    const [first] = checkOgeMean(
      {
        exams: [
          oge([
            [0, 2, 30, 30],
            [40, 100, 40, 5],
          ]),
        ],
        ogeScores: [],
      },
      thresholds,
    );
    if (first === undefined) throw new Error("No result");
    expect(first).toMatchObject({ fired: true, details: { reference: "schools", regionPupils: 247 } });
    expect(findingText(first)).toContain("Строки региона в таблице нет");
    expect(findingCard(first).numbers.map(({ label }) => label)).toContain("Среднее по школам таблицы");
  });

  it("has no interval of one pupil, and no result where the marks are not known", () => {
    const exam = oge([[0, 0, 0, 1], null, [5, 9, 9, 2]]);
    expect(checkOgeMean({ exams: [exam], ogeScores: [] }, thresholds).map(({ fired }) => fired)).toEqual([
      null,
      false,
    ]);
    expect(checkOgeMean({ exams: [oge([null, null])], ogeScores: [] }, thresholds)).toEqual([]);
  });

  it("takes the primary scores where a table gives their distribution, and then not the marks", () => {
    const procedure = { exam: "oge" as const, subject: "ma" as const, grade: 9, year: 2021 };
    const histograms = [
      [0, 0, 2, 10, 20],
      [10, 20, 10, 2, 0],
    ];
    const ogeScores = [
      madeUpProcedure(
        histograms.map((histogram) => ({ histogram })),
        { procedure },
      ),
    ];
    const found = checkOgeMean({ exams: [oge([[9, 9, 9, 9]])], ogeScores }, thresholds);
    expect(found.map(({ fired, n }) => [fired, n])).toEqual([
      [true, 32],
      [false, 42],
    ]);
    expect(found[0]?.details).toMatchObject({ basis: "scores", reference: "schools", regionPupils: 74 });
    expect(findingText(found[0] ?? fail())).toContain("Средний балл 3,56");
  });

  it("looks only at the exams that every graduate sits", () => {
    const physics = { exam: "oge" as const, subject: "fi" as const, grade: 9, year: 2021 };
    expect(
      checkOgeMean(
        {
          exams: [
            oge(
              [
                [0, 1, 9, 9],
                [9, 9, 1, 0],
              ],
              { procedure: physics },
            ),
          ],
          ogeScores: [],
        },
        thresholds,
      ),
    ).toEqual([]);
  });
});

describe("oge-mean in a run", () => {
  const vpr = madeUpProcedure([{ marks: [1, 9, 7, 3] }], { procedure: { ...MATHS_4, year: 2021 } });
  const run = finished({
    procedures: [vpr],
    exams: [
      oge([
        [0, 2, 30, 30],
        [40, 100, 40, 5],
      ]),
    ],
  });

  it("stands among the official signs of a school with ВПР, and is no signal", () => {
    expect(run.evidence.map(({ school }) => school.name)).toEqual(["Школа 1"]);
    expect(run.evidence[0]?.official.map(({ check }) => check)).toEqual(["oge-mean"]);
    expect(run.evidence[0]).toMatchObject({ level: "few", signals: [] });
  });

  it("is in the register's column of the 2019 method, beside no sign of ours", () => {
    const row = registerRows(run).find(({ procedure }) => procedure?.exam === "oge");
    expect(row?.participants).toBe(62);
    expect(row?.official.map(({ check }) => check)).toEqual(["oge-mean"]);
    expect(row?.signals).toEqual([]);
  });

  it("is what the index of ОГЭ counts", () => {
    expect(ogeIndex(run, 2021)).toEqual({
      schools: { count: 1, total: 2 },
      participants: { count: 62, total: 247 },
    });
  });
});

describe("a distribution of primary scores in ОГЭ", () => {
  function book(title: string, sheet = "Лист1") {
    const head = ["Группы участников", "Кол-во участников", 0, 1, 2, 3, 4, 5, 6];
    return snapshotOf({
      [sheet]: [
        [title],
        head,
        ["Заречная область", 1000, 10, 20, 20, 20, 10, 10, 10],
        ["МБОУ «СОШ № 1»(edu990001)", 40, 0, 0, 5, 10, 15, 35, 35],
        ["МБОУ «СОШ № 2»(edu990002)", 40, 10, 20, 20, 20, 10, 10, 10],
      ],
    });
  }

  it("is of ОГЭ in grade 9 by its own words, is compared with the region's row, and is no ВПР", async () => {
    const run = await runOn(book("Распределение первичных баллов ОГЭ 2023, математика"));
    expect(run.records.tables.map(({ exam, grade, questions }) => [exam, grade?.value, questions])).toEqual([
      ["oge", 9, []],
    ]);
    expect(run.records.procedures).toEqual([]);
    expect(
      run.results.map(({ check, fired, details }) => [check, fired, details["basis"], details["reference"]]),
    ).toEqual([
      ["oge-mean", true, "scores", "region"],
      ["oge-mean", false, "scores", "region"],
    ]);
    expect(run.notices.map(({ code }) => code)).not.toContain("scale-unknown");
  });

  it("is of ВПР where the table itself says so", async () => {
    const run = await runOn(
      book("Распределение первичных баллов. ВПР 2023, математика, 8 класс, будущая параллель ОГЭ"),
    );
    expect(run.records.tables.map(({ exam, grade }) => [exam, grade?.value])).toEqual([["vpr", 8]]);
  });
});

describeWithData("oge-mean on the table of ОГЭ 2015", () => {
  it("marks 101 of 1016 schools with 4694 of 20 008 participants, against the region's own row", async () => {
    const run = await runOn(readSnapshot(sharedFile("oge", "ОГЭ 2015")));
    const results = run.results.filter(({ check }) => check === "oge-mean");
    expect([results.length, results.filter(({ fired }) => fired === true).length]).toEqual([1016, 101]);
    expect(new Set(results.map(({ details }) => details["reference"]))).toEqual(new Set(["region"]));
    expect(ogeIndex(run, 2015).participants).toEqual({ count: 4694, total: 20008 });
  });
});

function fail(): never {
  throw new Error("No result");
}
