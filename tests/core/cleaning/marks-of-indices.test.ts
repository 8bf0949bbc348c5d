import fc from "fast-check";
import { marksOfIndices } from "../../../src/core/cleaning/marks-of-indices";

/** What a table prints of marks, rounded to so many decimals. */
function printed(marks: readonly [number, number, number, number], share: number, mean: number) {
  const n = marks.reduce((sum, count) => sum + count, 0);
  const points = marks.reduce((sum, count, place) => sum + count * (place + 2), 0);
  return {
    n,
    passed: Number(((100 * (n - marks[0])) / n).toFixed(share)) / 100,
    quality: Number(((100 * (marks[2] + marks[3])) / n).toFixed(share)) / 100,
    mean: Number((points / n).toFixed(mean)),
    rounding: { share: 0.005 * 10 ** -share, mean: 0.5 * 10 ** -mean },
  };
}

function counts(most: number) {
  const one = fc.nat(most);
  return fc.tuple(one, one, one, one).filter((marks) => marks.some((count) => count > 0));
}

describe("marksOfIndices()", () => {
  it("gives back the marks of groups up to 99 pupils, shares with one decimal and the mean with two", () => {
    fc.assert(
      fc.property(counts(24), (marks) => {
        expect(marksOfIndices(printed(marks, 1, 2))).toEqual(marks);
      }),
    );
  });

  it("gives marks that print the same, however large the group and coarse the rounding", () => {
    fc.assert(
      fc.property(counts(200), fc.nat(2), fc.integer({ min: 1, max: 3 }), (marks, share, mean) => {
        const told = printed(marks, share, mean);
        const found = marksOfIndices(told);
        expect(found).not.toBeNull();
        if (found === null) return;
        const again = printed(found as [number, number, number, number], share, mean);
        expect(again.n).toBe(told.n);
        // A half may be rounded either way.
        expect(Math.abs(again.passed - told.passed)).toBeLessThan(2 * told.rounding.share + 1e-9);
        expect(Math.abs(again.quality - told.quality)).toBeLessThan(2 * told.rounding.share + 1e-9);
        expect(Math.abs(again.mean - told.mean)).toBeLessThan(2 * told.rounding.mean + 1e-9);
      }),
    );
  });

  it.each([
    ["a mean of points", { mean: 14.2 }],
    ["a quality above the successful", { passed: 0.4, quality: 0.6 }],
    ["a mean that the shares cannot give", { mean: 4.9 }],
    ["shares of other pupils", { passed: 0.87 }],
  ])("knows no marks by %s", (_what, wrong) => {
    const told = printed([2, 8, 7, 3], 1, 2);
    expect(marksOfIndices({ ...told, ...wrong })).toBeNull();
  });
});
