import { relevantFactors } from "../../../src/core/classify/relevant-factors";

describe("relevantFactors()", () => {
  it("are those of at least middle significance, or of high where the office says so", () => {
    const factors = [
      { number: 1, significance: 0 },
      { number: 2, significance: 1 },
      { number: 9, significance: 2 },
    ] as const;
    const [middle, high] = [1, 2].map((least) =>
      relevantFactors({ factors }, { "risk.minSignificance": least }).map(({ number }) => number),
    );
    expect([middle, high]).toEqual([[2, 9], [9]]);
  });

  it("are none of a school that no profile tells of", () => {
    expect(relevantFactors(undefined, { "risk.minSignificance": 1 })).toEqual([]);
  });
});
