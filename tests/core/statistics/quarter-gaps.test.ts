import { quarterGaps, type QuarterGapOfProcedure } from "../../../src/core/statistics/quarter-gaps";
import { MATHS_4, means, schoolMean } from "./made-up-means";

const LIMITS = { minPupils: 10, minSchools: 8 };
const LAST_YEAR = { ...MATHS_4, year: 2023 };

function twelve(step: number, pupils = 20) {
  return Array.from({ length: 12 }, (_, row) => schoolMean(row, 10 + step * row, { pupils }));
}

function widthOf(gap: QuarterGapOfProcedure | undefined): number {
  return (gap?.change?.upper ?? 0) - (gap?.change?.lower ?? 0);
}

describe("quarterGaps()", () => {
  it("compares the best three of twelve schools with the weakest three, and with the year before", () => {
    const [before, now] = quarterGaps(
      [means(twelve(0.5), { procedure: LAST_YEAR }), means(twelve(0.3))],
      LIMITS,
    );
    expect(before?.bySchools?.value).toBeCloseTo(4.5, 12);
    expect(before).toMatchObject({ previous: null, change: null });
    expect(now?.bySchools?.value).toBeCloseTo(2.7, 12);
    expect(now?.byPupils?.value).toBeCloseTo(2.7, 12);
    expect(now?.previous).toBeCloseTo(4.5, 12);
    expect(now?.change?.value).toBeCloseTo(-1.8, 12);
    expect(now?.change?.lower).toBeLessThan(-1.8);
  });

  it("says a gap that all schools share the change of more surely than of different schools", () => {
    const other = twelve(0.5).map((of, row) => ({
      ...of,
      school: { ...of.school, id: `oo:${String(row + 50)}` },
    }));
    const shared = quarterGaps([means(twelve(0.5), { procedure: LAST_YEAR }), means(twelve(0.4))], LIMITS)[1];
    const different = quarterGaps([means(other, { procedure: LAST_YEAR }), means(twelve(0.4))], LIMITS)[1];
    expect(shared?.change?.value).toBeCloseTo(different?.change?.value ?? 0, 12);
    expect(widthOf(shared)).toBeLessThan(widthOf(different));
  });

  it("counts a quarter of pupils by the size of schools", () => {
    // Schools of 60, 20, 20 and 20 pupils: the best quarter of 120 pupils is half of the large school.
    const schools = [
      [15, 60],
      [12, 20],
      [11, 20],
      [8, 20],
    ].map(([mean, pupils], row) => schoolMean(row, mean ?? 0, { pupils: pupils ?? 0 }));
    const [gap] = quarterGaps([means(schools)], { minPupils: 10, minSchools: 4 });
    expect(gap?.bySchools?.value).toBeCloseTo(7, 12);
    expect(gap?.byPupils?.value).toBeCloseTo(15 - (8 * 20 + 11 * 10) / 30, 12);
  });

  it("says nothing of too few schools, small schools left out", () => {
    const schools = [...twelve(0.5).slice(0, 7), ...twelve(0.5, 4).slice(7)];
    expect(quarterGaps([means(schools)], LIMITS)).toEqual([
      {
        procedure: MATHS_4,
        measure: "points",
        schools: 7,
        pupils: 140,
        bySchools: null,
        byPupils: null,
        previous: null,
        change: null,
      },
    ]);
  });

  it("does not compare years of different scales", () => {
    const before = means(twelve(0.5), { procedure: LAST_YEAR, maximum: 25 });
    expect(quarterGaps([before, means(twelve(0.3))], LIMITS)[1]).toMatchObject({
      previous: null,
      change: null,
    });
  });
});
