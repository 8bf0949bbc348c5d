import fc from "fast-check";
import { mean, sampleStandardDeviation } from "simple-statistics";
import { frequencyMoments } from "../../../src/core/stats/frequency-moments";
import { numbers, TOLERANCE } from "../../reference/tolerance";

const MARKS = [2, 3, 4, 5];

describe("frequencyMoments()", () => {
  // Percents of marks of published reports.
  it.each([
    { name: "region", n: 30216, shares: [13.44, 44.15, 36.28, 6.14], center: 3.3512, deviation: 0.787 },
    { name: "school of 89", n: 89, shares: [0, 20.22, 56.18, 23.6], center: 4.0338, deviation: 0.6648 },
    { name: "school of 12", n: 12, shares: [0, 33.33, 50, 16.67], center: 3.8334, deviation: 0.7178 },
    { name: "school of 40", n: 40, shares: [5, 45, 40, 10], center: 3.55, deviation: 0.7494 },
    { name: "country", n: 1722202, shares: [5.06, 32.92, 44.33, 17.69], center: 3.7465, deviation: 0.8026 },
  ])("matches T4 for the $name", ({ n, shares, center, deviation }) => {
    const moments = frequencyMoments(MARKS, shares, n);
    expect(moments.mean).toBeCloseTo(center, 4);
    expect(Math.sqrt(moments.variance ?? Number.NaN)).toBeCloseTo(deviation, 4);
  });

  it("equals simple-statistics' mean and deviation of the values written out", () => {
    fc.assert(
      fc.property(numbers(2), (values) => {
        const moments = frequencyMoments(
          values,
          values.map(() => 1),
        );
        expect(moments.mean).toBeCloseTo(mean(values), TOLERANCE);
        expect(Math.sqrt(moments.variance ?? Number.NaN)).toBeCloseTo(sampleStandardDeviation(values), 6);
      }),
    );
  });

  it("does not know the spread of one pupil", () => {
    expect(frequencyMoments([7], [1])).toEqual({ n: 1, mean: 7, variance: null });
  });

  it("names the argument it cannot use", () => {
    expect(() => frequencyMoments(MARKS, [0, 0, 0, 0])).toThrow(
      expect.objectContaining({ code: "empty-sample" }),
    );
    expect(() => frequencyMoments(MARKS, [1])).toThrow(expect.objectContaining({ code: "length-mismatch" }));
    expect(() => frequencyMoments(MARKS, [1, 1, -1, 1])).toThrow(
      expect.objectContaining({ code: "out-of-range" }),
    );
  });
});
