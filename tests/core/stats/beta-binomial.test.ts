import { uncertainTail } from "../../../src/core/stats/beta-binomial";
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
