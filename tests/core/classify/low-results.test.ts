import fc from "fast-check";
import { checkLowResults } from "../../../src/core/classify/check-low-results";
import { categoryOf, classifyLowResults, lowYears } from "../../../src/core/classify/low-results";
import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { CheckResult } from "../../../src/core/model/check-result";
import type { Procedure } from "../../../src/core/model/procedure";
import { MATHS_4, madeUpProcedure, type MadeUpSchool } from "../objectivity/made-up-results";

const thresholds = thresholdsInForce();

function tests(
  schools: readonly MadeUpSchool[],
  procedure: Procedure = MATHS_4,
  own = {},
): readonly CheckResult[] {
  const measured = measuredProcedure(madeUpProcedure(schools, { procedure }));
  return checkLowResults({ measured, earlier: null, thresholds: thresholdsInForce(own) }).results;
}

/** `count` marks «2» of `total`. */
function twos(count: number, total: number): MadeUpSchool {
  return { marks: [count, total - count, 0, 0] };
}

describe("checkLowResults()", () => {
  it("compares counts exactly: 3 of 10 is 30 %, 8 of 27 is not", () => {
    const results = tests([twos(3, 10), twos(8, 27), twos(9, 28), twos(2, 9)]);
    expect(results.map((result) => result.fired)).toEqual([true, false, true, null]);
    expect(results.map((result) => result.severity)).toEqual(["warn", "info", "warn", "info"]);
  });

  it("tells the distance to the threshold and whether one pupil decides", () => {
    const results = tests([twos(9, 28), twos(8, 28), twos(12, 28), twos(2, 28)]);
    expect(
      results.map(({ details }) => [details["needed"], details["distance"], details["onePupilDecides"]]),
    ).toEqual([
      [9, 0, "yes"],
      [9, -1, "yes"],
      [9, 3, "no"],
      [9, -7, "no"],
    ]);
  });

  it("shows Newcombe's interval for 15 of 148", () => {
    const [result] = tests([twos(15, 148)]);
    expect(result?.details["lower95"]).toBeCloseTo(0.0624, 4);
    expect(result?.details["upper95"]).toBeCloseTo(0.1605, 4);
  });

  it("fires exactly where the count reaches the share of whole percents, for every size of school", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 10, max: 400 }), (percent, total) => {
        const results = tests(
          Array.from({ length: total + 1 }, (_, count) => twos(count, total)),
          MATHS_4,
          { "low.share": percent / 100 },
        );
        return results.every((result, count) => result.fired === count * 100 >= percent * total);
      }),
      { numRuns: 30 },
    );
  });

  it("has nothing to check where no school has marks", () => {
    expect(tests([{}])).toEqual([]);
  });
});

describe("classifyLowResults()", () => {
  const fifth = { ...MATHS_4, grade: 5 };

  it("is low with two procedures, at risk with one, and says when there are no data", () => {
    const results = [
      ...tests([twos(9, 20), twos(9, 20), twos(1, 20), twos(5, 8)]),
      ...tests([twos(9, 20), twos(1, 20), twos(1, 20), twos(5, 8)], fifth),
    ];
    const classes = classifyLowResults(results, thresholds);
    expect(classes.map(({ category }) => category)).toEqual(["low", "risk", "no", "no-data"]);
    expect(classes[0]?.tests).toHaveLength(2);
  });

  it("looks back two years, not three", () => {
    const [of2019, of2020, of2021] = [2019, 2020, 2021].map((year) =>
      tests([twos(9, 20)], { ...MATHS_4, year }),
    );
    expect(
      classifyLowResults(
        [of2020, of2021].flatMap((of) => of ?? []),
        thresholds,
      )[0]?.category,
    ).toBe("low");
    expect(
      classifyLowResults(
        [of2019, of2021].flatMap((of) => of ?? []),
        thresholds,
      )[0]?.category,
    ).toBe("risk");
  });

  it("looks at tests of low results alone, and at those of schools", () => {
    const [low] = tests([twos(9, 20)]);
    if (low === undefined) throw new Error("No test");
    const other: CheckResult = { ...low, check: "funnel-share2" };
    const ofRegion: CheckResult = { ...low, level: "region", school: null };
    const later: CheckResult = { ...other, procedure: { ...MATHS_4, year: 2029 } };
    const classes = classifyLowResults([low, other, ofRegion, later], thresholds);
    expect(classes).toEqual([{ school: low.school, category: "risk", tests: [low] }]);
  });

  it("gives no classes without tests", () => {
    expect(classifyLowResults([], thresholds)).toEqual([]);
  });
});

describe("categoryOf()", () => {
  const twoYears = thresholdsInForce({ "low.minYears": 2 });
  const low = { fired: true };

  function lowIn(...years: number[]): CheckResult[] {
    return years.flatMap((year) => tests([twos(9, 20)], { ...MATHS_4, year }));
  }

  it("asks for two years where the office says so: two procedures of one year are a risk", () => {
    expect(categoryOf(lowIn(2021, 2021), twoYears)).toBe("risk");
    expect(categoryOf(lowIn(2020, 2021), twoYears)).toBe("low");
  });

  it("gives a criterion no year of its own: with a procedure of one year it is still one year", () => {
    expect(categoryOf(lowIn(2021), twoYears, [low])).toBe("risk");
    expect(categoryOf(lowIn(2021), twoYears, [low, low])).toBe("risk");
    expect(categoryOf(lowIn(2020, 2021), twoYears, [low])).toBe("low");
  });

  it("counts criteria alone as one year: low where one year is enough, a risk where two are asked for", () => {
    expect(categoryOf([], thresholds, [low, low])).toBe("low");
    expect(categoryOf([], twoYears, [low, low])).toBe("risk");
  });

  it("takes a criterion for a procedure, and one that is not met for none", () => {
    expect(categoryOf(lowIn(2021), thresholds, [low])).toBe("low");
    expect(categoryOf(lowIn(2021), thresholds, [{ fired: false }])).toBe("risk");
    expect(categoryOf([], thresholds, [low])).toBe("risk");
  });

  it("tells a clean school from one of which nothing can be told", () => {
    expect(categoryOf([], thresholds, [{ fired: false }, { fired: null }])).toBe("no");
    expect(categoryOf([], thresholds, [{ fired: null }])).toBe("no-data");
    expect(categoryOf(tests([twos(1, 20)]), thresholds, [{ fired: null }])).toBe("no");
  });
});

describe("lowYears()", () => {
  it("counts years, not procedures, and tells in how many it could be said", () => {
    const results = [
      ...tests([twos(9, 20)], { ...MATHS_4, year: 2020 }),
      ...tests([twos(9, 20)], { ...MATHS_4, year: 2020, grade: 5 }),
      ...tests([twos(1, 20)], { ...MATHS_4, year: 2021 }),
      ...tests([twos(5, 8)], { ...MATHS_4, year: 2022 }),
    ];
    expect(lowYears(results)).toEqual({ low: 1, told: 2 });
    expect(lowYears([...results, ...tests([twos(9, 20)], { ...MATHS_4, year: 2019 })])).toEqual({
      low: 2,
      told: 3,
    });
  });
});
