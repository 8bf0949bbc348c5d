import { checkOfficialJournal } from "../../../src/core/objectivity/check-official-journal";
import { checkOfficialMean } from "../../../src/core/objectivity/check-official-mean";
import { measuredProcedure, type MeasuredProcedure } from "../../../src/core/measured/measured-procedure";
import { officialList } from "../../../src/core/objectivity/official-list";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { MarkCounts, ProcedureResults } from "../../../src/core/model/results";
import {
  histogramOf,
  type MadeUpSchool,
  madeUpProcedure,
  madeUpPupil,
  madeUpRegion,
  madeUpSchool,
} from "./made-up-results";

const thresholds = thresholdsInForce();

function input(results: ProcedureResults) {
  return { measured: measuredProcedure(results), earlier: null, thresholds };
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

  it("compares marks where schools or the region have no scores, and leaves out who has neither", () => {
    const [marks, scores] = [shares(40, [5, 45, 40, 10]), { histogram: histogramOf([8, 9, 12]) }];
    const both = { ...marks, ...scores };
    function basesOf(made: readonly MadeUpSchool[], of: MadeUpSchool) {
      const { results } = checkOfficialMean(input(madeUpProcedure(made, { region: madeUpRegion(of) })));
      return results.map(({ details }) => details["basis"]);
    }
    expect(basesOf([both, marks], both)).toEqual(["scores"]);
    expect(basesOf([both, marks], marks)).toEqual(["marks", "marks"]);
    expect(basesOf([marks, {}], both)).toEqual(["marks"]);
    expect(basesOf([scores, {}], both)).toEqual(["scores"]);
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

  it("says of how many pupils, and that they are few", () => {
    const many = Array.from({ length: 3 }, () =>
      scores.map((score, i) => madeUpPupil(score, marks[i])),
    ).flat();
    const { results } = checkOfficialJournal(
      input(
        madeUpProcedure([{ pupils: many.slice(0, 19) }, { pupils: many.slice(0, 20) }, { pupils: [] }, {}]),
      ),
    );
    expect(results.map(({ check, n, details }) => [check, n, details["smallSample"]])).toEqual([
      ["official-journal", 19, "yes"],
      ["official-journal", 20, "no"],
    ]);
  });

  it("takes two pupils as an order, and no order as none below zero", () => {
    const [backwards, level] = [
      [madeUpPupil(3, 5), madeUpPupil(9, 3)],
      [madeUpPupil(3, 5), madeUpPupil(3, 5), madeUpPupil(9, 3), madeUpPupil(0, 3)],
    ];
    const { results } = checkOfficialJournal(
      input(madeUpProcedure([{ pupils: backwards }, { pupils: level }])),
    );
    expect(results.map(({ value, fired }) => [value, fired])).toEqual([
      [-1, true],
      [expect.any(Number), expect.any(Boolean)],
    ]);
    expect(results[1]?.fired).toBe((results[1]?.value ?? NaN) < 0);
  });

  it("sets no marker where all journal marks are equal, and none for one pupil", () => {
    const equal = scores.map((score) => madeUpPupil(score, 4));
    const { results } = checkOfficialJournal(
      input(madeUpProcedure([{ pupils: equal }, { pupils: [madeUpPupil(3, 4)] }])),
    );
    expect(results.map((result) => result.fired)).toEqual([false, null]);
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
