import type { Share } from "../units";
import type { ExecutionDay } from "./execution-days";
import { daysUntil, rowDays } from "./row-days";
import { isDone, statusOf } from "./row-status";
import { dateOfSerial, daysLater, excelSerial, type IsoDate, type Period } from "./school-year";
import { isTyped, type TrackedRow } from "./tracked-row";

/** How a term of a measure stands. */
export type TermState = "done" | "late" | "overdue" | "open";

/** A term of a measure. */
export interface Term {
  readonly row: TrackedRow;
  readonly due: IsoDate;
  readonly state: TermState;
}

/** Counts of terms. */
export interface Progress {
  readonly planned: number;
  readonly done: number;
  readonly late: number;
  readonly overdue: number;
  readonly open: number;
  /** Done, in time or late, of the planned; null of nothing. */
  readonly share: Share | null;
}

/**
 * The terms of a measure, each with how it stands on a day; none where it is not required or has no term.
 *
 * A measure with several periods has a term in each, and each is carried out by itself: a day of execution counts for
 * the latest period that had begun by then; "done late", for the latest that had ended. Where no day was given, «исполнено»
 * counts for all that had begun by today. The status speaks of the period that runs today; where none stands, a day tells
 * that the work was done. A day that has not come yet tells nothing.
 *
 * @param today On which a term that is not done is overdue.
 */
export function termsOf(row: TrackedRow, today: IsoDate): Term[] {
  if (statusOf(row) === "not-required") return [];
  const periods = periodsOf(row);
  const states = periods.length === 1 ? [onlyState(row, periods, today)] : eachState(row, periods, today);
  return periods.map(({ to }, index) => ({ row, due: to, state: states[index] ?? "open" }));
}

/** The terms of all rows that end within a period. */
export function termsWithin(rows: readonly TrackedRow[], { from, to }: Period, today: IsoDate): Term[] {
  return rows.flatMap((row) => termsOf(row, today).filter(({ due }) => due >= from && due <= to));
}

/**
 * All that is overdue on a day, the longest first, whatever quarter or school year it is of: the one count of the
 * sheet, the report and the reminders.
 */
export function overdueTerms(rows: readonly TrackedRow[], today: IsoDate): Term[] {
  const overdue = rows.flatMap((row) => termsOf(row, today).filter(({ state }) => state === "overdue"));
  return overdue.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

/** Counts of terms by how they stand. */
export function countProgress(terms: readonly Term[]): Progress {
  const counts: Record<TermState, number> = { done: 0, late: 0, overdue: 0, open: 0 };
  for (const { state } of terms) counts[state] += 1;
  const planned = terms.length;
  return { planned, ...counts, share: planned === 0 ? null : (counts.done + counts.late) / planned };
}

/** The periods of the row; only the term that stands on the sheet where a person wrote it. */
export function periodsOf({ due, periods }: Pick<TrackedRow, "due" | "periods">): readonly Period[] {
  const own = isTyped(periods) ? [] : periods;
  if (typeof due !== "number" || own.some(({ to }) => excelSerial(to) === due)) return own;
  const day = dateOfSerial(due);
  return [{ from: day, to: day }];
}

function onlyState(row: TrackedRow, [period]: readonly Period[], today: IsoDate): TermState {
  const end = period?.to ?? today;
  const last = daysUntil(row, today).at(-1);
  const isTold = statusOf(row) === null && last !== undefined;
  if (!isDone(row) && !isTold) return notDone(end, today);
  return statusOf(row) === "done-late" || (last !== undefined && last.day > end) ? "late" : "done";
}

function eachState(row: TrackedRow, periods: readonly Period[], today: IsoDate): TermState[] {
  const running = Math.max(
    0,
    lastIndex(startsOf(periods), (start) => start <= today),
  );
  const isLate = statusOf(row) === "done-late";
  const days = daysUntil(row, today);
  const byPeriod = daysByPeriod(days, periods, isLate);
  const lastDone = Math.max(-1, ...byPeriod.keys());
  return periods.map(({ to }, index): TermState => {
    const [first] = byPeriod.get(index) ?? [];
    const isClosed = first !== undefined && (index < running || isDone(row) || statusOf(row) === null);
    if (isClosed) return first > to || (isLate && index === lastDone) ? "late" : "done";
    // Where all its days are still to come, the status speaks of the term that runs alone.
    const isBefore = index < running && rowDays(row).length > 0;
    if (days.length > 0 || !isDone(row) || index > running || isBefore) return notDone(to, today);
    return isLate && index === running ? "late" : "done";
  });
}

/** Days of execution by index of the period that they count for, the earliest first. */
function daysByPeriod(
  days: readonly ExecutionDay[],
  periods: readonly Period[],
  isLate: boolean,
): ReadonlyMap<number, readonly IsoDate[]> {
  const byPeriod = new Map<number, IsoDate[]>();
  for (const [place, { day, term }] of days.entries()) {
    const isLastLate = isLate && place === days.length - 1;
    const said = periods.findIndex(({ to }) => to === term);
    const own = said >= 0 ? said : Math.max(0, periodOf(day, periods, isLastLate));
    byPeriod.set(own, [...(byPeriod.get(own) ?? []), day]);
  }
  return byPeriod;
}

/** Index of the latest period that had begun by a day, or had ended by it; -1 before the first. */
function periodOf(day: IsoDate, periods: readonly Period[], isEnded: boolean): number {
  return isEnded
    ? lastIndex(periods, ({ to }) => to < day)
    : lastIndex(startsOf(periods), (start) => start <= day);
}

/** When each period begins: not before the one before it has ended («до 15 сентября, до 15 января» overlap). */
function startsOf(periods: readonly Period[]): IsoDate[] {
  return periods.map(({ from }, index) => {
    const before = periods[index - 1]?.to;
    const after = before === undefined ? from : daysLater(before, 1);
    return after > from ? after : from;
  });
}

/**
 * Whether a day counts for a term by itself, without naming it.
 *
 * @param due The last day of the term's period.
 */
export function countsFor(day: IsoDate, due: IsoDate, row: TrackedRow): boolean {
  const periods = periodsOf(row);
  return periods[Math.max(0, periodOf(day, periods, false))]?.to === due;
}

/** The first day of the period that ends on a day; null where the row has none. */
export function startOf(due: IsoDate, row: TrackedRow): IsoDate | null {
  const periods = periodsOf(row);
  return startsOf(periods)[periods.findIndex(({ to }) => to === due)] ?? null;
}

function lastIndex<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.reduce((last, item, index) => (is(item) ? index : last), -1);
}

function notDone(end: IsoDate, today: IsoDate): TermState {
  return end < today ? "overdue" : "open";
}
