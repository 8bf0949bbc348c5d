import { theilSen } from "../../../src/core/stats/theil-sen";
import { seededRandom } from "../../../bench/seeded-random";

type Point = readonly [number, number];

/** The slopes of all pairs, listed and sorted. */
function listed(points: readonly Point[]): number {
  const slopes = points.flatMap(([x, y], place) =>
    points.slice(place + 1).flatMap(([u, v]) => (u === x ? [] : [(v - y) / (u - x)])),
  );
  slopes.sort((one, other) => one - other);
  const middle = slopes.length / 2;
  return ((slopes[Math.ceil(middle) - 1] ?? 0) + (slopes[Math.floor(middle)] ?? 0)) / 2;
}

describe("theilSen()", () => {
  it("is the line of most points", () => {
    expect(
      theilSen([
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 40],
      ]),
    ).toEqual({ slope: 1, intercept: 0 });
  });

  it("knows no slope of points above one another", () => {
    expect(
      theilSen([
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull();
    expect(theilSen([])).toBeNull();
  });

  const kinds: readonly (readonly [string, (random: ReturnType<typeof seededRandom>) => Point])[] = [
    ["points anywhere", (random) => [random.normal(), random.normal()]],
    ["a steep line", (random) => at(random.normal(), (x) => 4000 * x + random.normal())],
    ["a falling line", (random) => at(random.normal(), (x) => -0.00002 * x + 0.00001 * random.normal())],
    [
      "means of whole points and shares of forty",
      (random) => [random.between(600, 900) / 40, random.between(0, 40) / 40],
    ],
    [
      "shares that are mostly nought",
      (random) => [random.between(0, 400) / 40, random.uniform() < 0.8 ? 0 : random.uniform()],
    ],
    ["few levels", (random) => [random.between(0, 5), random.between(0, 3)]],
  ];

  it.each(kinds)("finds the very slope that a list of all pairs gives: %s", (_, pointOf) => {
    for (const count of [2, 3, 4, 7, 50, 401, 640]) {
      const random = seededRandom(count);
      const points = Array.from({ length: count }, () => pointOf(random));
      const line = theilSen(points);
      if (line !== null) expect(line.slope + 0).toBe(listed(points) + 0);
    }
  });
});

function at(x: number, yOf: (x: number) => number): Point {
  return [x, yOf(x)];
}
