import fc from "fast-check";
import { shrunkenMeans } from "../../../src/core/stats/shrunken-means";

describe("shrunkenMeans()", () => {
  const means = [12.1, 10.4, 13.0, 11.2, 9.0, 12.6];
  const variances = [12, 25, 40, 60, 15, 33].map((n) => 3.6 ** 2 / n);

  it("matches R", () => {
    const found = shrunkenMeans(Object.freeze(means), Object.freeze(variances));
    expect(found.fixedMean).toBeCloseTo(11.61081, 5);
    expect(found.heterogeneity).toBeCloseTo(20.16808, 5);
    expect(found.betweenVariance).toBeCloseTo(1.349826, 6);
    expect(found.mean).toBeCloseTo(11.45783, 5);
    const reliability = [0.5555, 0.7225, 0.8064, 0.8621, 0.6097, 0.7746];
    const shrunken = [11.8146, 10.6935, 12.7015, 11.2356, 9.9592, 12.3426];
    found.reliability.forEach((share, i) => expect(share).toBeCloseTo(reliability[i] ?? Number.NaN, 4));
    found.shrunken.forEach((value, i) => expect(value).toBeCloseTo(shrunken[i] ?? Number.NaN, 4));
  });

  it("keeps every value between the school's own and the common mean", () => {
    const schools = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 2,
    });
    fc.assert(
      fc.property(schools, (pairs) => {
        const found = shrunkenMeans(
          pairs.map(([value]) => value),
          pairs.map(([, variance]) => variance),
        );
        return pairs.every(([value], i) => {
          const shrunken = found.shrunken[i] ?? Number.NaN;
          const [low, high] = [Math.min(value, found.mean), Math.max(value, found.mean)];
          return low - 1e-9 <= shrunken && shrunken <= high + 1e-9;
        });
      }),
    );
  });

  it("names the argument it cannot use", () => {
    expect(() => shrunkenMeans([1, 2], [1])).toThrow(expect.objectContaining({ code: "length-mismatch" }));
    expect(() => shrunkenMeans([1], [1])).toThrow(expect.objectContaining({ code: "empty-sample" }));
    expect(() => shrunkenMeans([1, 2], [1, 0])).toThrow(expect.objectContaining({ code: "out-of-range" }));
  });
});
