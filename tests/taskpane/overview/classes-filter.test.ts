import type { ClassLine } from "../../../src/app/classes-view";
import {
  classesOptions,
  filterClasses,
  NO_CLASSES_FILTER,
} from "../../../src/taskpane/overview/classes-filter";
import { school } from "../../sheets/report/build-run";

function line(number: number, parts: Partial<ClassLine> = {}): ClassLine {
  return { school: school(number), groups: [], cluster: null, reason: "", ...parts };
}

const LINES = [
  line(1, { groups: ["both", "low", "adverse"], cluster: 2 }),
  line(2, { groups: ["low"], cluster: 1 }),
  line(3, { school: school(3, "Лесной район"), groups: ["resilient"], cluster: 2 }),
  line(4, { school: school(4, null) }),
];

describe("the filter of classified schools", () => {
  it("offers the groups that have schools with their numbers, territories and clusters", () => {
    expect(classesOptions(LINES)).toEqual({
      groups: [
        { group: "both", schools: 1 },
        { group: "low", schools: 2 },
        { group: "adverse", schools: 1 },
        { group: "resilient", schools: 1 },
      ],
      territories: ["Заречный район", "Лесной район"],
      clusters: [1, 2],
    });
  });

  it.each([
    { filter: {}, found: [1, 2, 3, 4] },
    { filter: { group: "low" as const }, found: [1, 2] },
    { filter: { group: "low" as const, cluster: 2 }, found: [1] },
    { filter: { territory: "Лесной район" }, found: [3] },
    { filter: { search: " сош № 4" }, found: [4] },
    { filter: { search: "200002" }, found: [2] },
    { filter: { group: "risk" as const }, found: [] },
  ])("$filter leaves $found", ({ filter, found }) => {
    const left = filterClasses(LINES, { ...NO_CLASSES_FILTER, ...filter });
    expect(left.map((of) => of.school)).toEqual(found.map((number) => LINES[number - 1]?.school));
  });
});
