import type { CheckView, FindingView, SchoolView } from "../../app/session-values";
import type { CheckId, EvidenceLevel } from "../../core/model/check-result";
import type { SubjectId } from "../../core/model/procedure";
import { LEVELS } from "../../core/model/level-ranks";
import { isSchoolNamed } from "../parts/is-school-named";

/** What the list of schools is narrowed to; null = all. */
export interface SchoolsFilter {
  readonly territory: string | null;
  readonly subject: SubjectId | null;
  readonly grade: number | null;
  readonly check: CheckId | null;
  readonly level: EvidenceLevel | null;
  readonly search: string;
}

/** Nothing narrowed. */
export const NO_FILTER: SchoolsFilter = {
  territory: null,
  subject: null,
  grade: null,
  check: null,
  level: null,
  search: "",
};

/** The values that stand in the results, to choose from. */
export interface FilterOptions {
  readonly territories: readonly string[];
  readonly subjects: readonly SubjectId[];
  readonly grades: readonly number[];
  readonly checks: readonly CheckId[];
  readonly levels: readonly EvidenceLevel[];
}

/** What can be chosen in a filter over these results. */
export function filterOptions(result: Pick<CheckView, "schools">): FilterOptions {
  const findings = result.schools.flatMap((school) => school.findings);
  return {
    territories: distinct(
      result.schools.flatMap(({ school }) => (school.territory === null ? [] : [school.territory])),
    ).sort((one, other) => one.localeCompare(other, "ru")),
    subjects: distinct(findings.map(({ procedure }) => procedure.subject)),
    grades: distinct(findings.map(({ procedure }) => procedure.grade)).sort((one, other) => one - other),
    checks: distinct(findings.map(({ check }) => check)),
    levels: LEVELS.filter((level) => result.schools.some((school) => school.level === level)),
  };
}

/** How many conditions are set. */
export function activeConditions(filter: SchoolsFilter): number {
  const { search, ...chosen } = filter;
  return Object.values(chosen).filter((value) => value !== null).length + (search.trim() === "" ? 0 : 1);
}

/** The schools that pass, each with the findings that pass. */
export function filterSchools(schools: readonly SchoolView[], filter: SchoolsFilter): SchoolView[] {
  const { subject, grade, check } = filter;
  const isByFinding = subject !== null || grade !== null || check !== null;
  return schools.flatMap((view) => {
    if (!isSchoolWanted(view, filter)) return [];
    if (!isByFinding) return [view];
    const findings = view.findings.filter((finding) => isFindingWanted(finding, filter));
    return findings.length === 0 ? [] : [{ ...view, findings }];
  });
}

function isSchoolWanted({ school, level }: SchoolView, filter: SchoolsFilter): boolean {
  if (filter.territory !== null && school.territory !== filter.territory) return false;
  if (filter.level !== null && level !== filter.level) return false;
  return isSchoolNamed(school, filter.search);
}

function isFindingWanted({ procedure, check }: FindingView, filter: SchoolsFilter): boolean {
  return (
    (filter.subject === null || procedure.subject === filter.subject) &&
    (filter.grade === null || procedure.grade === filter.grade) &&
    (filter.check === null || check === filter.check)
  );
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
