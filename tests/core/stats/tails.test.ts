import fc from "fast-check";
import { binomialTail } from "../../../src/core/stats/binomial-tail";
import { normalTail } from "../../../src/core/stats/normal-tail";
import { normalTailValue } from "../../../src/core/stats/normal-tail-value";
import { poissonBinomialTail } from "../../../src/core/stats/poisson-binomial-tail";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("normalTail() and normalTailValue()", () => {
  // Abramowitz, Stegun (1964), tables 26.1 and 26.5.
  it.each([
    { z: 0, p: 0.5 },
    { z: 1, p: 0.1586552539 },
    { z: 1.9599639845, p: 0.025 },
    { z: 2.326347874, p: 0.01 },
    { z: 3.0902323062, p: 0.001 },
  ])("match the tables at $z", ({ z, p }) => {
    expect(normalTail(z)).toBeCloseTo(p, 9);
    expect(normalTailValue(p)).toBeCloseTo(z, 8);
  });

  it("keep their digits far out, where 1 − Φ(z) is 0", () => {
    // R: pnorm(10, lower.tail = FALSE) = 7.619853e-24.
    expect(normalTail(10) / 7.619853e-24).toBeCloseTo(1, 6);
  });

  it("undo each other", () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (z) => {
        expect(normalTailValue(normalTail(z))).toBeCloseTo(z, 8);
      }),
    );
  });

  it("refuse a probability of 0 or 1", () => {
    expect(() => normalTailValue(0)).toThrow(expect.objectContaining({ code: "out-of-range", subject: "p" }));
    expect(() => normalTailValue(1)).toThrow(expect.objectContaining({ code: "out-of-range" }));
  });
});

describe("binomialTail()", () => {
  // Computed by another program; the last: 9 of 12 with a third expected.
  it.each([
    { count: 12, total: 12, expected: 0.0505, decimals: 4 },
    { count: 14, total: 14, expected: 0.0307, decimals: 4 },
    { count: 19, total: 19, expected: 0.0089, decimals: 4 },
    { count: 25, total: 26, expected: 0.0129, decimals: 4 },
    { count: 30, total: 30, expected: 0.0006, decimals: 4 },
    { count: 18, total: 20, expected: 0.1505, decimals: 4 },
  ])("matches T6 for $count of $total", ({ count, total, expected, decimals }) => {
    expect(binomialTail(count, total, 3.54 / 4.54)).toBeCloseTo(expected, decimals);
  });

  it("matches another program for 9 of 12 with a third expected", () => {
    expect(binomialTail(9, 12, 1 / 3)).toBeCloseTo(0.003855555, 9);
  });

  it("is certain for 0 or more, and falls with the count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), share, (total, expected) => {
        const tails = Array.from({ length: total + 1 }, (_, count) => binomialTail(count, total, expected));
        expect(tails[0]).toBeCloseTo(1, 12);
        return tails.every((tail, count) => count === 0 || tail <= (tails[count - 1] ?? 0) + 1e-12);
      }),
    );
  });

  it("names the argument it cannot use", () => {
    expect(() => binomialTail(3, 2, 0.5)).toThrow(expect.objectContaining({ subject: "count" }));
    expect(() => binomialTail(1, 1.5, 0.5)).toThrow(expect.objectContaining({ subject: "total" }));
    expect(() => binomialTail(1, 2, 1.5)).toThrow(expect.objectContaining({ subject: "share" }));
  });
});

describe("poissonBinomialTail()", () => {
  it("matches another program", () => {
    const shares = [
      ...Array<number>(5).fill(0.41),
      ...Array<number>(7).fill(0.33),
      ...Array<number>(4).fill(0.3),
    ];
    const { tail, midTail } = poissonBinomialTail(Object.freeze(shares), 11);
    expect(tail).toBeCloseTo(0.00562895, 8);
    expect(midTail).toBeCloseTo(0.003392265, 9);
  });

  it("is the binomial tail when all chances are equal", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), share, (a, b, chance) => {
        const [count, total] = a < b ? [a, b] : [b, a];
        const { tail } = poissonBinomialTail(Array<number>(total).fill(chance), count);
        expect(tail).toBeCloseTo(binomialTail(count, total, chance), 10);
      }),
    );
  });

  it("does not see the order of the chances", () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 20 }), fc.integer({ min: 0, max: 20 }), (shares, count) => {
        const reversed = poissonBinomialTail([...shares].reverse(), count).tail;
        expect(poissonBinomialTail(shares, count).tail).toBeCloseTo(reversed, 12);
      }),
    );
  });

  it("names the argument it cannot use", () => {
    expect(() => poissonBinomialTail([0.5], -1)).toThrow(expect.objectContaining({ subject: "count" }));
    expect(() => poissonBinomialTail([1.5], 1)).toThrow(expect.objectContaining({ subject: "shares" }));
  });
});
