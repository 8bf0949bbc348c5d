import fc from "fast-check";
import { kMeansGroups, naturalGroups, quarters } from "../../../src/core/stats/clusters";
import { scaledToHundred, standardised } from "../../../src/core/stats/standardised";

/** Three heaps of points, far from each other. */
const HEAPS = [
  [0, 0],
  [8, 8],
  [0, 9],
].flatMap(([x = 0, y = 0]) =>
  Array.from({ length: 12 }, (_, place) => [x + Math.sin(place), y + Math.cos(2 * place)]),
);

describe("kMeansGroups()", () => {
  it("finds the three heaps, however many groups were possible", () => {
    const groups = kMeansGroups(HEAPS, 7);
    const byHeap = [0, 12, 24].map((start) => new Set(groups.slice(start, start + 12)));
    expect(byHeap.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(groups).size).toBe(3);
  });

  it("gives the same groups for the same seed", () => {
    expect(kMeansGroups(HEAPS, 7)).toEqual(kMeansGroups(HEAPS, 7));
  });

  it("gives the same groups in whatever order the points come", () => {
    const scattered = Array.from({ length: 30 }, (_, place) => [Math.sin(3 * place), Math.cos(7 * place)]);
    const turned = [...scattered].reverse();
    expect(kMeansGroups(turned, 7).reverse()).toEqual(kMeansGroups(scattered, 7));
    const mixed = scattered.map((_, place) => (place * 7) % 30);
    const ofMixed = kMeansGroups(
      mixed.map((place) => scattered[place] ?? []),
      7,
    );
    const groups = kMeansGroups(scattered, 7);
    expect(ofMixed).toEqual(mixed.map((place) => groups[place]));
  });

  it("makes six groups at most, and one where points are all alike or of two kinds", () => {
    const heaps = Array.from({ length: 40 }, (_, place) => [100 * (place % 8), place / 100]);
    expect(new Set(kMeansGroups(heaps, 7)).size).toBe(6);
    const six = heaps.map(([x = 0, y = 0]) => [x % 600, y]);
    expect(new Set(kMeansGroups(six, 7)).size).toBe(6);
    expect(kMeansGroups([[1], [1], [1], [1]], 7)).toEqual([0, 0, 0, 0]);
    expect(kMeansGroups([[1], [1], [2], [2]], 7)).toEqual([0, 0, 0, 0]);
  });

  it("makes two groups of two heaps of three kinds of points", () => {
    expect(new Set(kMeansGroups([[0], [0.1], [9], [9], [0], [0.1]], 7)).size).toBe(2);
  });
});

describe("quarters()", () => {
  it("counts from the lowest, a value on the limit below it, in whatever order", () => {
    expect(quarters([1, 2, 3, 4, 5])).toEqual([1, 1, 2, 3, 4]);
    expect(quarters([100, null, 9, 20, 10, 30])).toEqual([4, null, 1, 2, 1, 3]);
  });

  it("knows nothing of unknown values alone", () => {
    expect(quarters([null, null])).toEqual([null, null]);
    expect(quarters([])).toEqual([]);
  });
});

describe("naturalGroups()", () => {
  it("splits where the gaps are", () => {
    expect(naturalGroups([1, 2, 1.5, 20, 21, null, 50], 3)).toEqual([1, 1, 1, 2, 2, null, 3]);
  });

  it("makes no more groups than there are values", () => {
    expect(naturalGroups([5, 5, 5], 4)).toEqual([1, 1, 1]);
    expect(naturalGroups([5, null, 7], 4)).toEqual([1, null, 2]);
    expect(naturalGroups([5, null, 7], 1)).toEqual([1, null, 1]);
    expect(naturalGroups([null], 3)).toEqual([null]);
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
