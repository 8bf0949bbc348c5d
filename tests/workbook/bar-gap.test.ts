import { barGap } from "../../src/workbook/bar-gap";

/** Thickness of a bar as a share of the axis. */
function thickness(categories: number, inGroup: number): number {
  return 1 / (categories * (inGroup + barGap(categories, inGroup) / 100));
}

describe("barGap()", () => {
  it("makes no bar of few thicker than a sixth of the chart, and leaves those of many as they are", () => {
    for (const [categories, inGroup] of [
      [1, 1],
      [2, 1],
      [3, 1],
      [2, 2],
      [1, 3],
    ] as const)
      expect(thickness(categories, inGroup)).toBeLessThanOrEqual(1 / 6 + 1e-9);
    for (const [categories, inGroup] of [
      [4, 1],
      [30, 1],
      [3, 2],
      [12, 4],
    ] as const)
      expect(barGap(categories, inGroup)).toBe(50);
  });
});
