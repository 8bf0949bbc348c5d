import fc from "fast-check";
import { answerShares, matchChance, matchTails } from "../../../src/core/stats/answer-similarity";
import { easyHardSlope } from "../../../src/core/stats/easy-hard-slope";
import { poissonBinomialTail } from "../../../src/core/stats/poisson-binomial-tail";
import { seededDraws } from "../../../src/core/stats/seeded-draws";
import { simes } from "../../../src/core/stats/simes";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("matchTails()", () => {
  it("gives the published tail", () => {
    const chances = [
      ...Array<number>(5).fill(0.41),
      ...Array<number>(7).fill(0.33),
      ...Array<number>(4).fill(0.3),
    ];
    expect(matchTails(chances)[11]).toBeCloseTo(0.00562895, 8);
  });

  it("is the tail of unequal chances, at every number of matches", () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 20 }), (chances) => {
        matchTails(chances).forEach((tail, count) => {
          expect(tail).toBeCloseTo(poissonBinomialTail(chances, count).tail, 12);
        });
      }),
    );
  });
});

it("two pupils of the same habits agree by the sum of squared shares", () => {
  expect(matchChance([0.5, 0.5], [0.5, 0.5])).toBe(0.5);
  expect(matchChance([0.2, 0.3, 0.5], [1, 0, 0])).toBeCloseTo(0.2, 12);
});

describe("answerShares()", () => {
  const group = {
    answers: [1, 0, 1, 1, 0, 0, 1, 255],
    maxima: [1, 1],
    levels: [1, 2, 0, 1],
    maximum: 2,
    variants: [0, 0, 0, 1],
    variantCount: 2,
  };

  it("weighs pupils by how near their totals are, a variant by itself", () => {
    const near = Math.exp(-0.5);
    const shares = answerShares(group);
    expect([...Array.from(shares.at(0, 1, 0))]).toEqual([
      expect.closeTo(near / (1 + 2 * near), 12),
      expect.closeTo((1 + near) / (1 + 2 * near), 12),
    ]);
    expect(Array.from(shares.at(1, 1, 0))).toEqual([0, 1]);
  });

  it("holds every answer for as likely where nobody's is known", () => {
    expect(Array.from(answerShares(group).at(1, 1, 1))).toEqual([0.5, 0.5]);
  });
});

describe("easyHardSlope()", () => {
  it("is 0 where a school is ahead by the same everywhere, and grows with hard tasks done", () => {
    function tasks(solvedHard: number) {
      return [
        { solved: 79.5, pupils: 99, share: 0.7 },
        { solved: solvedHard, pupils: 99, share: 0.3 },
      ];
    }
    const ahead = Math.log(0.8 / 0.2) - Math.log(0.7 / 0.3);
    const same = 1 / (1 + Math.exp(-(ahead + Math.log(0.3 / 0.7))));
    expect(easyHardSlope(tasks(same * 100 - 0.5))).toBeCloseTo(0, 9);
    expect(easyHardSlope(tasks(80))).toBeGreaterThan(0.5);
    expect(easyHardSlope(tasks(10))).toBeLessThan(0);
  });

  it("says nothing of tasks of one difficulty", () => {
    expect(
      easyHardSlope([
        { solved: 3, pupils: 9, share: 0.5 },
        { solved: 4, pupils: 9, share: 0.5 },
      ]),
    ).toBeNull();
    expect(
      easyHardSlope([
        { solved: 3, pupils: 9, share: 1 },
        { solved: 0, pupils: 9, share: 0 },
      ]),
    ).toBeNull();
  });
});

describe("simes()", () => {
  it("gives the published form", () => {
    expect(simes([0.04])).toBe(0.04);
    expect(simes([0.01, 0.02, 0.9])).toBeCloseTo(0.03, 12);
    expect(simes([0.9, 0.02, 0.03])).toBeCloseTo(0.045, 12);
  });

  it("is uniform for tests that have nothing to do with one another", () => {
    const draws = seededDraws(5);
    const many = Array.from({ length: 4000 }, () => simes([0, 0, 0].map(() => draws.below(1e6) / 1e6)));
    expect(many.filter((p) => p <= 0.1).length / many.length).toBeCloseTo(0.1, 1);
    expect(many.filter((p) => p <= 0.01).length / many.length).toBeLessThan(0.015);
  });
});
