import { checkOfficialCohort } from "../../../src/core/objectivity/check-official-cohort";
import { checkOfficialJournal } from "../../../src/core/objectivity/check-official-journal";
import { checkOfficialMean } from "../../../src/core/objectivity/check-official-mean";
import { measuredProcedure, type MeasuredProcedure } from "../../../src/core/measured/measured-procedure";
import { officialList } from "../../../src/core/objectivity/official-list";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { MarkCounts, ProcedureResults } from "../../../src/core/model/results";
import { MATHS_4, madeUpProcedure, madeUpPupil, madeUpRegion, madeUpSchool } from "./made-up-results";

const thresholds = thresholdsInForce();

function input(results: ProcedureResults, earlier: ProcedureResults | null = null) {
  return {
    measured: measuredProcedure(results),
    earlier: earlier === null ? null : measuredProcedure(earlier),
    thresholds,
  };
}

function shares(n: number, percents: MarkCounts): { marks: MarkCounts } {
  const [two, three, four, five] = percents;
  return { marks: [(two * n) / 100, (three * n) / 100, (four * n) / 100, (five * n) / 100] };
}

describe("checkOfficialMean()", () => {
  // docs/methods.md#official-mean, by marks.
  const region = madeUpRegion(shares(30216, [13.44, 44.15, 36.28, 6.14]));
  const schools = [
    shares(89, [0, 20.22, 56.18, 23.6]),
    shares(12, [0, 33.33, 50, 16.67]),
    shares(40, [5, 45, 40, 10]),
  ];
  function ofT4() {
    return checkOfficialMean(input(madeUpProcedure(schools, { region }))).results;
  }

  it("marks the schools of T4 that the published rule marks", () => {
    const results = ofT4();
    expect(results.map((result) => result.fired)).toEqual([true, true, false]);
    expect(results.map((result) => result.details["smallSample"])).toEqual(["no", "yes", "no"]);
    expect(results[0]?.details).toMatchObject({ flaggedSchools: 2, testedSchools: 3 });
    expect(results.every(({ severity }) => severity === "info")).toBe(true);
  });

  it("gives the ends of T4's intervals", () => {
    const results = ofT4();
    expect(results[0]?.value).toBeCloseTo(4.0338, 3);
    expect(results[0]?.details["lower"]).toBeCloseTo(3.8957, 3);
    expect(results[1]?.details["lower"]).toBeCloseTo(3.4273, 3);
    expect(results[2]?.details["lower"]).toBeCloseTo(3.3178, 3);
    expect(results[0]?.details["regionUpper"]).toBeCloseTo(3.36, 4);
    // The threshold: the region's upper end and half the school's own interval.
    for (const { value, threshold, details } of results)
      expect(threshold).toBeCloseTo(
        Number(details["regionUpper"]) + (value ?? NaN) - Number(details["lower"]),
        9,
      );
  });

  it("says that the mean lies above its threshold exactly when the marker is set", () => {
    for (const { value, threshold, fired } of ofT4()) expect((value ?? 0) > (threshold ?? 0)).toBe(fired);
  });

  it("gives T3's ends from mean, deviation and number", () => {
    const moments = { marks: null };
    const measured: MeasuredProcedure = {
      results: madeUpProcedure([{}]),
      schools: [
        {
          ...moments,
          unit: madeUpSchool(1, {}),
          participants: 69,
          scores: { n: 69, mean: 14.41, variance: 2.61 ** 2 },
        },
      ],
      region: {
        ...moments,
        unit: region,
        participants: 24933,
        scores: { n: 24933, mean: 12.01, variance: 3.78 ** 2 },
      },
    };
    const result = checkOfficialMean({ measured, earlier: null, thresholds }).results[0];
    // T3 prints 12.0569209; 12.01 + 1.96 · 3.78 / √24933 is 12.0569203.
    expect(result?.details["regionUpper"]).toBeCloseTo(12.0569209, 5);
    expect(result?.details["lower"]).toBeCloseTo(13.7941541, 7);
    expect(result?.fired).toBe(true);
  });

  it("leaves out the impossible totals", () => {
    const pupils = [madeUpPupil(10), madeUpPupil(30)];
    const own = { pupils, histogram: histogramOf([10]), participants: 2 };
    const { results: found } = checkOfficialMean(
      input(
        madeUpProcedure([own], {
          region: madeUpRegion({ histogram: histogramOf([9, 11]), participants: 3 }),
        }),
      ),
    );
    expect(found[0]?.value).toBe(10);
  });

  it("sets no marker for a single pupil: its spread is not known", () => {
    const { results: found } = checkOfficialMean(
      input(madeUpProcedure([{ marks: [0, 0, 0, 1] }], { region })),
    );
    expect(found[0]?.fired).toBeNull();
  });

  it("is skipped, with the reason, where there is no region", () => {
    expect(checkOfficialMean(input(madeUpProcedure(schools)))).toEqual({
      results: [],
      skipped: "region-missing",
    });
  });
});

