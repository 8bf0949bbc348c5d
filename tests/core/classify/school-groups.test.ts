import { schoolGroups, schoolOverlap } from "../../../src/core/classify/school-groups";
import type { LowResultsCategory, SchoolClass } from "../../../src/core/model/check-result";
import { school, schoolConditions } from "../report/build-run";

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

describe("schoolOverlap()", () => {
  it("splits 75 schools as Смоленск did: 38 ШНО, 30 ШФНСУ, 7 both", () => {
    const numbers = Array.from({ length: 75 }, (_, index) => index + 1);
    const classes = numbers.slice(0, 45).map((number) => classified(number, "low"));
    const adverse = numbers.slice(38).map((number) => schoolConditions(number, { adverse: true }));
    expect(schoolOverlap(classes, adverse)).toEqual({ onlyLow: 38, both: 7, onlyAdverse: 30 });
  });

  it("counts no school twice and leaves the unknown out", () => {
    const overlap = schoolOverlap(
      [classified(1, "risk"), classified(2, "low")],
      [schoolConditions(2, { adverse: null })],
    );
    expect(overlap).toEqual({ onlyLow: 1, both: 0, onlyAdverse: 0 });
  });
});
