import { checkCohortChange } from "../../../src/core/objectivity/check-cohort-change";
import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { MATHS_4, madeUpProcedure } from "./made-up-results";

const FIFTH = { ...MATHS_4, grade: 5, year: 2022 };

/** Schools whose mean moves from one score to another; 30 pupils unless said otherwise. */
function cohortInput(moves: readonly (readonly [number, number])[], n = 30) {
  const earlier = madeUpProcedure(moves.map(([before]) => ({ histogram: around(before, n) })));
  const later = madeUpProcedure(
    moves.map(([, after]) => ({ histogram: around(after, n) })),
    { procedure: FIFTH },
  );
  return {
    measured: measuredProcedure(later),
    earlier: measuredProcedure(earlier),
    thresholds: thresholdsInForce(),
  };
}

const USUAL = Array.from({ length: 18 }, (_, i): [number, number] => [10, 10 + ((i % 3) - 1)]);

describe("checkCohortChange()", () => {
  it("fires for growth, and tells of a sharp drop without firing", () => {
    const { results } = checkCohortChange(cohortInput([...USUAL, [6, 18], [18, 6]]));
    expect(results.filter((result) => result.fired === true).map((result) => result.value)).toEqual([
      expect.closeTo(0.6, 12),
    ]);
    expect(results[18]?.details).toMatchObject({
      before: expect.closeTo(0.3, 12),
      after: expect.closeTo(0.9, 12),
      beforeGrade: 4,
      beforeYear: 2021,
      direction: "growth",
      sharpDrop: "no",
    });
    expect(results[19]).toMatchObject({ fired: false, details: { direction: "drop", sharpDrop: "yes" } });
  });

  it("does not see a change that all schools share", () => {
    const moved = USUAL.map(([before, after]): [number, number] => [before, after + 5]);
    const z = checkCohortChange(cohortInput(USUAL)).results.map(({ details }) => Number(details["z"]));
    const after = checkCohortChange(cohortInput(moved)).results.map(({ details }) => Number(details["z"]));
    after.forEach((value, i) => expect(value).toBeCloseTo(z[i] ?? Number.NaN, 9));
    expect(Math.max(...z)).toBeGreaterThan(0.9);
  });

  it("prints the limits by which it judges", () => {
    const { results } = checkCohortChange(cohortInput([...USUAL, [6, 18], [18, 6]]));
    for (const { check, value, threshold, fired, details } of results) {
      const [from, to, middle] = ["usualFrom", "usualTo", "reference"].map((key) => Number(details[key]));
      expect(check).toBe("cohort-change");
      expect(threshold).toBe(to);
      expect((from ?? NaN) + (to ?? NaN)).toBeCloseTo(2 * (middle ?? NaN), 12);
      expect(fired).toBe((value ?? NaN) > (to ?? NaN));
      expect(details["sharpDrop"]).toBe((value ?? NaN) < (from ?? NaN) ? "yes" : "no");
      expect(Math.abs(Number(details["zMultiplicative"]))).toBeLessThanOrEqual(
        Math.abs(Number(details["zNaive"])),
      );
    }
  });

  it("judges by the smaller of the two years, from exactly the least number of pupils and schools", () => {
    const ten = cohortInput(USUAL.slice(0, 10), 12);
    expect(checkCohortChange(ten).results.every(({ fired, n }) => fired === false && n === 12)).toBe(true);
    const least = { ...ten, thresholds: thresholdsInForce({ "signal.minPupils": 12 }) };
    expect(checkCohortChange(least).results.every(({ fired }) => fired === false)).toBe(true);
    const more = { ...ten, thresholds: thresholdsInForce({ "signal.minPupils": 13 }) };
    expect(checkCohortChange(more).skipped).toBe("too-few-schools");
  });

  it("shows the change of a school that is too small, with no limits", () => {
    const small = cohortInput([...USUAL, [6, 18]], 30);
    const { schools } = small.earlier;
    const last = madeUpProcedure([...USUAL.map(() => ({})), { histogram: around(6, 9) }]);
    const few = measuredProcedure(last).schools.at(-1);
    const earlier = {
      ...small.earlier,
      schools: [...schools.slice(0, -1), ...(few === undefined ? [] : [few])],
    };
    const found = checkCohortChange({ ...small, earlier }).results.at(-1);
    expect(found).toMatchObject({ fired: null, threshold: null, p: null, n: 9 });
    expect(found?.value).toBeCloseTo(0.6, 12);
    expect(found?.details).toMatchObject({ beforePupils: 9, afterPupils: 30, beforeGrade: 4, schools: 18 });
  });

  it("has nothing to compare where no school has scores in both years", () => {
    const { measured, thresholds } = cohortInput(USUAL);
    const nothing = { results: [], skipped: null };
    const others = measuredProcedure(madeUpProcedure([{}, {}]));
    expect(checkCohortChange({ measured, earlier: others, thresholds })).toEqual(nothing);
    expect(checkCohortChange({ measured: others, earlier: measured, thresholds })).toEqual(nothing);
  });

  it("judges by the smaller of the two years", () => {
    const { results, skipped } = checkCohortChange(cohortInput(USUAL, 9));
    expect({ results, skipped }).toEqual({ results: [], skipped: "too-few-schools" });
  });

  it("needs the year before and the maximum of both works", () => {
    const { measured, earlier, thresholds } = cohortInput(USUAL);
    expect(checkCohortChange({ measured, earlier: null, thresholds })).toEqual({
      results: [],
      skipped: null,
    });
    const unknown = { ...earlier, results: { ...earlier.results, maximum: null } };
    expect(checkCohortChange({ measured, earlier: unknown, thresholds }).skipped).toBe("maximum-unknown");
  });
});

/** `n` pupils in equal parts two points below, on and two points above a score. */
function around(center: number, n: number): number[] {
  return Array.from({ length: 21 }, (_, score) => ([0, 2].includes(Math.abs(score - center)) ? n / 3 : 0));
}
