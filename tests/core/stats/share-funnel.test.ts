import { shareFunnel } from "../../../src/core/stats/share-funnel";
import { publishedWinsorising } from "../../../src/core/stats/winsorising";

describe("shareFunnel()", () => {
  it("says on how many works the schools differ as if measured", () => {
    const none = { share: 0, honestRatio: 1 };
    function worthOf(counts: readonly number[]): number {
      return shareFunnel(
        counts.map((count) => ({ count, total: 100 })),
        none,
      ).worth;
    }
    // Twenty schools with 40 or 60 of 100: every z is 2, so τ² = (20 · 4 - 19) / (20 · 400 - 400), and 0.25 / τ² - 1.
    expect(worthOf(Array.from({ length: 20 }, (_, place) => (place % 2 === 0 ? 40 : 60)))).toBeCloseTo(
      (0.25 * 7600) / 61 - 1,
      9,
    );
    expect(worthOf([0, 100, 0, 100])).toBe(0.01);
    expect(worthOf([50, 50, 50])).toBe(Infinity);
    expect([worthOf([0, 0]), worthOf([100, 100])]).toEqual([Infinity, Infinity]);
  });

  it("takes none and all of the pupils, and neither fewer nor more nor no pupils", () => {
    const winsorising = publishedWinsorising(0.1);
    expect(
      shareFunnel(
        [0, 0].map((count) => ({ count, total: 5 })),
        winsorising,
      ).overall,
    ).toBe(0);
    expect(
      shareFunnel(
        [5, 5].map((count) => ({ count, total: 5 })),
        winsorising,
      ).overall,
    ).toBe(1);
    for (const wrong of [
      { count: -1, total: 5 },
      { count: 6, total: 5 },
      { count: 0, total: 0 },
      { count: Number.NaN, total: 5 },
    ])
      expect(() => shareFunnel([{ count: 1, total: 5 }, wrong], winsorising)).toThrow(
        expect.objectContaining({ code: "out-of-range", subject: "schools" }),
      );
  });
});
