import { spreadTails, uncertainTail } from "../../../src/core/stats/beta-binomial";
import { binomialTail } from "../../../src/core/stats/binomial-tail";
import { poissonBinomialTail } from "../../../src/core/stats/poisson-binomial-tail";

describe("uncertainTail()", () => {
  it("matches a hand count: one of four measured, with half a work on either side", () => {
    // (0.75 + 0.5) / 4 = 0.3125 for one work; for two of two 1.25 · 2.25 / (4 · 5).
    const share = { share: 0.25, measuredOn: 3 };
    expect(uncertainTail([{ total: 1, ...share }], 1).tail).toBeCloseTo(0.3125, 12);
    expect(uncertainTail([{ total: 2, ...share }], 2).tail).toBeCloseTo((1.25 * 2.25) / 20, 12);
  });

  it("is the published Poisson-binomial on a large reference", () => {
    const counts = [
      { total: 5, share: 0.41, measuredOn: 1e9 },
      { total: 7, share: 0.33, measuredOn: 1e9 },
      { total: 4, share: 0.3, measuredOn: 1e9 },
    ];
    const { tail, midTail } = uncertainTail(counts, 11);
    expect(tail).toBeCloseTo(0.00562895, 8);
    expect(midTail).toBeCloseTo(0.003392265, 8);
  });

  it("finds less of the same works the fewer works the share was measured on", () => {
    const tails = [10, 30, 100, 1000, 100_000].map((measuredOn) => {
      return uncertainTail([{ total: 30, share: 0.3, measuredOn }], 18).tail;
    });
    expect([...tails].sort((one, other) => other - one)).toEqual(tails);
    const certain = poissonBinomialTail(new Array<number>(30).fill(0.3), 18).tail;
    expect(tails.at(-1)).toBeCloseTo(certain, 5);
  });

  it("holds for hundreds of works, and for shares of 0 and 1", () => {
    const { tail } = uncertainTail([{ total: 3000, share: 0.4, measuredOn: 90_000 }], 1400);
    expect(tail).toBeGreaterThan(0);
    expect(tail).toBeLessThan(1e-9);
    expect(uncertainTail([{ total: 4, share: 1, measuredOn: 50 }], 0).tail).toBeCloseTo(1, 12);
    expect(uncertainTail([{ total: 4, share: 0, measuredOn: 50 }], 1).tail).toBeLessThan(0.05);
    expect(uncertainTail([], 0).tail).toBe(1);
  });

  it("refuses what cannot be counted", () => {
    expect(() => uncertainTail([], -1)).toThrow("count");
    expect(() => uncertainTail([{ total: 1.5, share: 0.5, measuredOn: 1 }], 1)).toThrow("1.5");
  });
});

describe("spreadTails()", () => {
  it("matches a hand count: shares spread evenly over 0 to 1 make all counts alike", () => {
    // Two works' worth at one half is the uniform distribution: 0, 1 and 2 of two come a third of the time each.
    const tails = spreadTails(2, 0.5, 2).map((tail) => tail.toFixed(6));
    expect(tails).toEqual(["1.000000", "0.666667", "0.333333"]);
  });

  it("is binomial where schools do not differ", () => {
    spreadTails(60, 0.03, Infinity).forEach((tail, count) => {
      expect(tail).toBeCloseTo(binomialTail(count, 60, 0.03), 7);
    });
  });

  it("finds less of the same count the more schools differ", () => {
    const tails = [5, 20, 100, Infinity].map((worth) => spreadTails(40, 0.5, worth)[32] ?? 0);
    expect([...tails].sort((one, other) => other - one)).toEqual(tails);
  });

  it("holds for shares of 0 and 1", () => {
    expect(spreadTails(3, 0, Infinity)).toEqual([1, 0, 0, 0]);
    expect(spreadTails(3, 1, 50).map(Math.round)).toEqual([1, 1, 1, 1]);
  });
});
