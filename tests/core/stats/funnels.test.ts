import fc from "fast-check";
import { meanFunnel } from "../../../src/core/stats/mean-funnel";
import {
  publishedWinsorising,
  unbiasedWinsorising,
  type Winsorising,
} from "../../../src/core/stats/winsorising";
import { normalTailValue } from "../../../src/core/stats/normal-tail-value";
import { overdispersion } from "../../../src/core/stats/overdispersion";
import { shareFunnel } from "../../../src/core/stats/share-funnel";
import { TOLERANCE } from "../../reference/tolerance";

/** Computed with R 4.2.2, quantile type 7. */
const PUPILS = [12, 25, 40, 60, 80, 100, 33, 18, 55, 70];
const COUNTS = [9, 10, 22, 24, 60, 45, 15, 3, 40, 30];
const NAIVE = [1.6521, -1.2401, 0.3383, -1.9212, 4.2658, -1.4684, -0.7911, -3.294, 3.1533, -1.5898];
const ADJUSTED = [1.2253, -0.7542, 0.1753, -0.8516, 1.6793, -0.5252, -0.4388, -2.2073, 1.447, -0.6618];
const SCHOOLS = PUPILS.map((total, i) => ({ total, count: COUNTS[i] ?? 0 }));

/** 99.8 % limits, as rounded in the formula as published. */
const Z_998 = 3.09;

const schools = fc.array(
  fc.record({ mean: fc.integer({ min: 0, max: 20 }), n: fc.integer({ min: 1, max: 100 }) }),
  { minLength: 2, maxLength: 30 },
);

describe("overdispersion()", () => {
  const none = publishedWinsorising(0);

  it("matches a count by hand: variance between schools, and every z", () => {
    // z = 2 and 2: φ = 4; weights 1 and 4: τ² = (2 · 4 − 1) / (5 − 17 / 5).
    const units = [
      { value: 5, standardError: 1 },
      { value: 4, standardError: 0.5 },
    ];
    const { ratio, betweenVariance, naive, multiplicative, adjusted } = overdispersion(units, 3, none);
    expect(naive).toEqual([2, 2]);
    expect(ratio).toBeCloseTo(4, 12);
    expect(betweenVariance).toBeCloseTo(4.375, 12);
    expect(multiplicative).toEqual([1, 1]);
    expect(adjusted[0]).toBeCloseTo(2 / Math.sqrt(5.375), 12);
    expect(adjusted[1]).toBeCloseTo(1 / Math.sqrt(4.625), 12);
  });

  it("leaves z as it is where schools differ less than by chance", () => {
    const units = [
      { value: 0.5, standardError: 1 },
      { value: -0.5, standardError: 1 },
    ];
    const { ratio, betweenVariance, naive, multiplicative, adjusted } = overdispersion(units, 0, none);
    expect(ratio).toBeCloseTo(0.25, 12);
    expect(betweenVariance).toBe(0);
    expect([multiplicative, adjusted]).toEqual([naive, naive]);
  });

  it("takes in outer schools alike wherever the target stands", () => {
    const looks = { ...publishedWinsorising(0.1), tailFrom: 20 };
    const values = Array.from({ length: 30 }, (_, place) => (place < 24 ? Math.sin(place) : 5 + place / 5));
    function variance(target: number, winsorising: Winsorising = looks): number {
      const units = values.map((value) => ({ value: value + target, standardError: 1 }));
      return overdispersion(units, target, winsorising).betweenVariance;
    }
    expect(variance(40)).toBeCloseTo(variance(0), 9);
    expect(variance(0)).toBeGreaterThan(variance(0, publishedWinsorising(0.1)));
    expect(variance(0, { ...looks, tailFrom: 31 })).toBe(variance(0, publishedWinsorising(0.1)));
    expect(variance(0, { ...looks, tailFrom: 30 })).toBe(variance(0));
  });

  it("leaves at most a twentieth of the schools beyond the upper twentieth", () => {
    const units = Array.from({ length: 40 }, (_, place) => ({
      value: place < 34 ? 0 : place,
      standardError: 1,
    }));
    const { adjusted } = overdispersion(units, 0, { ...publishedWinsorising(0.1), tailFrom: 20 });
    const sorted = [...adjusted].sort((one, other) => one - other);
    expect(sorted[37]).toBeLessThanOrEqual(1.645);
    expect(sorted[38]).toBeGreaterThan(1.6);
  });
});

