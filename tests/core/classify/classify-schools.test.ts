import { classifySchools, type ClassifiedSchools } from "../../../src/core/classify/classify-schools";
import { lowResultsProfile } from "../../../src/core/classify/low-results-profile";
import type { ConditionsSettings } from "../../../src/core/classify/school-conditions";
import type { MeasuredProcedure } from "../../../src/core/measured/measured-procedure";
import { UNKNOWN_VERDICT } from "../../../src/core/measured/school-result";
import type { CheckResult } from "../../../src/core/model/check-result";
import { thresholdsInForce, type Thresholds } from "../../../src/core/model/thresholds";
import { NO_RECORDS, type WorkbookRecords } from "../../../src/core/model/workbook-records";
import { madeUpExam, madeUpProcedure, MATHS_4 } from "../objectivity/made-up-results";
import { context, listed, madeUpSchool } from "./made-up-schools";
import { scored } from "./scored-procedure";

interface Basis {
  readonly records?: Partial<WorkbookRecords>;
  readonly measured?: readonly MeasuredProcedure[];
  readonly results?: readonly CheckResult[];
  readonly profile?: Parameters<typeof lowResultsProfile>[0];
  readonly settings?: ConditionsSettings;
}

function classified(basis: Basis, own: Partial<Thresholds> = {}): ClassifiedSchools {
  const { records, measured = [], results = [], profile, settings } = basis;
  return classifySchools(
    {
      records: { ...NO_RECORDS, ...records },
      measured,
      results,
      profile: lowResultsProfile(profile),
      settings,
    },
    { ...thresholdsInForce(), ...own },
  );
}

/** Twelve schools, the poorest first: the index puts «Школа 0», «Школа 1», «Школа 2» in the lowest quarter. */
function poorestFirst() {
  return Array.from({ length: 12 }, (_, number) => context(number, { "low-income": 50 - number }));
}

/** Of two tests «Школа 1» is low in both, «Школа 2» in one, «Школа 3» in none; of «Школа 4» nothing can be told. */
function lowTests(): CheckResult[] {
  return [4, 5].flatMap((grade) =>
    [true, grade === 4, false, null].map((fired, place): CheckResult => ({
      check: "low-results",
      level: "school",
      procedure: { ...MATHS_4, grade },
      territory: null,
      school: madeUpSchool(place + 1),
      ...UNKNOWN_VERDICT,
      fired,
      source: { sheet: "Лист", row: place, column: 0 },
    })),
  );
}

describe("classifySchools() without conditions", () => {
  it("puts schools into groups by results alone, and says nothing more", () => {
    const { groups, notices } = classified({ results: lowTests() });
    expect(groups.classes.map(({ category }) => category)).toEqual(["low", "risk", "no", "no-data"]);
    expect([groups.conditions, groups.riskFactors, notices]).toEqual([null, [], []]);
    expect(groups.profile.id).toBe("two-procedures");
  });

  it("hands on the risk profiles as they are", () => {
    const source = { sheet: "Профили", row: 1, column: 0 };
    const riskFactors = [
      { school: madeUpSchool(1), factors: [{ number: 3, significance: 2 }], source },
    ] as const;
    expect(classified({ records: { riskFactors } }).groups.riskFactors).toEqual(riskFactors);
  });

  it("takes a table that tells nothing of any school for none, and one that tells a single thing for one", () => {
    const nothing = [context(1, { village: null, size: null }), context(2, {}, { "no-certificate": null })];
    expect(classified({ records: { contexts: nothing } }).groups.conditions).toBeNull();
    const told = [
      ...nothing,
      context(3, { village: null, size: 40 }),
      context(4, {}, { "no-certificate": 0 }),
    ];
    const { conditions } = classified({ records: { contexts: told } }).groups;
    expect(conditions?.schools.map(({ school }) => school.name)).toEqual(["Школа 3", "Школа 4"]);
  });

  it("joins what several tables say of a school", () => {
    const contexts = [context(1, { village: 1 }), context(2, { village: 0 }), context(1, { migrants: 4 })];
    const { conditions } = classified({ records: { contexts } }).groups;
    expect(conditions?.schools.map(({ index: { known, of } }) => [known, of])).toEqual([
      [2, 2],
      [1, 2],
    ]);
  });

  it("counts the criteria of the profile beside the procedures", () => {
    const contexts = Array.from({ length: 8 }, (_, number) =>
      context(number, {}, { "no-certificate": number === 1 ? 0.2 : 0 }),
    );
    // «Школа 1» and «Школа 2» are low in one exam.
    const asExam = lowTests()
      .slice(0, 2)
      .map((test) => ({ ...test, procedure: { exam: "oge", subject: "ma", grade: 9, year: 2021 } as const }));
    const { classes } = classified({ records: { contexts }, results: asExam, profile: "smolensk" }).groups;
    // «Школа 1» is low by certificates too; the others are not.
    expect(classes.slice(0, 3).map(({ school, category }) => [school.name, category])).toEqual([
      ["Школа 1", "low"],
      ["Школа 2", "risk"],
      ["Школа 0", "no"],
    ]);
  });
});

describe("whose index it is", () => {
  it("is the profile's where its columns are told, and the person's before it", () => {
    const contexts = [context(1, { "on-record": 1, village: 1 }), context(2, { "on-record": 3, village: 0 })];
    const own = { index: { scale: "z", weights: { village: 1 } } } as const;
    const profiles = (["two-procedures", "smolensk"] as const).map(
      (profile) => classified({ records: { contexts }, profile }).groups.conditions,
    );
    expect(profiles.map((of) => [of?.indexFrom, of?.schools[0]?.index.of])).toEqual([
      ["proposed", 2],
      ["profile", 1],
    ]);
    const persons = classified({ records: { contexts }, profile: "smolensk", settings: own });
    expect(persons.groups.conditions?.indexFrom).toBe("person");
    expect(persons.groups.conditions?.schools[0]?.index.value).toBeGreaterThan(0);
  });

  it("groups schools as the person chose", () => {
    const records = { contexts: poorestFirst() };
    const [proposed, chosen] = [{}, { clusters: "k-means" } as const].map(
      (settings) => classified({ records, settings }).groups.conditions?.clusters.length,
    );
    expect([proposed, chosen]).toEqual([4, 2]);
  });
});

