import type { CheckId, CheckResult } from "../model/check-result";
import type { Procedure, SubjectId } from "../model/procedure";

/** What results are narrowed to; null = all. A procedure is its subject, grade and year. */
export interface ResultsFilter {
  readonly territory: string | null;
  readonly subject: SubjectId | null;
  readonly grade: number | null;
  readonly year: number | null;
  /** Several years; left out = all. */
  readonly years?: readonly number[];
  readonly check: CheckId | null;
  /** Ids of schools; left out = all. */
  readonly schools?: readonly string[];
}

/** Nothing narrowed. */
export const NO_RESULTS_FILTER: ResultsFilter = {
  territory: null,
  subject: null,
  grade: null,
  year: null,
  check: null,
};

/** Whether anything is narrowed. */
export function isNarrowing(filter: ResultsFilter | undefined): filter is ResultsFilter {
  return filter !== undefined && Object.values(filter).some((value) => value !== null && value !== undefined);
}

/** Whether a procedure is one of those wanted. */
export function isProcedureWanted(
  { subject, grade, year }: Pick<Procedure, "subject" | "grade" | "year">,
  filter: ResultsFilter | undefined,
): boolean {
  if (filter === undefined) return true;
  return (
    (filter.subject === null || subject === filter.subject) &&
    (filter.grade === null || grade === filter.grade) &&
    (filter.year === null || year === filter.year) &&
    (filter.years?.includes(year) ?? true)
  );
}

/** Whether a finding is one of those wanted: by its procedure and its check. */
export function isFindingWanted(
  { check, procedure }: Pick<CheckResult, "check" | "procedure">,
  filter: ResultsFilter | undefined,
): boolean {
  return isProcedureWanted(procedure, filter) && (filter?.check == null || check === filter.check);
}
