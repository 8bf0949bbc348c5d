import fc from "fast-check";
import { gapChangeError, quarterGap } from "../../../src/core/stats/quarter-gap";
import { seededRandom } from "../../../bench/seeded-random";

function onesFor(values: readonly number[]): number[] {
  return values.map(() => 1);
}

describe("quarterGap()", () => {
  it("is the mean of the best quarter less the mean of the weakest", () => {
    const values = [12, 3, 9, 5, 8, 1, 10, 7];
    expect(quarterGap(values, onesFor(values)).gap).toBeCloseTo((12 + 10) / 2 - (3 + 1) / 2, 12);
  });

  it("counts the school on the border of a quarter in part", () => {
    // A quarter of six schools is one and a half: (6 + 5/2) / 1.5 less (1 + 2/2) / 1.5.
    const values = [1, 2, 3, 4, 5, 6];
    expect(quarterGap(values, onesFor(values)).gap).toBeCloseTo(8.5 / 1.5 - 2 / 1.5, 12);
  });

  it("takes a school with twice the weight for two schools", () => {
    const [values, weights] = [
      [1, 4, 6, 9, 10],
      [2, 1, 3, 1, 1],
    ];
    const spread = values.flatMap((value, place) => Array<number>(weights[place] ?? 0).fill(value));
    expect(quarterGap(values, weights).gap).toBeCloseTo(quarterGap(spread, onesFor(spread)).gap, 12);
  });

  const value = fc.double({ min: 0, max: 20, noNaN: true, noDefaultInfinity: true });
  const schools = fc.array(fc.tuple(value, fc.integer({ min: 1, max: 90 })), { minLength: 4, maxLength: 40 });

  it("does not move with all values, scales with them, and is never below 0", () => {
    fc.assert(
      fc.property(schools, (rows) => {
        const values = rows.map(([mean]) => mean);
        const weights = rows.map(([, pupils]) => pupils);
        const own = quarterGap(values, weights);
        const moved = quarterGap(
          values.map((of) => 3 * of + 7),
          weights,
        );
        expect(moved.gap).toBeCloseTo(3 * own.gap, 6);
        expect(moved.standardError).toBeCloseTo(3 * own.standardError, 6);
        expect(own.gap).toBeGreaterThanOrEqual(-1e-9);
        expect(own.influences.reduce((sum, of) => sum + of, 0)).toBeCloseTo(0, 6);
      }),
    );
  });

  it("has an interval that holds the true gap about as often as it says", () => {
    const random = seededRandom(7);
    // Quarters of a normal distribution: φ(0.6745) / 0.25 on both sides.
    const truth = 2 * (0.3177766 / 0.25);
    let held = 0;
    for (let run = 0; run < 600; run += 1) {
      const values = Array.from({ length: 120 }, () => random.normal());
      const { gap, standardError } = quarterGap(values, onesFor(values));
      if (Math.abs(gap - truth) <= 1.96 * standardError) held += 1;
    }
    expect(held / 600).toBeGreaterThan(0.91);
    expect(held / 600).toBeLessThan(0.98);
  });

  it("refuses fewer than four schools and a weight that is not above 0", () => {
    expect(() => quarterGap([1, 2, 3], [1, 1, 1])).toThrow(expect.objectContaining({ code: "empty-sample" }));
    expect(() => quarterGap([1, 2], [1])).toThrow(expect.objectContaining({ code: "length-mismatch" }));
    expect(() => quarterGap([1, 2, 3, 4], [1, 1, 0, 1])).toThrow(
      expect.objectContaining({ code: "out-of-range" }),
    );
  });
});

describe("gapChangeError()", () => {
  it("adds the two uncertainties where the schools are different ones", () => {
    const [now, before] = [quarterGap([1, 2, 4, 8], [1, 1, 1, 1]), quarterGap([3, 5, 6, 9], [1, 1, 1, 1])];
    const error = gapChangeError(
      { ids: ["a", "b", "c", "d"], ...now },
      { ids: ["e", "f", "g", "h"], ...before },
    );
    expect(error).toBeCloseTo(Math.hypot(now.standardError, before.standardError), 12);
  });

  it("is 0 where the same schools have the same values", () => {
    const gap = { ids: ["a", "b", "c", "d"], ...quarterGap([1, 2, 4, 8], [1, 1, 1, 1]) };
    expect(gapChangeError(gap, gap)).toBeCloseTo(0, 12);
  });
});
