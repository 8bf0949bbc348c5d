import fc from "fast-check";
import { averageRanks } from "../../../src/core/stats/average-ranks";
import { printedSpearman } from "../../../src/core/stats/printed-spearman";
import { rankCorrelation } from "../../../src/core/stats/rank-correlation";
import { numbers, TOLERANCE } from "../../reference/tolerance";

/** Computed in double precision by another program. */
const CASES = [
  {
    name: "T1",
    marks: [5, 4, 4, 3, 3, 5, 4, 3],
    scores: [8, 12, 11, 15, 16, 10, 13, 14],
    printed: -0.8392857142857142,
    correlation: -0.944911182523068,
  },
  {
    name: "T2",
    marks: [5, 5, 4, 4, 4, 3, 3, 3, 4, 5],
    scores: [18, 16, 12, 14, 11, 9, 8, 10, 13, 17],
    printed: 0.9454545454545454,
    correlation: 0.9438798074485388,
  },
  {
    name: "A9",
    marks: [5, 4, 4, 3, 3, 5, 2, 4, 3, 4],
    scores: [18, 12, 14, 8, 10, 17, 5, 9, 11, 15],
    printed: 0.869697,
    correlation: 0.8644727,
    decimals: 6,
  },
];

describe("averageRanks()", () => {
  it("shares places between equal marks (T1)", () => {
    expect(averageRanks([5, 4, 4, 3, 3, 5, 4, 3])).toEqual([7.5, 5, 5, 2, 2, 7.5, 5, 2]);
    expect(averageRanks([8, 12, 11, 15, 16, 10, 13, 14])).toEqual([1, 4, 3, 7, 8, 2, 5, 6]);
  });

  it("gives ranks that add up to n(n + 1)/2, ties or not", () => {
    fc.assert(
      fc.property(numbers(0), (values) => {
        const sum = averageRanks(values).reduce((total, rank) => total + rank, 0);
        expect(sum).toBeCloseTo((values.length * (values.length + 1)) / 2, TOLERANCE);
      }),
    );
  });
});

describe("printedSpearman()", () => {
  it.each(CASES)(
    "gives the printed formula's value of $name",
    ({ marks, scores, printed, decimals = 12 }) => {
      expect(printedSpearman(marks, scores)).toBeCloseTo(printed, decimals);
    },
  );

  it("gives one half, not zero, when all marks are equal: why equal marks are looked at apart", () => {
    expect(printedSpearman([4, 4, 4, 4], [1, 2, 3, 4])).toBeCloseTo(0.5, TOLERANCE);
  });

  it("names the argument it cannot use", () => {
    expect(() => printedSpearman([1, 2], [1])).toThrow(expect.objectContaining({ code: "length-mismatch" }));
    expect(() => printedSpearman([1], [1])).toThrow(expect.objectContaining({ code: "empty-sample" }));
  });
});

describe("rankCorrelation()", () => {
  it.each(CASES)(
    "gives Pearson's correlation of the ranks of $name",
    ({ marks, scores, correlation, decimals = 12 }) => {
      expect(rankCorrelation(marks, scores)).toBeCloseTo(correlation, decimals);
    },
  );

  it("changes sign when one order is reversed, and equals the printed formula without ties", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 30 }), (values) => {
        const other = values.map((value, i) => (i % 3 === 0 ? -value : value) + i / 100);
        fc.pre(new Set(other).size === other.length);
        const correlation = rankCorrelation(values, other) ?? Number.NaN;
        const reversed = other.map((value) => -value);
        expect(rankCorrelation(values, reversed)).toBeCloseTo(-correlation, TOLERANCE);
        expect(printedSpearman(values, other)).toBeCloseTo(correlation, TOLERANCE);
      }),
    );
  });

  it("is unknown when all marks are equal", () => {
    expect(rankCorrelation([4, 4, 4], [1, 2, 3])).toBeNull();
  });

  it("names the argument it cannot use", () => {
    expect(() => rankCorrelation([1, 2], [1])).toThrow(expect.objectContaining({ code: "length-mismatch" }));
    expect(() => rankCorrelation([1], [1])).toThrow(expect.objectContaining({ code: "empty-sample" }));
  });
});
