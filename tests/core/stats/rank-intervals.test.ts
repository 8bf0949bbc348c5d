import fc from "fast-check";
import { rankIntervals } from "../../../src/core/stats/rank-intervals";
import { seededRandom } from "../../../bench/seeded-random";

describe("rankIntervals()", () => {
  it("leaves no doubt of values far apart, and all places open to values without a difference", () => {
    expect(rankIntervals([10, 30, 20], [1, 1, 1])).toEqual([
      { best: 3, worst: 3 },
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
    ]);
    expect(rankIntervals(Array(24).fill(5), Array(24).fill(0))).toEqual(
      Array(24).fill({ best: 1, worst: 24 }),
    );
    expect(rankIntervals([7, 5, 5], [0, 0, 0])).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 3 },
      { best: 2, worst: 3 },
    ]);
    expect(rankIntervals([5, 5, 5, 5], [1, 1, 1, 1])).toEqual(Array(4).fill({ best: 1, worst: 4 }));
  });

  it("gives two values the chances of one normal difference", () => {
    // A difference of 2 with errors of 1 each: P = Φ(2 / √2) = 0.921 < 0.975, so both places are open; of 3: 0.983.
    expect(rankIntervals([2, 0], [1, 1])).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
    expect(rankIntervals([3, 0], [1, 1])).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
    ]);
  });

  function placesOf(values: readonly number[], errors: readonly number[]): string {
    return rankIntervals(values, errors)
      .map(({ best, worst }) => `${String(best)}–${String(worst)}`)
      .join(" ");
  }

  it("gives many values the places of their exact chances", () => {
    // Chances that so many others are above (Poisson-binomial), over 4 000 heights of each value, in Python with SciPy.
    expect(placesOf([9, 8, 7.5, 6, 5.5, 5, 3, 2.5, 1, 0], [0.5, 1, 0.3, 2, 0.5, 1, 0.4, 1.5, 0.5, 1])).toBe(
      "1–2 1–4 2–4 1–8 4–6 4–7 6–8 5–10 8–10 8–10",
    );
    expect(placesOf([4.5, 4.4, 4.3, 4.2, 4.1, 4, 3.9], [0.05, 0.2, 0.05, 0.1, 0.05, 0.3, 0.05])).toBe(
      "1–2 1–6 2–5 2–6 4–6 1–7 6–7",
    );
  });

  it("knows the values without an error where others have one", () => {
    expect(placesOf([3, 2, 1, 0], [0, 1, 0, 1])).toBe("1–2 1–4 2–4 2–4");
  });

  const list = fc.array(
    fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.05, max: 2, noNaN: true })),
    { minLength: 2, maxLength: 30 },
  );

  it("turns round with the values, and does not move with them", () => {
    fc.assert(
      fc.property(list, (rows) => {
        const [values, errors] = [rows.map(([value]) => value), rows.map(([, error]) => error)];
        const own = rankIntervals(values, errors);
        const turned = rankIntervals(
          values.map((value) => 3 - value),
          errors,
        );
        own.forEach(({ best, worst }, row) => {
          // Chances that meet 2.5 % exactly may fall to either side.
          expect(Math.abs((turned[row]?.worst ?? 0) - (rows.length + 1 - best))).toBeLessThanOrEqual(1);
          expect(Math.abs((turned[row]?.best ?? 0) - (rows.length + 1 - worst))).toBeLessThanOrEqual(1);
          expect(best).toBeLessThanOrEqual(worst);
        });
      }),
    );
  });

  it("holds the true place about as often as it says", () => {
    const random = seededRandom(11);
    let [held, all, open] = [0, 0, 0];
    for (let region = 0; region < 60; region += 1) {
      const truths = Array.from({ length: 50 }, () => random.normal());
      const noise = truths.map(() => 0.3 + 0.5 * random.uniform());
      // Posterior of a value from N(0, 1) seen with noise: what shrunken means and their errors are.
      const kept = noise.map((error) => 1 / (1 + error * error));
      const values = truths.map(
        (truth, row) => (kept[row] ?? 0) * (truth + (noise[row] ?? 0) * random.normal()),
      );
      const errors = noise.map((error, row) => error * Math.sqrt(kept[row] ?? 0));
      rankIntervals(values, errors).forEach(({ best, worst }, row) => {
        const place = 1 + truths.filter((truth) => truth > (truths[row] ?? 0)).length;
        all += 1;
        if (place >= best && place <= worst) held += 1;
        open += (worst - best + 1) / truths.length;
      });
    }
    expect(held / all).toBeGreaterThan(0.94);
    expect(held / all).toBeLessThan(0.98);
    expect(open / all).toBeLessThan(0.6);
  });

  it("refuses lists of different length and an error below 0", () => {
    expect(() => rankIntervals([1, 2], [1])).toThrow(expect.objectContaining({ code: "length-mismatch" }));
    expect(() => rankIntervals([1, 2], [1, -1])).toThrow(expect.objectContaining({ code: "out-of-range" }));
  });
});
