import fc from "fast-check";
import { countOfShare } from "../../../src/core/stats/count-of-share";

describe("countOfShare()", () => {
  it("is whole where the share of whole percents is, though the product of the two numbers is not", () => {
    expect([0.29 * 100, 0.07 * 100, 0.28 * 25].some(Number.isInteger)).toBe(false);
    expect([countOfShare(0.29, 100), countOfShare(0.07, 100), countOfShare(0.28, 25)]).toEqual([29, 7, 7]);
  });

  it("is whole where a third is", () => {
    expect(countOfShare(1 / 3, 12)).toBe(4);
  });

  it("is compared with counts as whole numbers are, for tenths of a percent and any number of pupils", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tenths, total, part) => {
          const count = Math.round(part * total);
          const limit = countOfShare(tenths / 1000, total);
          expect([count < limit, count === limit]).toEqual([
            count * 1000 < tenths * total,
            count * 1000 === tenths * total,
          ]);
        },
      ),
    );
  });
});
