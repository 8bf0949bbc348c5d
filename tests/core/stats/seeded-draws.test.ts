import { drawAt, seededDraws } from "../../../src/core/stats/seeded-draws";

/** Ettinger's mulberry32 before its division by 2³², by another implementation (Python). */
const PUBLISHED: readonly (readonly [seed: number, draws: readonly number[]])[] = [
  [0, [1144304738, 1416247, 958946056, 627933444, 2007157716]],
  [1, [2693262067, 11749833, 2265367787, 4213581821, 4159151403]],
  [12345, [4207900869, 1317490944, 2079646450, 3513001552, 2187978186]],
  [-7, [1860010037, 1397564179, 2337619704, 2062400319, 209248909]],
  [2 ** 31 - 1, [1842962257, 546041740, 1654754255, 1702490205, 513796057]],
];

describe("seededDraws()", () => {
  it.each(PUBLISHED)(
    "of %d are those of mulberry32, one after another and each by its number",
    (seed, draws) => {
      const { below } = seededDraws(seed);
      expect(draws.map(() => below(2 ** 32))).toEqual(draws);
      expect(draws.map((_, number) => drawAt(seed, number, 2 ** 32))).toEqual(draws);
    },
  );

  it("are whole numbers below the limit", () => {
    // 2 693 262 067 and 11 749 833 of 2³² are 0.627 and 0.0027.
    expect([drawAt(1, 0, 10), drawAt(1, 1, 10), drawAt(1, 1, 1000)]).toEqual([6, 0, 2]);
  });
});
