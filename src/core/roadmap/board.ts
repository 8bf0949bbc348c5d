import { countsFor, periodsOf, termsOf, type Term } from "./count-progress";
import type { ExecutionDay } from "./execution-days";
import { REMINDER_DAYS } from "./quarter-progress";
import { rowDays } from "./row-days";
import { daysLater, type IsoDate } from "./school-year";
import type { RowStatus, TrackedRow } from "./tracked-row";

/** Where a term stands on the board. */
export const BOARD_PARTS = ["overdue", "soon", "later", "done"] as const;

export type BoardPart = (typeof BOARD_PARTS)[number];

/**
 * The terms of a roadmap as a board shows them: overdue, due within 30 days, later, carried out; by day, the latest of
 * those carried out first. Overdue is what the report and the reminders count.
 */
export function roadmapBoard(
  rows: readonly TrackedRow[],
  today: IsoDate,
): Readonly<Record<BoardPart, readonly Term[]>> {
  const until = daysLater(today, REMINDER_DAYS);
  const parts: Record<BoardPart, Term[]> = { overdue: [], soon: [], later: [], done: [] };
  for (const term of rows.flatMap((row) => termsOf(row, today))) parts[partOf(term, until)].push(term);
  for (const part of BOARD_PARTS) parts[part].sort(byDay(part === "done" ? -1 : 1));
  return parts;
}

function partOf({ due, state }: Term, until: IsoDate): BoardPart {
  if (state === "overdue") return "overdue";
  if (state === "open") return due <= until ? "soon" : "later";
  return "done";
}

function byDay(direction: 1 | -1): (one: Term, other: Term) => number {
  return (one, other) => (one.due === other.due ? 0 : one.due < other.due ? -direction : direction);
}

/** What a person says of a row's execution. */
export interface Execution {
  readonly status: RowStatus;
  /** On which it was carried out; null where the status says nothing of a day. */
  readonly day: IsoDate | null;
}

/**
 * The days of execution of a row once one more was told for a term: in a row of several terms those of other terms stay,
 * and a day that would count for another term names its own; in a row of one term the new day is the only one.
 */
export function daysWith(row: TrackedRow, day: IsoDate, due: IsoDate): readonly ExecutionDay[] {
  if (periodsOf(row).length < 2) return [{ day, term: null }];
  const added = { day, term: countsFor(day, due, row) ? null : due };
  const known = rowDays(row).filter((of) => of.day !== day || of.term !== added.term);
  return [...known, added].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
