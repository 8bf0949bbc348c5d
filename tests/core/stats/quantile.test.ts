import fc from "fast-check";
import { quantile } from "simple-statistics";
import { numbers } from "../../reference/tolerance";

/** The library's quantile is used as it is: it must stay Excel's ПРОЦЕНТИЛЬ.ВКЛ with every new version. */
describe("quantile()", () => {
  // Type 7, computed with R.
  const ratios = [0.95, 1.02, 1.1, 0.88, 1.01, 0.99, 1.05, 2.4, 0.4, 1.0, 0.97, 1.03];

  it.each([
    { share: 0.25, expected: 0.965 },
    { share: 0.75, expected: 1.035 },
  ])("matches R's type 7 at $share", ({ share, expected }) => {
    expect(quantile(ratios, share)).toBeCloseTo(expected, 12);
  });

  it("is the extreme at 0 and 1, and keeps order between", () => {
    fc.assert(
      fc.property(numbers(1), fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const found = quantile(Object.freeze(values), share);
        return (
          quantile(values, 0) === Math.min(...values) &&
          quantile(values, 1) === Math.max(...values) &&
          Math.min(...values) <= found &&
          found <= Math.max(...values)
        );
      }),
    );
  });

  it("refuses an empty list and a share beyond 0 to 1", () => {
    expect(() => quantile([], 0.5)).toThrow();
    expect(() => quantile([1], 1.5)).toThrow();
    expect(() => quantile([1], -0.1)).toThrow();
  });
});
