import { schoolGroups } from "../../../src/core/classify/school-groups";
import type { LowResultsCategory, SchoolClass } from "../../../src/core/model/check-result";
import { NO_INDEX } from "../../../src/core/classify/social-index";
import type { SchoolConditions } from "../../../src/core/classify/school-conditions";
import { madeUpSchool } from "./made-up-schools";

function classified(number: number, category: LowResultsCategory): SchoolClass {
  return { school: madeUpSchool(number), category, tests: [] };
}

function schoolConditions(number: number, parts: Partial<SchoolConditions>): SchoolConditions {
  const nothing = { index: NO_INDEX, adverse: null, cluster: null, result: null, standing: null };
  return { school: madeUpSchool(number), ...nothing, ...parts };
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

  it("tells a school at risk, and one that does better in its conditions than they let expect", () => {
    const resilient = schoolConditions(1, { adverse: true, standing: "resilient" });
    expect(schoolGroups(classified(1, "risk"), resilient)).toEqual(["adverse", "risk", "resilient"]);
    expect(
      schoolGroups(classified(1, "no"), schoolConditions(1, { adverse: false, standing: "above" })),
    ).toEqual([]);
  });

  it("knows nothing of the results of a school that only conditions name", () => {
    expect(schoolGroups(null, schoolConditions(1, { adverse: true }))).toEqual(["adverse", "no-data"]);
  });
});