describe("shareFunnel()", () => {
  // Made anew in each test: what a file makes as it loads, no test of mutants runs again.
  function published() {
    return shareFunnel(Object.freeze(SCHOOLS), publishedWinsorising(0.1));
  }

  it("matches R: overall share, spread, every z", () => {
    const funnel = published();
    expect(funnel.overall).toBeCloseTo(0.5233266, 7);
    expect(funnel.spread.ratio).toBeCloseTo(3.822044, 6);
    expect(funnel.spread.betweenVariance).toBeCloseTo(0.01704072, 8);
    funnel.spread.naive.forEach((z, i) => expect(z).toBeCloseTo(NAIVE[i] ?? Number.NaN, 4));
    funnel.spread.adjusted.forEach((z, i) => expect(z).toBeCloseTo(ADJUSTED[i] ?? Number.NaN, 4));
  });

  it("matches R: 99.8 % limits at 25 pupils", () => {
    const funnel = published();
    expect(funnel.limit(25, -Z_998)).toBeCloseTo(0.0876779, 6);
    expect(funnel.limit(25, Z_998)).toBeCloseTo(0.936888, 6);
  });

  it("keeps limits within 0..1 and narrows them with the number of pupils", () => {
    const funnel = published();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 8, noNaN: true }), (n, z) => {
        const [low, high] = [funnel.limit(n, -z), funnel.limit(n, z)];
        return (
          0 <= low &&
          low <= high &&
          high <= 1 &&
          funnel.limit(n + 1, z) <= high &&
          funnel.limit(n + 1, -z) >= low
        );
      }),
    );
  });

  it("is mirrored when the other share is counted", () => {
    const funnel = published();
    const other = shareFunnel(
      SCHOOLS.map(({ count, total }) => ({ count: total - count, total })),
      publishedWinsorising(0.1),
    );
    other.spread.adjusted.forEach((z, i) =>
      expect(-z).toBeCloseTo(funnel.spread.adjusted[i] ?? Number.NaN, 9),
    );
  });

  it("names the argument it cannot use", () => {
    expect(() => shareFunnel([{ count: 3, total: 2 }], publishedWinsorising(0.1))).toThrow(
      expect.objectContaining({ code: "out-of-range", subject: "schools" }),
    );
    expect(() => shareFunnel([{ count: 1, total: 2 }], publishedWinsorising(0.1))).toThrow(
      expect.objectContaining({ code: "empty-sample" }),
    );
  });
});

describe("meanFunnel()", () => {
  it("fires at its own limit: the school on the limit of z has z", () => {
    fc.assert(
      fc.property(schools, (given) => {
        const funnel = meanFunnel(given, 3, publishedWinsorising(0.1));
        given.forEach(({ mean, n }, i) => {
          expect(funnel.limit(n, funnel.spread.adjusted[i] ?? Number.NaN)).toBeCloseTo(mean, TOLERANCE);
        });
      }),
    );
  });

  it("does not see a shift or a scale of the scores", () => {
    fc.assert(
      fc.property(schools, (given) => {
        const funnel = meanFunnel(given, 3, publishedWinsorising(0.1));
        const changed = meanFunnel(
          given.map(({ mean, n }) => ({ mean: 2 * mean + 5, n })),
          6,
          publishedWinsorising(0.1),
        );
        changed.spread.adjusted.forEach((z, i) => expect(z).toBeCloseTo(funnel.spread.adjusted[i] ?? 0, 6));
      }),
    );
  });

  it("names the argument it cannot use", () => {
    expect(() => meanFunnel([{ mean: 1, n: 1 }], 0, publishedWinsorising(0.1))).toThrow(
      expect.objectContaining({ code: "out-of-range" }),
    );
    expect(() => meanFunnel([{ mean: 1, n: 1 }], 1, publishedWinsorising(0.1))).toThrow(
      expect.objectContaining({ code: "empty-sample" }),
    );
  });
});

