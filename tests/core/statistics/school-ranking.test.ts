import fc from "fast-check";
import { schoolRanking } from "../../../src/core/statistics/school-ranking";
import { seededRandom } from "../../../bench/seeded-random";
import { means, schoolMean } from "./made-up-means";

describe("schoolRanking()", () => {
  it("does not put a small school first for a mean that may be chance", () => {
    const many = [13, 12.6, 12.3, 12, 11.7, 11.4, 11, 10].map((mean, row) =>
      schoolMean(row + 2, mean, { pupils: 90, variance: 14 }),
    );
    const { schools } = schoolRanking(
      means([schoolMean(1, 13.4, { pupils: 10, variance: 14 }), ...many]),
      10,
    );
    const [first] = schools;
    expect(first?.school.id).toBe("oo:2");
    const small = schools.find(({ school }) => school.id === "oo:1");
    expect(small?.hundred).toBe(100);
    expect(small?.place).toBeGreaterThan(1);
    expect(small?.worstPlace).toBeGreaterThan(first?.worstPlace ?? 0);
  });

  it("gives no place below the minimum of pupils, and puts these schools last", () => {
    const { schools, ranked } = schoolRanking(
      means([schoolMean(1, 19, { pupils: 4 }), schoolMean(2, 10), schoolMean(3, 12)]),
      10,
    );
    expect(ranked).toBe(2);
    expect(schools.map(({ school, place }) => [school.id, place])).toEqual([
      ["oo:3", 1],
      ["oo:2", 2],
      ["oo:1", null],
    ]);
    expect(schools[2]).toMatchObject({
      z: null,
      hundred: null,
      quarter: null,
      shrunken: null,
      bestPlace: null,
    });
  });

  it("ranks by the mean without an interval where the tables give only means", () => {
    const only = [60, 70, 65].map((mean, row) => schoolMean(row, mean, { variance: null }));
    const { schools } = schoolRanking(means(only, { measure: "test-points", maximum: 100 }), 10);
    expect(schools.map(({ mean, place, bestPlace, shrunken }) => [mean, place, bestPlace, shrunken])).toEqual(
      [
        [70, 1, null, null],
        [65, 2, null, null],
        [60, 3, null, null],
      ],
    );
  });

  it("ranks the schools of a country in a moment, equal ones with one place", () => {
    const many = Array.from({ length: 400_000 }, (_, row) =>
      schoolMean(row, (row % 399_999) / 1000, { variance: null }),
    );
    const start = performance.now();
    const { schools } = schoolRanking(means(many, { measure: "test-points", maximum: 400 }), 10);
    expect(performance.now() - start).toBeLessThan(15_000);
    expect([0, 1, 399_998, 399_999].map((row) => schools[row]?.place)).toEqual([1, 2, 399_999, 399_999]);
  });

  it("scales the means: z with mean 0 and deviation 1, from 0 to 100, quarters", () => {
    const four = [10, 11, 13, 14].map((mean, row) => schoolMean(row, mean));
    const { schools } = schoolRanking(means(four), 10);
    expect(schools.map(({ hundred }) => hundred)).toEqual([100, 75, 25, 0]);
    expect(schools.map(({ quarter }) => quarter)).toEqual([4, 3, 2, 1]);
    expect(schools[0]?.z).toBeCloseTo(2 / Math.sqrt(10 / 3), 12);
  });

  it("holds the true place of a school in its interval about as often as it says, without leaving all places open", () => {
    const random = seededRandom(11);
    let [held, all, open] = [0, 0, 0];
    for (let region = 0; region < 40; region += 1) {
      const made = Array.from({ length: 50 }, (_, row) => {
        const [truth, pupils] = [12 + random.normal(), random.between(10, 90)];
        const mean = truth + (3.8 * random.normal()) / Math.sqrt(pupils);
        return { truth, of: schoolMean(row, mean, { pupils, variance: 3.8 ** 2 }) };
      });
      const { schools } = schoolRanking(means(made.map(({ of }) => of)), 10);
      for (const { school, bestPlace, worstPlace } of schools) {
        const own = made.find(({ of }) => of.school === school)?.truth ?? 0;
        const truePlace = 1 + made.filter(({ truth }) => truth > own).length;
        all += 1;
        if (truePlace >= (bestPlace ?? 99) && truePlace <= (worstPlace ?? 0)) held += 1;
        open += ((worstPlace ?? 0) - (bestPlace ?? 0) + 1) / schools.length;
      }
    }
    expect(held / all).toBeGreaterThan(0.93);
    expect(held / all).toBeLessThan(0.98);
    expect(open / all).toBeLessThan(0.6);
  });

  const rows = fc.array(
    fc.tuple(fc.double({ min: 2, max: 20, noNaN: true }), fc.integer({ min: 1, max: 120 })),
    { minLength: 2, maxLength: 40 },
  );

  it("holds each place within its interval, and gives schools that do not differ the first place with all places open", () => {
    fc.assert(
      fc.property(rows, (made) => {
        const list = made.map(([mean, pupils], row) => schoolMean(row, mean, { pupils }));
        const { schools, ranked } = schoolRanking(means(list), 5);
        const placed = schools.filter(({ place }) => place !== null);
        expect(placed).toHaveLength(ranked);
        for (const { place, bestPlace, worstPlace } of placed) {
          if (bestPlace === null || worstPlace === null || place === null) continue;
          expect(bestPlace).toBeLessThanOrEqual(place);
          expect(worstPlace).toBeGreaterThanOrEqual(place);
          expect(worstPlace).toBeLessThanOrEqual(ranked);
        }
      }),
    );
    const chance = [11, 11.1, 10.9, 11.2].map((mean, row) => schoolMean(row, mean));
    expect(
      schoolRanking(means(chance), 5).schools.map((of) => [of.mean, of.place, of.bestPlace, of.worstPlace]),
    ).toEqual([
      [11.2, 1, 1, 4],
      [11.1, 2, 1, 4],
      [11, 3, 1, 4],
      [10.9, 4, 1, 4],
    ]);
    const alike = [1, 2, 3].map((number) => schoolMean(number, 11));
    expect(
      schoolRanking(means(alike), 5).schools.map((of) => [of.place, of.bestPlace, of.worstPlace]),
    ).toEqual([
      [1, 1, 3],
      [1, 1, 3],
      [1, 1, 3],
    ]);
  });
});
