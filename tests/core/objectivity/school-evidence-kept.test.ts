import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
import { schoolEvidence, unjudged } from "../../../src/core/objectivity/school-evidence";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { CheckResult, SchoolEvidence } from "../../../src/core/model/check-result";
import type { Procedure } from "../../../src/core/model/procedure";
import type { UnitResult } from "../../../src/core/model/results";
import {
  calmSign,
  firedSign,
  LAST_YEAR,
  madeUpProcedure,
  madeUpRegion,
  madeUpSchool,
  MATHS_4,
  RUSSIAN_4,
  type MadeUpSchool,
} from "./made-up-results";

/** A procedure of schools 1, 2 …, with this many participants. */
function written(procedure: Procedure, ...sizes: readonly number[]) {
  const schools = sizes.map((participants): MadeUpSchool => ({ participants }));
  return measuredProcedure(madeUpProcedure(schools, { procedure }));
}

/** A procedure of school 1 with other facts about it. */
function toldAs(facts: Partial<UnitResult>) {
  const made = madeUpProcedure([{ participants: 30 }]);
  return measuredProcedure({ ...made, schools: made.schools.map((unit) => ({ ...unit, ...facts })) });
}

function judged(
  procedures: Parameters<typeof schoolEvidence>[0],
  results: readonly CheckResult[] = [],
  own: Readonly<Record<string, number>> = {},
): SchoolEvidence[] {
  return schoolEvidence(procedures, results, thresholdsInForce(own));
}

function ofSchool(number: number, result: CheckResult): CheckResult {
  return { ...result, school: madeUpSchool(number, {}).school };
}

describe("schoolEvidence(): whose evidence it is", () => {
  it("knows no school that only an exam has, and one that only a list of ВПР names", () => {
    const oge: Procedure = { exam: "oge", subject: "ma", grade: 9, year: 2022 };
    const all = judged(
      [written(MATHS_4, 30)],
      [ofSchool(2, firedSign("oge-mean", oge)), ofSchool(3, firedSign("official-list"))],
    );
    expect(all.map(({ school, level, official }) => [school.name, level, official.length])).toEqual([
      ["Школа 1", "few", 0],
      ["Школа 3", "few", 1],
    ]);
  });

  it("adds a sign of ОГЭ to a school of ВПР, and only one that fired", () => {
    const oge: Procedure = { exam: "oge", subject: "ma", grade: 9, year: 2022 };
    const [both] = judged(
      [written(MATHS_4, 30)],
      [firedSign("oge-mean", oge), calmSign("official-mean"), firedSign("official-journal")],
    );
    expect(both?.official.map(({ check }) => check)).toEqual(["oge-mean", "official-journal"]);
  });

  it("leaves out a region among the schools", () => {
    const made = madeUpProcedure([{ participants: 30 }]);
    const withRegion = { ...made, schools: [madeUpRegion({ participants: 900 }), ...made.schools] };
    expect(judged([measuredProcedure(withRegion)]).map(({ school }) => school.name)).toEqual(["Школа 1"]);
  });

  it("says of a school without results that nothing is known", () => {
    const { school } = madeUpSchool(7, {});
    if (school === null) throw new Error("a made-up school has an identity");
    expect(unjudged(school)).toEqual({
      school,
      level: "few",
      year: null,
      years: [],
      official: [],
      signals: [],
      participants: null,
      proceduresChecked: 0,
      proceduresTooFew: 0,
      proceduresUnread: 0,
      possibleSignals: 0,
      kinds: [],
      combinedP: null,
      combinedQ: null,
    });
  });
});

describe("schoolEvidence(): how many took part", () => {
  it("is the most of its procedures, whatever their order", () => {
    expect(judged([written(MATHS_4, 20), written(RUSSIAN_4, 30)])[0]?.participants).toBe(30);
    expect(judged([written(MATHS_4, 30), written(RUSSIAN_4, 20)])[0]?.participants).toBe(30);
  });

  it("is too few below the least number, not at it", () => {
    expect(judged([written(MATHS_4, 10), written(RUSSIAN_4, 9)])[0]?.proceduresTooFew).toBe(1);
  });

  it("is nobody where the table says so, and not known where its cell could not be read", () => {
    const nobody = toldAs({ participants: 0 });
    expect(judged([nobody])[0]).toMatchObject({ participants: 0, proceduresTooFew: 1 });
    const known = toldAs({ participants: 24, unread: ["participants"] });
    expect(judged([known])[0]).toMatchObject({ participants: 24, proceduresUnread: 1 });
    const marksUnread = toldAs({ participants: 0, unread: ["marks"] });
    expect(judged([marksUnread])[0]).toMatchObject({ participants: 0, proceduresTooFew: 1 });
  });
});

