import type { CheckRun } from "../../src/core/run/check-run";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import type { SubjectId } from "../../src/core/model/procedure";
import type { GroupStatistics } from "../../src/core/statistics/group-statistics";
import type { RankedSchool } from "../../src/core/statistics/school-ranking";
import { describeWithData } from "../shared-data";
import { runSharedFile, runSharedFiles } from "./run-shared-file";

const CONTEXT = ["vpr", "контекстных"] as const;
const MATHS_4 = ["vpr", "математике, 4"] as const;

/** Rows of all schools, or of one grouping, of one procedure. */
function groupsOf(run: CheckRun, subject: SubjectId, by: string | null): GroupStatistics[] {
  return (run.statistics?.groups ?? []).filter(({ procedure, grouping }) => {
    return procedure.subject === subject && (grouping?.id ?? null) === by;
  });
}

function smallAmong(schools: readonly RankedSchool[]): number {
  return schools.filter(({ pupils }) => pupils < 20).length;
}

describeWithData("low results in the region's ВПР of 2021", () => {
  it.each([
    ["математике, 4", 5, 631, 0.008],
    ["математике, 5", 75, 634, 0.118],
    ["русскому языку, 4", 30, 628, 0.048],
  ])("%s: %i of %i schools have at least 30 %% of «2»", async (part, low, all, share) => {
    const run = await runSharedFile("vpr", part);
    const tests = run.results.filter(({ check }) => check === "low-results");
    const atLeast = tests.filter(({ value, threshold }) => (value ?? 0) >= (threshold ?? 1));
    expect([atLeast.length, tests.length]).toEqual([low, all]);
    expect(low / all).toBeCloseTo(share, 3);
    // Fewer than ten works are too few to say, whatever the share.
    expect(atLeast.some(({ n, fired }) => (n ?? 0) < 10 && fired !== null)).toBe(false);
  });
});

describeWithData("maths 4 with the contextual questionnaire", () => {
  let run: CheckRun;

  beforeAll(async () => {
    run = await runSharedFiles([MATHS_4, CONTEXT]);
  });

  /** Counted independently from the two files with openpyxl and Python's statistics (inclusive quartiles). */
  it.each([
    [
      "Столица субъекта РФ",
      25,
      2222,
      12.3955895589559,
      12.132645659972077,
      [11.08108108108108, 11.9875, 12.884892086330936],
      61 / 2222,
      1727 / 2222,
      1.3493978123380352,
    ],
    [
      "Город",
      141,
      11546,
      12.401524337432877,
      12.158274441490073,
      [11.517857142857142, 12.382716049382717, 12.923076923076923],
      284 / 11546,
      8928 / 11546,
      1.29830910874873,
    ],
    [
      "Населенный пункт городского типа (рабочий поселок, поселок городского типа и пр.)",
      23,
      1149,
      11.633594429939077,
      11.478860230333805,
      [10.822619047619048, 11.686274509803921, 12.1625],
      44 / 1149,
      783 / 1149,
      1.110874197034097,
    ],
    [
      "Населенный пункт сельского типа (село, хутор, деревня и пр.)",
      442,
      10000,
      11.5066,
      11.38334218503881,
      [10.35541474654378, 11.30625, 12.42142857142857],
      437 / 10000,
      6766 / 10000,
      1.6120129793248679,
    ],
  ] as const)(
    "in «%s» %i schools with %i pupils",
    (name, schools, pupils, ofPupils, ofSchools, [first, median, third], low, high, deviation) => {
      const group = groupsOf(run, "ma", "locality").find(
        ({ group: label }) => label.of === "text" && label.text === name,
      );
      expect(group).toMatchObject({ schools, pupils, measure: "points" });
      const numbers = [
        group?.meanOfPupils,
        group?.meanOfSchools,
        group?.firstQuartile,
        group?.median,
        group?.thirdQuartile,
        group?.lowShare,
        group?.highShare,
        group?.deviationOfSchools,
      ];
      numbers.forEach((number, place) => {
        expect(number).toBeCloseTo(
          [ofPupils, ofSchools, first, median, third, low, high, deviation][place] ?? 0,
          10,
        );
      });
    },
  );

  it("has four localities, named as in the questionnaire and in its order, with all schools in them", () => {
    const groups = groupsOf(run, "ma", "locality");
    expect(groups.map(({ grouping }) => grouping?.header)).toEqual(
      Array<string>(4).fill("Где расположена Ваша образовательная организация?"),
    );
    expect(groups.reduce((sum, { schools }) => sum + schools, 0)).toBe(631);
    const [all] = groupsOf(run, "ma", null);
    expect(all).toMatchObject({ schools: 631, pupils: 24917 });
    expect(all?.meanOfPupils).toBeCloseTo(12.006421318778344, 10);
    expect(all?.deviationOfPupils).toBeCloseTo(3.7712791809064674, 10);
  });

  it("explains about 0.11 of schools that the regression has not seen", () => {
    const [model] = run.conditions?.models ?? [];
    expect(model).toMatchObject({ schools: 536, isUsed: true });
    // 0.148 and 0.112 with the 16 works above the maximum.
    expect(model?.rSquared).toBeCloseTo(0.15, 3);
    expect(model?.leaveOneOutRSquared).toBeCloseTo(0.114, 3);
  });

  it("ranks the schools with ten pupils or more, each place within its interval, small ones not at the ends", () => {
    const [ranking] = run.statistics?.rankings ?? [];
    const placed = ranking?.schools.filter(({ place }) => place !== null) ?? [];
    expect([ranking?.ranked, ranking?.schools.length]).toEqual([495, 631]);
    expect(
      placed.every(
        ({ place, bestPlace, worstPlace }) =>
          (place ?? 0) >= (bestPlace ?? 1e9) && (place ?? 1e9) <= (worstPlace ?? 0),
      ),
    ).toBe(true);
    const raw = [...placed].sort((one, other) => other.mean - one.mean).slice(0, 10);
    const first = placed.slice(0, 10);
    expect(smallAmong(raw)).toBeGreaterThan(0);
    expect(smallAmong(first)).toBe(0);
  });

  it("knows the gap between the best and the weakest quarter of 495 schools", () => {
    const [gap] = run.statistics?.gaps ?? [];
    expect(gap).toMatchObject({ schools: 495, pupils: 24101, previous: null, change: null });
    expect(gap?.bySchools?.value).toBeCloseTo(3.503, 3);
    expect(gap?.byPupils?.value).toBeCloseTo(3.14, 2);
  });
});

