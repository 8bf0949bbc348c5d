import { schoolGroups } from "../../../src/core/classify/school-groups";
import type { LowResultsCategory, SchoolClass } from "../../../src/core/model/check-result";
import { school, schoolConditions } from "../../sheets/report/build-run";

function classified(number: number, category: LowResultsCategory): SchoolClass {
  return { school: school(number), category, tests: [] };
}

describe("schoolGroups()", () => {
  it("puts a school into every group it belongs to, the gravest first", () => {
    const groups = schoolGroups(
      classified(1, "low"),
      schoolConditions(1, { adverse: true, standing: "below" }),
    );
    expect(groups).toEqual(["both", "low", "adverse", "below"]);
  });

  it("does not take unknown conditions for good ones or bad ones", () => {
    expect(schoolGroups(classified(1, "low"), schoolConditions(1, { adverse: null }))).toEqual(["low"]);
    expect(schoolGroups(classified(1, "no"), null)).toEqual([]);
  });

  it("knows nothing of the results of a school that only conditions name", () => {
    expect(schoolGroups(null, schoolConditions(1, { adverse: true }))).toEqual(["adverse", "no-data"]);
  });
});