describe("schoolEvidence(): what counts", () => {
  const two = [written(LAST_YEAR, 30), written(MATHS_4, 30), written(RUSSIAN_4, 30)];

  it("lists years from the latest, in whatever order the tables stand", () => {
    const results = [calmSign("funnel-mean", LAST_YEAR), calmSign("funnel-mean")];
    expect(judged(two, results)[0]?.years.map(({ year }) => year)).toEqual([2021, 2020]);
  });

  it("counts procedures in which a signal was possible, each once", () => {
    const checked = [
      calmSign("funnel-mean"),
      calmSign("boundary-region"),
      calmSign("official-journal", RUSSIAN_4),
      calmSign("journal-lowered", RUSSIAN_4),
      firedSign("funnel-mean", RUSSIAN_4, { fired: null, p: null }),
    ];
    expect(judged(two, checked)[0]?.proceduresChecked).toBe(1);
    expect(judged(two, [...checked, calmSign("funnel-share2", RUSSIAN_4)])[0]?.proceduresChecked).toBe(2);
  });

  it("says nothing by a gap in the other direction alone, however wide", () => {
    const oge: Procedure = { exam: "oge", subject: "ma", grade: 9, year: 2022 };
    const below = firedSign("vpr-oge", oge, {
      p: 1e-9,
      details: { earlierYear: 2021, direction: "below" },
    });
    expect(judged([written(MATHS_4, 30)], [below])[0]).toMatchObject({ level: "few", proceduresChecked: 0 });
  });

  it("takes the year of the earlier work from gaps only", () => {
    const change = firedSign("cohort-change", MATHS_4, { details: { earlierYear: 2020 } });
    expect(judged(two, [change])[0]?.years.map(({ signals }) => signals.length)).toEqual([1, 0]);
    const untold = firedSign("vpr-oge", { ...MATHS_4, exam: "oge" }, { details: { direction: "above" } });
    expect(judged(two, [untold])[0]?.years.map(({ signals }) => signals.length)).toEqual([1, 0]);
  });

  it("takes the smooth curve where the comparison with the region could not be made", () => {
    const unmade = firedSign("boundary-region", MATHS_4, { fired: null, p: null });
    const [smooth] = judged(two, [unmade, firedSign("boundary-smooth")]);
    expect(smooth?.signals.map(({ check }) => check)).toEqual(["boundary-smooth"]);
  });

  it("never draws attention by the smooth curve alone, repeated or not", () => {
    const again = firedSign("boundary-smooth", MATHS_4, { details: { repeated: "yes" } });
    const calm = calmSign("journal-raised");
    expect(judged(two, [firedSign("boundary-smooth", LAST_YEAR), again, calm])[0]?.level).toBe("none");
  });

  it("lists a fired result whatever the limit it fired at, but not one that is usual at the school's level", () => {
    function listed(own: Partial<CheckResult>): number | undefined {
      return judged(two, [firedSign("journal-raised", MATHS_4, own)])[0]?.signals.length;
    }
    expect(listed({ p: 0.03 })).toBe(1);
    expect(listed({ p: 0.001, details: { pAtLevel: 0.01 } })).toBe(1);
    expect(listed({ p: 0.001, details: { pAtLevel: 0.0101 } })).toBe(0);
  });

  it("names of equally strong signals of a kind the first", () => {
    const results = [firedSign("funnel-share2"), firedSign("funnel-mean")];
    expect(judged(two, results)[0]?.signals.map(({ check }) => check)).toEqual(["funnel-share2"]);
  });

  it("asks for a check where chance is as likely as the limit", () => {
    const results = [
      firedSign("journal-raised", MATHS_4, { p: 0.0005 }),
      firedSign("boundary-region", MATHS_4, { p: 0.004 }),
    ];
    expect(judged(two, results, { "evidence.checkP": 0.004 })[0]?.level).toBe("check");
    expect(judged(two, results, { "evidence.checkP": 0.0039 })[0]?.level).toBe("attention");
  });
});

describe("schoolEvidence(): the correction over schools", () => {
  const strong = [firedSign("funnel-mean", MATHS_4), firedSign("boundary-region", MATHS_4, { p: 0.008 })];
  const both = [written(MATHS_4, 30, 30), written(LAST_YEAR, 30, 30)];

  function qOfFirst(...others: readonly CheckResult[]): number | null | undefined {
    return judged(both, [...strong, ...others.map((of) => ofSchool(2, of))])[0]?.combinedQ;
  }

  it("counts the schools of the same year, of which a conclusion could be made", () => {
    expect(qOfFirst()).toBe(0.008);
    expect(qOfFirst(calmSign("funnel-mean"), calmSign("boundary-region"))).toBe(0.016);
    expect(qOfFirst(calmSign("funnel-mean", LAST_YEAR), calmSign("boundary-region", LAST_YEAR))).toBe(0.008);
    expect(qOfFirst(calmSign("funnel-mean"))).toBe(0.008);
  });
});
