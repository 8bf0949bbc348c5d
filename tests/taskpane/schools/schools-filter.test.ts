import { byStrength } from "../../../src/core/model/level-ranks";
import type { FindingView, SchoolView } from "../../../src/app/session-values";
import type { CheckId, EvidenceLevel } from "../../../src/core/model/check-result";
import type { Procedure } from "../../../src/core/model/procedure";
import {
  activeConditions,
  filterOptions,
  filterSchools,
  NO_FILTER,
  type SchoolsFilter,
} from "../../../src/taskpane/schools/schools-filter";
import { MATHS_4, RUSSIAN_4, school } from "../../sheets/report/build-run";

const MATHS_5: Procedure = { ...MATHS_4, grade: 5 };

function finding(number: number, check: CheckId, procedure: Procedure): FindingView {
  const source = { sheet: "Лист1", row: 8, column: 0 };
  return {
    check,
    role: "signal",
    schoolId: school(number).id,
    procedure,
    severity: "warn",
    text: "",
    source,
  };
}

function view(
  number: number,
  territory: string,
  level: EvidenceLevel,
  findings: readonly FindingView[],
): SchoolView {
  return { school: school(number, territory), level, year: null, category: "no", participants: 30, findings };
}

const SCHOOLS = [
  view(1, "Заречный район", "none", []),
  view(2, "Лесной район", "check", [
    finding(2, "boundary-region", MATHS_4),
    finding(2, "funnel-mean", RUSSIAN_4),
  ]),
  view(3, "Заречный район", "attention", [finding(3, "boundary-region", MATHS_5)]),
  view(4, "Лесной район", "few", []),
];

function namesWith(condition: Partial<SchoolsFilter>): string[] {
  return filterSchools(SCHOOLS, { ...NO_FILTER, ...condition }).map(({ school: { name } }) => name.slice(-1));
}

describe("the filter over the schools", () => {
  it.each([
    { condition: {}, left: ["1", "2", "3", "4"] },
    { condition: { level: "attention" as const }, left: ["3"] },
    { condition: { search: " edu200002 " }, left: ["2"] },
    { condition: { search: "сош № 3" }, left: ["3"] },
    { condition: { search: "лицей" }, left: [] },
  ])("leaves $left with $condition", ({ condition, left }) => {
    expect(namesWith(condition)).toEqual(left);
  });

  it("counts the conditions that are set, a search of spaces not", () => {
    expect(activeConditions(NO_FILTER)).toBe(0);
    expect(activeConditions({ ...NO_FILTER, grade: 5, search: "  " })).toBe(1);
    expect(activeConditions({ ...NO_FILTER, grade: 5, level: "check", search: "2" })).toBe(3);
  });

  it("offers the values of all results, and the levels that are there, the strongest first", () => {
    const choices = { territories: ["Заречный район"], subjects: [], grades: [], years: [], checks: [] };
    expect(filterOptions({ schools: SCHOOLS, choices })).toEqual({
      ...choices,
      levels: ["check", "attention", "none", "few"],
    });
  });

  it("puts the strongest first", () => {
    expect(byStrength(SCHOOLS).map(({ level }) => level)).toEqual(["check", "attention", "none", "few"]);
  });
});
