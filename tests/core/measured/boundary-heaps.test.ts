import { heapAt, territoryHeaps, type HeapQuestion } from "../../../src/core/measured/boundary-heaps";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { ProcedureResults, UnitResult } from "../../../src/core/model/results";
import { madeUpProcedure, madeUpRegion, type MadeUpSchool } from "../objectivity/made-up-results";

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

describe("the ratio at a boundary", () => {
  function ratioOf(histogram: readonly number[], score: number) {
    const { below, at, ratio } = heapAt(histogram, score, { others: [], maximum: 20, thresholds });
    return [below, at, ratio];
  }

  it("is as in docs/methods.md#bunching: 620 below and 1 240 on the boundary are 2", () => {
    expect(ratioOf([100, 620, 1240, 1010], 2)).toEqual([620, 1240, 2]);
  });

  it("is not known where the boundary is the first score that anybody has, or above all of them", () => {
    expect(ratioOf([0, 0, 7, 5], 2)).toEqual([0, 7, null]);
    expect(ratioOf([0, 4, 7, 0], 3)).toEqual([0, 0, null]);
    expect(ratioOf([0, 0, 0], 1)).toEqual([0, 0, null]);
  });

  it("is of the nearest scores that somebody has", () => {
    expect(ratioOf([0, 10, 0, 0, 30, 20], 3)).toEqual([10, 30, 3]);
  });
});

describe("when a curve is drawn", () => {
  function isDrawn(histogram: readonly number[], own: Partial<HeapQuestion> = {}): boolean {
    const { excess, isHeaped, isUnclear } = heapAt(histogram, 29, { ...RUSSIAN, ...own });
    expect((excess === null) === (isHeaped === null)).toBe(true);
    return excess !== null || isUnclear;
  }

  it("is on scales of 40 points, not of 39", () => {
    const [forty, thirtyNine] = [40, 39].map((maximum) => isDrawn(hill(), { maximum }));
    expect([forty, thirtyNine]).toEqual([true, false]);
  });

  it("is for 500 works, not for one fewer", () => {
    const works = hill(520);
    const sum = works.reduce((total, one) => total + one, 0);
    const exactly = works.map((one, score) => (score === 27 ? one - (sum - 500) : one));
    const fewer = exactly.map((one, score) => (score === 27 ? one - 1 : one));
    expect([isDrawn(exactly), isDrawn(fewer)]).toEqual([true, false]);
  });

  it("is where twelve scores are left between the boundaries", () => {
    // Of 20 scores a window is two below, the boundary and one above: two boundaries leave 12, and 11 of 19.
    const flat = Array<number>(20).fill(100);
    const question = { ...RUSSIAN, others: [15] };
    const [twelve, eleven] = [flat, flat.slice(1)].map((works) => heapAt(works, 6, question));
    expect([twelve?.excess === null && !twelve.isUnclear, eleven?.excess]).toEqual([false, null]);
    expect(eleven?.isUnclear).toBe(false);
  });

  it("finds a heap from the least excess on, and not where its error is too wide", () => {
    const heaped = lifted(hill(), 29, 0.6);
    const { excess, standardError } = heapAt(heaped, 29, RUSSIAN);
    const [at, above] = [excess ?? NaN, (excess ?? NaN) + 1e-9].map(
      (least) =>
        heapAt(heaped, 29, { ...RUSSIAN, thresholds: { ...thresholds, "bunching.minExcess": least } })
          .isHeaped,
    );
    expect([at, above]).toEqual([true, false]);
    expect(excess).toBeGreaterThan(2.33 * (standardError ?? NaN));
    // A hill as ragged as this one has excesses of half a bin by chance.
    const ragged = hill(2000).map((works, score) => (score % 2 === 1 ? works + 30 : Math.max(1, works - 30)));
    const least = { ...thresholds, "bunching.minExcess": 0.1 };
    const byChance = heapAt(ragged, 29, { ...RUSSIAN, thresholds: least });
    expect(byChance.excess ?? 0).toBeGreaterThan(0.1);
    expect(byChance.isHeaped).toBe(false);
  });
});

describe("territoryHeaps()", () => {
  /** A territory with so many works, a hundredth part of them on each of 20 scores or so. */
  function territory(name: string, works: number): UnitResult {
    const histogram = Array.from({ length: 21 }, (_, score) => (score < 20 ? works / 20 : 0));
    return { ...madeUpRegion({ histogram }), level: "territory", name };
  }

  function named(others: Partial<ProcedureResults>, schools: readonly MadeUpSchool[] = []) {
    const heaps = territoryHeaps([madeUpProcedure(schools, others)], thresholds);
    return heaps
      .map(({ name, level, works }) => [name, level, works].join(", "))
      .filter((_, at) => at % 3 === 0);
  }

  it("tells of the region and of territories with 500 works, not of smaller ones", () => {
    const region = madeUpRegion({ histogram: Array<number>(21).fill(100) });
    const territories = [territory("Район 1", 500), territory("Район 2", 480), territory("Район 3", 2000)];
    expect(named({ region, territories })).toEqual([
      "Край, region, 2100",
      "Район 1, territory, 500",
      "Район 3, territory, 2000",
    ]);
    expect(named({ territories })).toEqual(["Район 1, territory, 500", "Район 3, territory, 2000"]);
  });

  it("does not tell of a territory twice where the whole is that territory", () => {
    const region = madeUpRegion({ histogram: Array<number>(21).fill(100) });
    const others = { region, territories: [territory("Район 1", 2100)], regionOf: "territory" } as const;
    expect(named(others)).toEqual(["Край, territory, 2100"]);
    // Without a row of the whole the territory's own is told.
    expect(named({ ...others, region: null }, [{ territory: "Район 1" }])).toEqual([
      "Район 1, territory, 2100",
    ]);
  });

  it("tells nothing of a unit without scores", () => {
    expect(named({ region: madeUpRegion({ marks: [1, 2, 3, 4] }) })).toEqual([]);
  });

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
