import { funnelAtLevel } from "../../../src/core/stats/funnel-at-level";
import { unbiasedWinsorising } from "../../../src/core/stats/winsorising";
import { seededRandom } from "../../../bench/seeded-random";

const ALL = { share: 0, honestRatio: 1 };

describe("funnelAtLevel()", () => {
  it("takes away what goes with the level, by a line that weighs large schools more", () => {
    const units = [
      { value: 1, standardError: 1, level: 0 },
      { value: 2, standardError: 1, level: 1 },
      { value: 3, standardError: 1, level: 2 },
      { value: 6, standardError: 1, level: 3 },
    ];
    // By hand: mean level 1.5, mean value 3, slope 8 / 5.
    const { expected, z } = funnelAtLevel(units, ALL) ?? { expected: [], z: [] };
    expect(expected.map((value) => value.toFixed(2))).toEqual(["0.60", "2.20", "3.80", "5.40"]);
    expect(z.map(Math.sign)).toEqual([1, -1, -1, 1]);
  });

  it("says nothing where all schools are of one level, and of three schools", () => {
    const one = { value: 1, standardError: 1, level: 5 };
    expect(funnelAtLevel([one, one, one, one], ALL)).toBeNull();
    expect(funnelAtLevel([one, { ...one, level: 6 }, { ...one, level: 7 }], ALL)).toBeNull();
  });

  it.each([12, 30, 600])("keeps its level among %d schools, the best of them too", (schools) => {
    const random = seededRandom(schools);
    const [all, best] = [
      { seen: 0, of: 0 },
      { seen: 0, of: 0 },
    ];
    for (let region = 0; region < Math.ceil(24_000 / schools); region += 1) {
      const units = Array.from({ length: schools }, () => {
        const level = random.normal();
        const standardError = 0.3 + 0.7 * random.uniform();
        return { level, standardError, value: level + random.normal() + standardError * random.normal() };
      });
      const { z } = funnelAtLevel(units, unbiasedWinsorising(0.1)) ?? { z: [] };
      units.forEach(({ level }, i) => {
        const isSeen = (z[i] ?? 0) > 2.326;
        for (const rate of level > 1.28 ? [all, best] : [all]) {
          rate.of += 1;
          rate.seen += Number(isSeen);
        }
      });
    }
    expect(all.seen / all.of).toBeLessThan(0.015);
    expect(best.seen / best.of).toBeLessThan(0.02);
  });
});
