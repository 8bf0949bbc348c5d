import fc from "fast-check";
import { adjustedPValues } from "../../../src/core/stats/adjusted-p-values";

const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe("adjustedPValues()", () => {
  it("matches R's p.adjust, in the order given", () => {
    const expected = [0.0016, 0.016, 0.032, 0.06, 0.064, 0.2667, 0.5714, 0.7];
    const adjusted = adjustedPValues(Object.freeze([0.0002, 0.004, 0.012, 0.03, 0.04, 0.2, 0.5, 0.7]));
    adjusted.forEach((q, i) => expect(q).toBeCloseTo(expected[i] ?? Number.NaN, 4));
    expect(adjustedPValues([0.7, 0.0002, 0.5])).toEqual([0.7, expect.closeTo(0.0006, 12), 0.7]);
  });

  it("never lowers a p-value, keeps order, and stays within 0..1", () => {
    fc.assert(
      fc.property(fc.array(probability, { maxLength: 40 }), (pValues) => {
        const adjusted = adjustedPValues(pValues);
        return pValues.every((p, i) => {
          const q = adjusted[i] ?? -1;
          return p <= q && q <= 1 && pValues.every((other, j) => other < p || (adjusted[j] ?? -1) >= q);
        });
      }),
    );
  });

  it("refuses what is no probability", () => {
    expect(() => adjustedPValues([0.1, 1.1])).toThrow(expect.objectContaining({ code: "out-of-range" }));
  });
});
