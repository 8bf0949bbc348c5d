import { weightedMean } from "../../../src/core/stats/weighted-mean";

describe("weightedMean()", () => {
  it("weighs each value by its precision", () => {
    // (4 · 1 + 1 · 4 + 16 · 2) / (1 + 4 + 2) with weights 1 / 1, 1 / 0.25 and 1 / 0.5.
    const units = [
      { value: 4, standardError: 1 },
      { value: 1, standardError: 0.5 },
      { value: 16, standardError: Math.SQRT1_2 },
    ];
    expect(weightedMean(units)).toBeCloseTo(40 / 7, 12);
  });

  it("is the mean where all are equally sure, and the value itself of one", () => {
    const units = [1, 2, 6].map((value) => ({ value, standardError: 0.3 }));
    expect(weightedMean(units)).toBeCloseTo(3, 12);
    expect(weightedMean([{ value: 7, standardError: 5 }])).toBeCloseTo(7, 12);
  });
});