describe("a list beside the computation", () => {
  it("is met by the index: only in the list, by the index alone, by both, and by neither", () => {
    const lists = [2, 7, 90].map((number) => listed(number, { adverse: true }));
    const { groups, notices } = classified({ records: { contexts: poorestFirst(), lists } });
    expect(notices).toEqual([
      {
        code: "list-agreement",
        place: "Список",
        details: {
          group: "adverse",
          year: 2022,
          sheets: ["Список"],
          listed: 3,
          computed: 3,
          both: 1,
          onlyListed: 1,
          onlyComputed: 2,
          unknown: 1,
        },
      },
    ]);
    expect(groups.conditions?.lists?.map(({ group }) => group)).toEqual(["adverse"]);
  });

  it("is met by the index also of schools that an atlas has no row of", () => {
    const lists = [listed(2, { adverse: false }), listed(7, { adverse: true })];
    const [notice] = classified({ records: { contexts: poorestFirst(), lists } }).notices;
    expect(notice?.details).toMatchObject({
      listed: 1,
      computed: 3,
      both: 0,
      onlyListed: 1,
      onlyComputed: 3,
    });
  });

  it("of schools short of staff is met by the deficit", () => {
    const contexts = Array.from({ length: 8 }, (_, number) =>
      context(number, { "top-category": number / 20 }),
    );
    const lists = [1, 5, 90].map((number) => listed(number, { deficit: true }, null));
    const [notice, ...others] = classified({ records: { contexts, lists } }).notices;
    // The lowest quarter of eight is «Школа 0» and «Школа 1»; the list names no year.
    expect(notice?.details).toEqual({
      group: "deficit",
      sheets: ["Список"],
      listed: 3,
      computed: 2,
      both: 1,
      onlyListed: 1,
      onlyComputed: 1,
      unknown: 1,
    });
    expect(others).toEqual([]);
  });

  it("of ШНОР is met by the category: a school at risk is not in it, one without data is not known", () => {
    const lists = [1, 2, 4, 90].map((number) => listed(number, { low: true }));
    const records = { contexts: [1, 2, 3, 4].map((number) => context(number, { village: number })), lists };
    const [notice] = classified({ records, results: lowTests() }).notices;
    expect(notice?.details).toMatchObject({
      group: "low",
      listed: 4,
      computed: 1,
      both: 1,
      onlyListed: 1,
      onlyComputed: 0,
      unknown: 2,
    });
  });

  it("is told alone where no table tells the conditions", () => {
    const { groups, notices } = classified({ records: { lists: [listed(1, { adverse: true })] } });
    expect(groups.conditions?.schools.map(({ adverse, index }) => [adverse, index.value])).toEqual([
      [true, null],
    ]);
    expect(notices).toEqual([]);
  });

  it("is not compared where the computation can say nothing of such a group", () => {
    const lists = [listed(1, { bias: true, low: true, deficit: true })];
    expect(classified({ records: { contexts: poorestFirst(), lists } }).notices).toEqual([]);
    expect(
      classified({
        records: { contexts: poorestFirst(), lists: [listed(1, { bias: true })] },
        results: lowTests(),
      }).notices,
    ).toEqual([]);
  });

  it("is spoken of school by school over all of results, exams and lists, each school once", () => {
    const made = madeUpProcedure([{ marks: [1, 2, 3, 4] }, { marks: [1, 2, 3, 4] }]);
    const [first, second] = made.schools;
    if (first === undefined || second === undefined) throw new Error("No schools");
    const schools = [
      { ...first, school: madeUpSchool(5) },
      { ...second, school: null },
    ];
    const exam = madeUpExam("oge", "ma", 2021, [
      { school: madeUpSchool(6) },
      { school: null },
      { school: madeUpSchool(5) },
    ]);
    const records = {
      contexts: [context(3, { village: 1 })],
      procedures: [{ ...made, schools }],
      exams: [exam],
      lists: [listed(1, { low: true }), listed(3, { low: true })],
    };
    const { conditions } = classified({ records }).groups;
    expect(conditions?.schools.map(({ school }) => school.name)).toEqual(["Школа 3", "Школа 5", "Школа 6", "Школа 1"]); // prettier-ignore
  });
});

describe("what a regression on conditions gave", () => {
  const FEW = { "context.minSchools": 4 };

  it("is told, used or refused, with what it explains", () => {
    const contexts = [-1, -0.5, 0, 0.5, 1, 1.5].map((value, number) => context(number, { migrants: value }));
    const measured = [scored([9, 11, 11.5, 12, 14, 13.5])];
    const details = {
      exam: "vpr",
      subject: "ma",
      grade: 4,
      year: 2021,
      schools: 6,
      rSquared: expect.closeTo(0.8956, 4) as number,
      leaveOneOutRSquared: expect.closeTo(0.693, 3) as number,
    };
    expect(classified({ records: { contexts }, measured }, FEW).notices).toEqual([
      { code: "context-model-used", place: null, details },
    ]);
    expect(
      classified({ records: { contexts }, measured }, { ...FEW, "context.minLooR2": 0.7 }).notices,
    ).toEqual([{ code: "context-model-refused", place: null, details }]);
  });
});
