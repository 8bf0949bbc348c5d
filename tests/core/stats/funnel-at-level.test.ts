import { funnelAtLevel } from "../../../src/core/stats/funnel-at-level";
import { unbiasedWinsorising } from "../../../src/core/stats/winsorising";
import { seededRandom } from "../../../bench/seeded-random";

const ALL = { share: 0, honestRatio: 1 };

describe("funnelAtLevel()", () => {
  it("takes away what goes with the level, by the line of most schools", () => {
    const units = [
      { value: 1, standardError: 1, level: 0 },
      { value: 2, standardError: 1, level: 1 },
      { value: 3, standardError: 1, level: 2 },
      { value: 6, standardError: 1, level: 3 },
    ];
    // By hand: the slopes of the six pairs are 1, 1, 1, 5/3, 2, 3; what is left of the values is 1, 2/3, 1/3, 2.
    const { expected, z } = funnelAtLevel(units, ALL) ?? { expected: [], z: [] };
    expect(expected.map((value) => value.toFixed(2))).toEqual(["0.83", "2.17", "3.50", "4.83"]);
    expect(z.map(Math.sign)).toEqual([1, -1, -1, 1]);
  });

  it("does not let two lifted schools draw the line to themselves", () => {
    const random = seededRandom(7);
    const honest = Array.from({ length: 22 }, () => ({
      level: random.normal(),
      standardError: 0.5,
      value: 0.5 * random.normal(),
    }));
    const lifted = [4, 4.5].map((level) => ({ level, standardError: 0.5, value: 4 }));
    const { z } = funnelAtLevel([...honest, ...lifted], unbiasedWinsorising(0.1)) ?? { z: [] };
    expect(Math.min(...z.slice(22))).toBeGreaterThan(3);
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