describe("overdispersion()", () => {
  it("leaves z as it is when schools differ by chance only", () => {
    const units = [-1, 0.5, 1, -0.5].map((value) => ({ value, standardError: 1 }));
    const spread = overdispersion(units, 0, publishedWinsorising(0));
    expect(spread.betweenVariance).toBe(0);
    expect(spread.adjusted).toEqual(spread.naive);
    expect(spread.multiplicative).toEqual(spread.naive);
  });

  it("leaves no more than a twentieth of many schools above 1.645, and only above", () => {
    const usual = Array.from({ length: 94 }, (_, i) => normalTailValue((i + 0.5) / 94));
    const selective = Array.from({ length: 6 }, (_, i) => 5 + i / 3);
    const high = [...usual, ...selective].map((value) => ({ value, standardError: 1 }));
    const low = high.map((unit) => ({ ...unit, value: -unit.value }));
    const winsorising = { ...unbiasedWinsorising(0.1), tailFrom: 100 };
    const few = overdispersion(high, 0, { ...winsorising, tailFrom: 101 });
    const many = overdispersion(high, 0, winsorising);
    expect(few).toEqual(overdispersion(high, 0, unbiasedWinsorising(0.1)));
    expect(few.adjusted.filter((z) => z > 1.645).length).toBeGreaterThan(6);
    expect(many.adjusted.filter((z) => z > 1.645)).toHaveLength(5);
    expect(many.ratio).toBe(few.ratio);
    expect(overdispersion(low, 0, winsorising)).toEqual(overdispersion(low, 0, unbiasedWinsorising(0.1)));
  });

  it("is not widened by one inflated school", () => {
    const honest = Array.from({ length: 19 }, (_, i) => ({ value: (i - 9) / 5, standardError: 1 }));
    const wide = overdispersion([...honest, { value: 40, standardError: 1 }], 0, publishedWinsorising(0));
    const drawnIn = overdispersion(
      [...honest, { value: 40, standardError: 1 }],
      0,
      publishedWinsorising(0.1),
    );
    expect(wide.ratio).toBeGreaterThan(50);
    expect(drawnIn.ratio).toBeLessThan(2);
  });

  it("names the argument it cannot use", () => {
    const unit = { value: 1, standardError: 1 };
    expect(() => overdispersion([unit], 0, publishedWinsorising(0.1))).toThrow(
      expect.objectContaining({ code: "empty-sample" }),
    );
    expect(() =>
      overdispersion([unit, { value: 1, standardError: 0 }], 0, publishedWinsorising(0.1)),
    ).toThrow(expect.objectContaining({ subject: "units" }));
    expect(() => overdispersion([unit, unit], 0, publishedWinsorising(0.5))).toThrow(
      expect.objectContaining({ subject: "winsorising" }),
    );
  });
});

describe("unbiasedWinsorising()", () => {
  it("is the published form when nobody is drawn in", () => {
    expect(unbiasedWinsorising(0)).toEqual(publishedWinsorising(0));
  });

  // Mean of min(|z|, c)² over 100 000 equally likely standard normal values, independent of the closed form.
  it.each([0.05, 0.1, 0.2])(
    "gives the φ of schools that differ by chance only, for a share of %d",
    (share) => {
      const steps = 100_000;
      const values = Array.from({ length: steps }, (_, i) => normalTailValue((i + 0.5) / steps));
      const units = values.map((value) => ({ value, standardError: 1 }));
      expect(overdispersion(units, 0, publishedWinsorising(share)).ratio).toBeCloseTo(
        unbiasedWinsorising(share).honestRatio,
        3,
      );
      expect(overdispersion(units, 0, unbiasedWinsorising(share)).ratio).toBeCloseTo(1, 3);
    },
  );
});