describe("checkOfficialJournal()", () => {
  const marks = [5, 4, 4, 3, 3, 5, 4, 3];
  const scores = [8, 12, 11, 15, 16, 10, 13, 14];

  it("marks T1, leaves T1 read backwards and leaves out pupils without a journal mark", () => {
    const pupils = scores.map((score, i) => madeUpPupil(score, marks[i]));
    const mirrored = scores.map((score, i) => madeUpPupil(20 - score, marks[i]));
    const { results } = checkOfficialJournal(
      input(madeUpProcedure([{ pupils: [...pupils, madeUpPupil(20)] }, { pupils: mirrored }])),
    );
    expect(results.map((result) => result.fired)).toEqual([true, false]);
    expect(results[0]).toMatchObject({ n: 8, threshold: 0, severity: "info" });
    expect(results[0]?.value).toBeCloseTo(-0.8392857142857142, 12);
    expect(results[0]?.details["correlation"]).toBeCloseTo(-0.944911182523068, 12);
  });

  it("sets no marker where all journal marks are equal, and none for one pupil", () => {
    const equal = scores.map((score) => madeUpPupil(score, 4));
    const { results } = checkOfficialJournal(
      input(madeUpProcedure([{ pupils: equal }, { pupils: [madeUpPupil(3, 4)] }])),
    );
    expect(results.map((result) => result.fired)).toEqual([false, null]);
  });
});

describe("checkOfficialCohort()", () => {
  /** docs/methods.md#official-cohort: K of twelve schools; here the later work is always half of the maximum. */
  const ratios = [0.95, 1.02, 1.1, 0.88, 1.01, 0.99, 1.05, 2.4, 0.4, 1.0, 0.97, 1.03];
  const later = madeUpProcedure(
    ratios.map(() => ({ pupils: [madeUpPupil(8), madeUpPupil(8)] })),
    { procedure: { ...MATHS_4, grade: 5, year: 2022 } },
  );
  const earlier = madeUpProcedure(
    ratios.map((ratio) => ({ pupils: [madeUpPupil(8 * ratio), madeUpPupil(8 * ratio)] })),
  );
  const few = thresholdsInForce({ "official.minSchools": 12 });

  it("finds A9's quartiles and fences, one drop and one growth", () => {
    const { results } = checkOfficialCohort({ ...input(later, earlier), thresholds: few });
    expect(results[0]?.details["lowerQuartile"]).toBeCloseTo(0.965, 12);
    expect(results[0]?.details["upperQuartile"]).toBeCloseTo(1.035, 12);
    expect(results[0]?.details["lowerFence"]).toBeCloseTo(0.755, 12);
    expect(results[0]?.details["upperFence"]).toBeCloseTo(1.245, 12);
    const fired = results.filter((result) => result.fired === true);
    expect(fired.map(({ value, details }) => [value, details["direction"]])).toEqual([
      [expect.closeTo(2.4, 12), "drop"],
      [expect.closeTo(0.4, 12), "growth"],
    ]);
    expect(fired[1]?.details["shareBelow"]).toBeCloseTo(11 / 12, 12);
  });

  it("is skipped below the least number of schools", () => {
    expect(checkOfficialCohort(input(later, earlier)).skipped).toBe("too-few-schools");
  });

  it("has K = 2 for T5's school", () => {
    const twelve = ratios.map(() => ({ histogram: histogramOf([12]) }));
    const six = madeUpProcedure(
      ratios.map(() => ({ histogram: histogramOf([6]) })),
      { procedure: later.procedure },
    );
    const { results } = checkOfficialCohort({ ...input(six, madeUpProcedure(twelve)), thresholds: few });
    expect(results[0]?.value).toBe(2);
  });
});

describe("officialList()", () => {
  it("gives one result for each marker", () => {
    const { school, source } = madeUpSchool(1, {});
    if (school === null) throw new Error("a made-up school has no school");
    const markers = [
      { grade: 4, subject: "ru" as const },
      { grade: 5, subject: "ma" as const },
    ];
    const results = officialList([{ year: 2024, school, markers, source }]);
    expect(
      results.map(({ procedure, fired }) => [procedure.grade, procedure.subject, procedure.year, fired]),
    ).toEqual([
      [4, "ru", 2024, true],
      [5, "ma", 2024, true],
    ]);
  });
});

function histogramOf(scores: readonly number[]): number[] {
  return Array.from({ length: 21 }, (_, score) => scores.filter((other) => other === score).length);
}
