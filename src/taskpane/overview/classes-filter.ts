import type { ClassLine } from "../../app/classes-view";
import { SCHOOL_GROUPS, type SchoolGroup } from "../../core/classify/school-groups";
import { isSchoolNamed } from "../../core/table/schools/is-school-named";

/** What the list of classified schools is narrowed to; null = all. */
export interface ClassesFilter {
  readonly group: SchoolGroup | null;
  readonly territory: string | null;
  readonly cluster: number | null;
  readonly search: string;
}

/** Nothing narrowed. */
export const NO_CLASSES_FILTER: ClassesFilter = { group: null, territory: null, cluster: null, search: "" };

/** The values that stand in the list, to choose from. */
export interface ClassesOptions {
  /** Groups that have schools, each with their number. */
  readonly groups: readonly { readonly group: SchoolGroup; readonly schools: number }[];
  readonly territories: readonly string[];
  readonly clusters: readonly number[];
}

/** What can be chosen over these schools. */
export function classesOptions(schools: readonly ClassLine[]): ClassesOptions {
  const groups = SCHOOL_GROUPS.map((group) => ({
    group,
    schools: schools.filter((line) => line.groups.includes(group)).length,
  }));
  const territories = schools.map(({ school }) => school.territory).filter((name) => name !== null);
  const clusters = schools.map(({ cluster }) => cluster).filter((number) => number !== null);
  return {
    groups: groups.filter((of) => of.schools > 0),
    territories: [...new Set(territories)].sort((one, other) => one.localeCompare(other, "ru")),
    clusters: [...new Set(clusters)].sort((one, other) => one - other),
  };
}

/** The schools that pass, in their order. */
export function filterClasses(schools: readonly ClassLine[], filter: ClassesFilter): ClassLine[] {
  const { group, territory, cluster } = filter;
  return schools.filter(({ school, groups, cluster: own }) => {
    if (group !== null && !groups.includes(group)) return false;
    if (territory !== null && school.territory !== territory) return false;
    if (cluster !== null && own !== cluster) return false;
    return isSchoolNamed(school, filter.search);
  });
}
