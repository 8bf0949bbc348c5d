import fc from "fast-check";
import { kMeansGroups, naturalGroups, quarters } from "../../../src/core/stats/clusters";
import { scaledToHundred, standardised } from "../../../src/core/stats/standardised";

/** Three heaps of points, far from each other. */
const HEAPS = [[0, 0], [8, 8], [0, 9]].flatMap(([x = 0, y = 0]) =>
  Array.from({ length: 12 }, (_, place) => [x + Math.sin(place), y + Math.cos(2 * place)]),
); // prettier-ignore

describe("kMeansGroups()", () => {
  it("finds the three heaps, however many groups were possible", () => {
    const groups = kMeansGroups(HEAPS, 7);
    const byHeap = [0, 12, 24].map((start) => new Set(groups.slice(start, start + 12)));
    expect(byHeap.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(groups).size).toBe(3);
  });

  it("gives the same groups for the same seed, and groups 600 schools by 30 columns in seconds", () => {
    const points = Array.from({ length: 600 }, (_, row) =>
      Array.from({ length: 30 }, (__, column) => Math.sin(row * (column + 1)) + (row % 3)),
    );
    const start = performance.now();
    const groups = kMeansGroups(points, 7);
    // A guard against getting many times slower; npm run bench measures, this machine may be busy.
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(kMeansGroups(points, 7)).toEqual(groups);
  });
});

describe("naturalGroups()", () => {
  it("splits where the gaps are", () => {
    expect(naturalGroups([1, 2, 1.5, 20, 21, null, 50], 3)).toEqual([1, 1, 1, 2, 2, null, 3]);
  });

  it("makes no more groups than there are values", () => {
    expect(naturalGroups([5, 5, 5], 4)).toEqual([1, 1, 1]);
  });
});

describe("laws of groups and scales", () => {
  const values = fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { minLength: 4, maxLength: 60 });

  it("a higher value never stands in a lower quarter", () => {
    fc.assert(
      fc.property(values, (of) => {
        const groups = quarters(of);
        return of.every((one, i) =>
          of.every(
            (other, j) =>
              one === null || other === null || one > other || (groups[i] ?? 0) <= (groups[j] ?? 0),
          ),
        );
      }),
    );
  });

  it("z has mean 0 and deviation 1; 0–100 has both ends; null stays null", () => {
    fc.assert(
      fc.property(values, (of) => {
        const known = of.filter((value) => value !== null);
        fc.pre(new Set(known).size > 1);
        const z = standardised(of).filter((value) => value !== null);
        const spread = Math.sqrt(z.reduce((sum, value) => sum + value * value, 0) / (z.length - 1));
        const scaled = scaledToHundred(of);
        const ends = scaled.filter((value) => value !== null);
        return (
          Math.abs(z.reduce((sum, value) => sum + value, 0)) < 1e-9 &&
          Math.abs(spread - 1) < 1e-9 &&
          Math.min(...ends) === 0 &&
          Math.max(...ends) === 100 &&
          of.every((value, place) => (value === null) === (scaled[place] === null))
        );
      }),
    );
  });
});
