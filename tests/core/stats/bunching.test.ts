import { bunching, smoothCurve } from "../../../src/core/stats/bunching";

function isNone(): boolean {
  return false;
}

function flat(bins: number, works = 100): number[] {
  return Array.from({ length: bins }, () => works);
}

function powers(bins: number, power: number): number[] {
  return Array.from({ length: bins }, (_, bin) => 1000 + (20 * (bin - bins / 2)) ** power / 20 ** power);
}

/** The largest distance of a curve from what it was laid through. */
function missedBy(works: readonly number[], degree: number): number {
  const curve = smoothCurve(works.length, { degree, isOwn: isNone })(works);
  return Math.max(...works.map((count, bin) => Math.abs(count - (curve[bin] ?? Number.NaN))));
}

describe("smoothCurve()", () => {
  it("goes through powers up to its degree, and through no higher one", () => {
    for (const degree of [2, 3, 7]) {
      expect(missedBy(powers(40, degree), degree) / Math.max(...powers(40, degree))).toBeLessThan(1e-8);
      expect(missedBy(powers(40, degree + 1), degree) / Math.max(...powers(40, degree + 1))).toBeGreaterThan(
        1e-5,
      );
    }
  });

  it("leaves out what lies outside of its bins, and bins of their own", () => {
    const works = Array.from({ length: 20 }, (_, bin) =>
      bin < 3 || bin > 16 || bin === 9 ? 9000 : 50 + bin,
    );
    const curve = smoothCurve(20, { degree: 2, from: 3, to: 16, isOwn: (bin) => bin === 9 })(works);
    curve.forEach((count, bin) => expect(count).toBeCloseTo(50 + bin, 6));
  });

  it("goes through works as they are at both of its ends", () => {
    const works = flat(12).map((count, bin) => (bin === 2 || bin === 9 ? count + 12 : count));
    const [wide, narrow] = [[2, 9] as const, [3, 8] as const].map(([from, to]) =>
      smoothCurve(12, { degree: 2, from, to, isOwn: isNone })(works),
    );
    narrow?.forEach((count) => expect(count).toBeCloseTo(100, 6));
    expect(Math.max(...(wide ?? []))).toBeGreaterThan(101);
  });
});

describe("bunching()", () => {
  it("finds nothing where works follow a curve", () => {
    const works = powers(40, 2);
    const found = bunching(works, { at: 20, below: 2, above: 2 }, []);
    expect(found.excess).toBeCloseTo(0, 6);
    expect(found.missing).toBeCloseTo(0, 6);
    expect(found.standardError).toBeCloseTo(0, 6);
    found.expected.forEach((count, bin) => expect(count).toBeCloseTo(works[bin] ?? 0, 4));
  });

  it("says how many works were moved over the boundary, in bins, and what part of those below is gone", () => {
    const works = flat(40);
    works[18] = 80;
    works[19] = 60;
    works[20] = 150;
    works[21] = 110;
    const found = bunching(works, { at: 20, below: 2, above: 1 }, []);
    expect(found.excess).toBeCloseTo(0.6, 6);
    expect(found.missing).toBeCloseTo(0.3, 6);
    expect(found.standardError).toBeCloseTo(0, 6);
  });

  it("takes works that came from nowhere below from above the window", () => {
    // x works too many, e expected in each bin: e = 100 · (1 + x / 3900) and x = 150 − e, so x = 48.75.
    const found = bunching([150, ...flat(39)], { at: 0, below: 0, above: 0 }, []);
    expect(found.expected[0]).toBeCloseTo(101.25, 2);
    expect(found.excess).toBeCloseTo(48.75 / 101.25, 4);
    expect(found.missing).toBe(0);
  });

  it("lets the heaps of other boundaries bend nothing", () => {
    const works = flat(40);
    works[9] = 20;
    works[10] = 400;
    works[29] = 70;
    works[30] = 130;
    const found = bunching(works, { at: 30, below: 1, above: 0 }, [{ at: 10, below: 1, above: 0 }]);
    expect(found.excess).toBeCloseTo(0.3, 6);
    expect(found.missing).toBeCloseTo(0.3, 6);
  });

  it("counts only bins that there are where a window runs over an end of the scale", () => {
    const top = flat(40);
    top[38] = 60;
    top[39] = 140;
    expect(bunching(top, { at: 39, below: 1, above: 3 }, []).excess).toBeCloseTo(0.4, 6);
    const bottom = flat(40);
    bottom[0] = 50;
    bottom[1] = 150;
    expect(bunching(bottom, { at: 1, below: 4, above: 0 }, []).missing).toBeCloseTo(0.5, 6);
  });

  it("has an error as large as works scatter about the curve", () => {
    function errorOf(scatter: number): number {
      const works = flat(60, 1000).map((count, bin) => count + (bin % 2 === 0 ? scatter : -scatter));
      return bunching(works, { at: 30, below: 0, above: 0 }, []).standardError;
    }
    expect(errorOf(10)).toBeGreaterThan(0.009);
    expect(errorOf(10)).toBeLessThan(0.014);
    expect(errorOf(40) / errorOf(10)).toBeCloseTo(4, 0);
  });

  it("is the same each time", () => {
    const works = flat(40).map((count, bin) => count + ((bin * 7) % 5));
    const window = { at: 20, below: 1, above: 1 };
    expect(bunching(works, window, [])).toEqual(bunching(works, window, []));
  });

  it("bends as often as its free bins bear: two powers of twelve, three of fifteen, seven at most", () => {
    function error(bins: number, power: number): number {
      return bunching(powers(bins, power), { at: 6, below: 0, above: 0 }, []).standardError;
    }
    expect(error(15, 2)).toBeLessThan(1e-9);
    expect(error(15, 3)).toBeGreaterThan(1e-5);
    expect(error(16, 3)).toBeLessThan(1e-9);
    expect(error(36, 7)).toBeLessThan(1e-6);
    expect(error(60, 8)).toBeGreaterThan(1e-4);
  });
});
