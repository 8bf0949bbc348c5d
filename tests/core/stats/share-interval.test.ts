import fc from "fast-check";
import { shareInterval } from "../../../src/core/stats/share-interval";

const countOfTotal = fc
  .integer({ min: 1, max: 500 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

describe("shareInterval()", () => {
  // Newcombe (1998), table I, method 3: published to four decimals.
  it.each([
    { count: 81, total: 263, lower: 0.2553, upper: 0.3662 },
    { count: 15, total: 148, lower: 0.0624, upper: 0.1605 },
    { count: 0, total: 20, lower: 0, upper: 0.1611 },
    { count: 1, total: 29, lower: 0.0061, upper: 0.1718 },
  ])("matches Newcombe's table for $count of $total", ({ count, total, lower, upper }) => {
    const interval = shareInterval(count, total);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it("holds the observed share and stays within 0..1", () => {
    fc.assert(
      fc.property(countOfTotal, ([count, total]) => {
        const { lower, upper } = shareInterval(count, total);
        return 0 <= lower && lower <= count / total && count / total <= upper && upper <= 1;
      }),
    );
  });

  it("names the argument it cannot use", () => {
    expect(() => shareInterval(21, 20)).toThrow(
      expect.objectContaining({ code: "out-of-range", subject: "count" }),
    );
    expect(() => shareInterval(0, 0)).toThrow(
      expect.objectContaining({ code: "empty-sample", subject: "total" }),
    );
    expect(() => shareInterval(0, 2.5)).toThrow(
      expect.objectContaining({ code: "out-of-range", subject: "total" }),
    );
  });
});