describeWithData("maths 5 and Russian 4 with the contextual questionnaire", () => {
  it("refuses expected results for grade 5 and uses them for Russian 4", async () => {
    const run = await runSharedFiles([["vpr", "математике, 5"], ["vpr", "русскому языку, 4"], CONTEXT]);
    const models = run.conditions?.models.map(({ procedure, isUsed, leaveOneOutRSquared }) => {
      return [procedure.subject, procedure.grade, isUsed, Number(leaveOneOutRSquared.toFixed(2))];
    });
    expect(models).toEqual([
      ["ma", 5, false, -0.02],
      ["ru", 4, true, 0.12],
    ]);
    expect(run.notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["context-model-refused", "context-model-used"]),
    );
  });

  it("groups by any column that the person names", async () => {
    const own = {
      ...NO_OWN_SETTINGS,
      statistics: { groups: ["column:школой-интернатом", "column:бассейн"] as const },
    };
    const run = await runSharedFiles([MATHS_4, CONTEXT], own);
    const groups = groupsOf(run, "ma", "column:школой-интернатом");
    expect(groups.map(({ group }) => (group.of === "text" ? group.text.toLowerCase() : group.of))).toEqual([
      "да",
      "нет",
    ]);
    expect(run.notices.find(({ code }) => code === "grouping-unknown")?.details["header"]).toBe("бассейн");
  });
});

describeWithData("the state exams", () => {
  it("ЕГЭ of 2023: 867 takers of Russian, the region's mean 61.56", async () => {
    const run = await runSharedFile("ege", "три уровня");
    const russian = run.records.exams.find(
      ({ procedure }) => procedure.subject === "ru" && procedure.year === 2023,
    );
    expect(russian?.region).toMatchObject({ participants: 867, meanScore: 61.56 });
    const [all] = groupsOf(run, "ru", null).filter(({ procedure }) => procedure.year === 2023);
    expect(all).toMatchObject({ measure: "test-points", schools: 42, pupils: 867, deviationOfPupils: null });
    const gap = run.statistics?.gaps.find(
      ({ procedure }) => procedure.subject === "ru" && procedure.year === 2023,
    );
    expect(gap?.previous).not.toBeNull();
    expect(gap?.change?.lower).toBeLessThan(0);
    expect(gap?.change?.upper).toBeGreaterThan(0);
  });

  it("ОГЭ of 2015: 20 009 participants, marks 322, 9107, 7498 and 3082", async () => {
    const run = await runSharedFile("oge", "XML");
    expect(run.records.exams[0]?.region).toMatchObject({
      participants: 20009,
      marks: [322, 9107, 7498, 3082],
    });
    expect(groupsOf(run, "ma", null)[0]).toMatchObject({ measure: "mark", schools: 1016, pupils: 20008 });
  });
});

describeWithData("value added on London's schools", () => {
  it("reads the table as it is and gives the published estimates", async () => {
    const run = await runSharedFile("reference", "Exam.csv");
    const [of] = run.statistics?.valueAdded ?? [];
    expect(of?.progress.pupils).toHaveLength(4059);
    expect(of?.schools).toHaveLength(65);
    const { model } = of ?? {};
    expect(
      [model?.intercept, model?.slope, model?.betweenVariance, model?.withinVariance].map((number) =>
        number?.toFixed(3),
      ),
    ).toEqual(["0.002", "0.563", "0.092", "0.566"]);
    const above = of?.schools.filter(({ standing }) => standing === "above") ?? [];
    const below = of?.schools.filter(({ standing }) => standing === "below") ?? [];
    expect(above.length + below.length).toBeLessThan(40);
    expect(Math.min(above.length, below.length)).toBeGreaterThan(8);
  });
});
