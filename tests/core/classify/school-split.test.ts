import type { SchoolsInGroups } from "../../../src/core/classify/classify-schools";
import { importedLists } from "../../../src/core/classify/school-lists";
import type { SchoolConditions } from "../../../src/core/classify/school-conditions";
import { schoolOverlap, schoolSplit, schoolStates } from "../../../src/core/classify/school-split";
import { NO_INDEX } from "../../../src/core/classify/social-index";
import type { LowResultsCategory } from "../../../src/core/model/check-result";
import type { School } from "../../../src/core/model/school";
import type { ListedSchool } from "../../../src/core/model/school-list";
import { listed, madeUpSchool } from "./made-up-schools";

type Split = Pick<SchoolsInGroups, "classes" | "conditions">;

/** Categories and conditions by the number of the school; lists as a workbook has them. */
function groups(
  categories: Readonly<Record<number, LowResultsCategory>>,
  adverse: Readonly<Record<number, boolean | null>>,
  rows: readonly ListedSchool[] = [],
): Split {
  const conditions = Object.entries(adverse).map(([number, of]): SchoolConditions => {
    const unknown = { index: NO_INDEX, cluster: null, result: null, standing: null };
    return { school: madeUpSchool(Number(number)), adverse: of, ...unknown };
  });
  const run = { clusters: [], models: [], model: null, schools: conditions };
  const lists = rows.length === 0 ? {} : { lists: importedLists(rows) };
  return {
    classes: Object.entries(categories).map(([number, category]) => {
      return { school: madeUpSchool(Number(number)), category, tests: [] };
    }),
    conditions: conditions.length === 0 ? null : { ...run, ...lists },
  };
}

function names(split: ReturnType<typeof schoolSplit>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries<readonly School[]>({ ...split }).map(([part, schools]) => [
      part,
      schools.map(({ name }) => name),
    ]),
  );
}

describe("schoolSplit()", () => {
  it("puts each school in one of five lists; a school at risk has no low results yet", () => {
    const run = groups(
      { 1: "low", 2: "low", 3: "no", 4: "risk", 5: "no-data", 6: "low" },
      { 1: true, 2: false, 3: true, 4: false, 5: true, 6: null, 7: false },
    );
    expect(names(schoolSplit(run))).toEqual({
      both: ["Школа 1"],
      low: ["Школа 2"],
      adverse: ["Школа 3"],
      neither: ["Школа 4"],
      unknown: ["Школа 5", "Школа 6", "Школа 7"],
    });
  });

  it("knows of no school's conditions where no table tells them", () => {
    const split = schoolSplit(groups({ 1: "low", 2: "no" }, {}));
    expect(names(split)).toEqual({
      both: [],
      low: [],
      adverse: [],
      neither: [],
      unknown: ["Школа 1", "Школа 2"],
    });
    expect(schoolStates(groups({ 1: "low" }, {}), "list")).toEqual([
      { school: madeUpSchool(1), low: null, adverse: null },
    ]);
  });

  it("takes low results from the list of ШНОР where it is asked to, and no other list", () => {
    const rows = [
      listed(1, { adverse: true, low: true }),
      listed(2, { low: false, adverse: true }),
      listed(9, { adverse: true }),
    ];
    const run = groups({ 1: "no", 2: "low" }, { 1: true, 2: true }, rows);
    expect(schoolStates(run, "list").map(({ low }) => low)).toEqual([true, false]);
    expect(schoolStates(run, "computed").map(({ low }) => low)).toEqual([false, true]);
    expect(schoolStates(run)).toEqual(schoolStates(run, "computed"));
    expect(names(schoolSplit(run, "list"))).toMatchObject({ both: ["Школа 1"], adverse: ["Школа 2"] });
  });

  it("knows nothing of low results by lists where there is none of ШНОР", () => {
    const run = groups({ 1: "low" }, { 1: true }, [listed(1, { adverse: true })]);
    expect(schoolStates(run, "list").map(({ low }) => low)).toEqual([null]);
  });

  it("names a school once, those of results first", () => {
    const states = schoolStates(groups({ 4: "no", 8: "low" }, { 2: true, 8: false }));
    expect(states.map(({ school, low, adverse }) => [school.name, low, adverse])).toEqual([
      ["Школа 4", false, null],
      ["Школа 8", true, false],
      ["Школа 2", null, true],
    ]);
  });

  it("names a school as the table of results does", () => {
    const school = { ...madeUpSchool(8), name: "СОШ № 8" };
    const { conditions } = groups({}, { 8: false });
    const states = schoolStates({ classes: [{ school, category: "low", tests: [] }], conditions });
    expect(states.map(({ school: { name } }) => name)).toEqual(["СОШ № 8"]);
  });
});

describe("schoolOverlap()", () => {
  it("is as in docs/methods.md#school-groups: of ШНОР 8 and ШССУ 7 three are both", () => {
    const numbers = Array.from({ length: 30 }, (_, number) => number);
    const categories = Object.fromEntries(
      numbers.map((number) => [number, number < 8 ? "low" : "no"] as const),
    );
    const adverse = Object.fromEntries(numbers.map((number) => [number, number >= 5 && number < 12]));
    const split = schoolSplit(groups(categories, adverse));
    expect(schoolOverlap(split)).toEqual({ onlyLow: 5, both: 3, onlyAdverse: 4 });
    expect(split.neither).toHaveLength(18);
  });
});
