import { theilSen } from "../../../src/core/stats/theil-sen";
import { seededRandom } from "../../../bench/seeded-random";

it("theilSen() goes through the schools of a country in seconds", () => {
  const random = seededRandom(3);
  const points = Array.from({ length: 30_000 }, () => {
    const x = random.normal();
    return [x, 0.25 * x + 0.1 * random.normal()] as const;
  });
  const start = performance.now();
  expect(theilSen(points)?.slope).toBeCloseTo(0.25, 2);
  // All pairs would take minutes; this machine may be busy.
  expect(performance.now() - start).toBeLessThan(20_000);
});
