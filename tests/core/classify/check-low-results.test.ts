import { checkLowResults } from "../../../src/core/classify/check-low-results";
import { NOTHING_TO_CHECK } from "../../../src/core/measured/check-output";
import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
import type { UnitResult } from "../../../src/core/model/results";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { madeUpProcedure, MATHS_4, type MadeUpSchool } from "../objectivity/made-up-results";

/** The results of schools of which something else may be known: what could not be read, say. */
function checked(schools: readonly (MadeUpSchool & Pick<UnitResult, "unread">)[]) {
  const made = madeUpProcedure(schools);
  const units = made.schools.map((unit, row) => ({
    ...unit,
    ...(schools[row]?.unread && { unread: schools[row].unread }),
  }));
  const measured = measuredProcedure({ ...made, schools: units });
  return checkLowResults({ measured, earlier: null, thresholds: thresholdsInForce() });
}

describe("checkLowResults()", () => {
  it("is as in docs/methods.md#low-results: 9 of 28 reach ⌈0.3 · 28⌉ = 9", () => {
    const { results, skipped } = checked([{ marks: [9, 19, 0, 0] }]);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      check: "low-results",
      level: "school",
      procedure: MATHS_4,
      fired: true,
      n: 28,
      threshold: 0.3,
    });
    expect(results[0]?.value).toBeCloseTo(9 / 28, 10);
    expect(results[0]?.details).toMatchObject({ count: 9, needed: 9, minPupils: 10 });
    expect(skipped).toBeNull();
  });

  it("leaves out a school without marks beside those that have them", () => {
    const { results } = checked([{ histogram: [1, 2, 3] }, { marks: [1, 9, 0, 0] }, { marks: [0, 0, 0, 0] }]);
    expect(results.map(({ school }) => school?.name)).toEqual(["Школа 2"]);
  });

  it("names a school whose marks could not be read, and says nothing of them", () => {
    const { results } = checked([{ unread: ["marks"] }, { unread: ["journal"] }, { marks: [3, 7, 0, 0] }]);
    expect(
      results.map(({ check, school, fired, value, n }) => [check, school?.name, fired, value, n]),
    ).toEqual([
      ["low-results", "Школа 1", null, null, null],
      ["low-results", "Школа 3", true, 0.3, 10],
    ]);
  });

  it("names them also where no marks of any school could be read", () => {
    const { results } = checked([{ unread: ["marks"] }, { histogram: [0, 2] }]);
    expect(results.map(({ school, fired }) => [school?.name, fired])).toEqual([["Школа 1", null]]);
  });

  it("has nothing to check, and nothing to wonder about, where no table has marks", () => {
    expect(checked([{ histogram: [0, 2] }, { unread: ["histogram"] }])).toBe(NOTHING_TO_CHECK);
    expect(checked([])).toBe(NOTHING_TO_CHECK);
  });

  it("counts whole pupils where a group is known by percents only", () => {
    // 33.3 % of 30 pupils are 9.99: ten of thirty.
    const [result] = checked([{ marks: [9.99, 20.01, 0, 0] }]).results;
    expect([result?.details["count"], result?.n]).toEqual([10, 30]);
    const [all] = checked([{ marks: [10.6, 0, 0, 0] }, { marks: [0.4, 0, 0, 0] }]).results;
    expect([all?.details["count"], all?.n, all?.value]).toEqual([11, 11, 1]);
  });
});
