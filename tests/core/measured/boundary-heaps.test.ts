import { heapAt, territoryHeaps } from "../../../src/core/measured/boundary-heaps";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { madeUpProcedure, madeUpRegion } from "../objectivity/made-up-results";

const thresholds = thresholdsInForce();
const RUSSIAN = { others: [18, 39], maximum: 45, thresholds };

/** A hill of works over 0 to 45 points. */
function hill(works = 9000): number[] {
  const shape = Array.from({ length: 46 }, (_, score) => Math.exp(-0.5 * ((score - 27) / 9) ** 2));
  const sum = shape.reduce((total, one) => total + one, 0);
  return shape.map((one) => Math.round((works * one) / sum));
}

/** The works of two scores below a boundary, by share, moved onto it. */
function lifted(works: readonly number[], score: number, share: number): number[] {
  const moved = [1, 2].map((below) => Math.round((works[score - below] ?? 0) * share));
  return works.map((count, at) => {
    if (at === score) return count + (moved[0] ?? 0) + (moved[1] ?? 0);
    return at === score - 1 || at === score - 2 ? count - (moved[score - at - 1] ?? 0) : count;
  });
}

describe("heapAt()", () => {
  it("finds nothing on a smooth hill, and what was lifted at any of three boundaries", () => {
    for (const score of [18, 29, 39]) {
      const others = [18, 29, 39].filter((cut) => cut !== score);
      const question = { ...RUSSIAN, others };
      expect(heapAt(hill(), score, question)).toMatchObject({ isHeaped: false });
      const heap = heapAt(lifted(hill(), score, 0.6), score, question);
      expect(heap).toMatchObject({ isHeaped: true });
      expect(heap.missing).toBeGreaterThan(0.3);
    }
  });

  it("is not led astray by the other boundaries: their windows have effects of their own", () => {
    const others = lifted(lifted(hill(), 18, 0.9), 39, 0.9);
    expect(heapAt(others, 29, RUSSIAN)).toMatchObject({ isHeaped: false });
  });

  it("passes over scores that nobody can have", () => {
    const dense = lifted(hill(), 29, 0.6);
    const gapped = dense.flatMap((works) => [works, 0, 0]);
    const [one, other] = [
      heapAt(dense, 29, RUSSIAN),
      heapAt(gapped, 87, { others: [54, 117], maximum: 135, thresholds }),
    ];
    expect(other.excess).toBeCloseTo(one.excess ?? NaN, 9);
    expect(other).toMatchObject({ below: one.below, at: one.at, isHeaped: true });
  });

  it("says nothing where the curve's error is wider than the window, or the curve lies far over what there is", () => {
    // Near the scale's end few free scores are left above the boundary to hold the curve.
    const edge = hill(9000).map((works, score) => (score > 41 ? Math.round(works / 6) : works));
    const ragged = edge.map((works, score) => Math.max(1, works + (score % 2 === 0 ? 60 : -60)));
    const heaps = [39, 43].map((score) =>
      heapAt(ragged, score, { others: [18, 29], maximum: 45, thresholds }),
    );
    for (const { isUnclear, excess, standardError, isHeaped } of heaps) {
      if (isUnclear) expect([excess, standardError, isHeaped]).toEqual([null, null, null]);
      else expect(2.33 * (standardError ?? 0)).toBeLessThanOrEqual(4);
    }
    expect(heaps.some(({ isUnclear }) => isUnclear)).toBe(true);
    expect(heapAt(lifted(hill(), 39, 0.6), 39, { ...RUSSIAN, others: [18, 29] }).isUnclear).toBe(false);
  });

  it("gives the ratio alone on a short scale and for few works", () => {
    const short = heapAt([10, 20, 30, 5, 60, 40, 20], 4, { others: [2], maximum: 20, thresholds });
    expect(short).toMatchObject({ below: 5, at: 60, ratio: 12, excess: null, isHeaped: null });
    expect(heapAt(hill(300), 29, RUSSIAN)).toMatchObject({ excess: null, isHeaped: null });
  });
});

describe("territoryHeaps()", () => {
  it("tells of the region's three boundaries, and of none where the scale is not known", () => {
    const region = madeUpRegion({ histogram: Array<number>(21).fill(100), participants: 2100 });
    const heaps = territoryHeaps([madeUpProcedure([], { region })], thresholds);
    expect(heaps.map(({ mark, score, ratio, name }) => [mark, score, ratio, name])).toEqual([
      [3, 6, 1, "Край"],
      [4, 10, 1, "Край"],
      [5, 15, 1, "Край"],
    ]);
    expect(territoryHeaps([madeUpProcedure([], { region, scale: null })], thresholds)).toEqual([]);
  });
});
