import { periodsOf, startOf, termsOf } from "./count-progress";
import type { PlannedDate } from "./read-date";
import { dateOfSerial, excelSerial, type IsoDate, type Period } from "./school-year";
import { rowDays } from "./row-days";
import type { TermRequest, TrackedRow } from "./tracked-row";

/** The terms of a row that is planned on a day. */
export interface PlannedTerm {
  /** The nearest term, as Excel's number; a request where there is none. */
  readonly due: number | TermRequest;
  readonly periods: readonly Period[];
}

/**
 * The terms of a date that a plan made on a day can ask for: a period that had ended by then was never asked for, so it
 * is not in the plan and can't be overdue.
 */
export function plannedTerm({ kind, periods: all }: PlannedDate, today: IsoDate): PlannedTerm {
  const periods = all.filter(({ to }) => to >= today);
  const [next] = periods;
  if (next !== undefined) return { due: excelSerial(next.to), periods };
  return { due: all.length > 0 ? "passed" : kind === "unread" ? "unread" : "ask", periods };
}

/** The terms of a plan that people made before: all of its periods, due the nearest from today on, else the last. */
export function standingTerm({ kind, periods }: PlannedDate, today: IsoDate): PlannedTerm {
  const next = periods.find(({ to }) => to >= today) ?? periods.at(-1);
  if (next !== undefined) return { due: excelSerial(next.to), periods };
  return { due: kind === "unread" ? "unread" : "ask", periods };
}

/**
 * The row with the term that counts now: of several, the first that is not carried out. A term that a person wrote
 * stays.
 */
export function withNextTerm(row: TrackedRow, today: IsoDate): TrackedRow {
  if (typeof row.due !== "number" || periodsOf(row).length < 2) return row;
  const terms = termsOf(row, today);
  const next = terms.find(({ state }) => state === "overdue" || state === "open") ?? terms.at(-1);
  return next === undefined ? row : { ...row, due: excelSerial(next.due) };
}

/**
 * The day, as Excel's number, from which an execution counts for the term that the row shows: of several terms, one that
 * was carried out before does not carry out the next. null where any does.
 */
export function countsFrom(row: TrackedRow): number | null {
  const last = rowDays(row).at(-1);
  if (typeof row.due !== "number" || periodsOf(row).length < 2 || last === undefined) return null;
  const due = dateOfSerial(row.due);
  const from = excelSerial(startOf(due, row) ?? due);
  const state = termsOf(row, last.day).find((term) => term.due === due)?.state;
  return state === "done" || state === "late" ? from : Math.max(from, excelSerial(last.day) + 1);
}
