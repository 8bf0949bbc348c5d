import type { Share } from "../units";
import { dateOfSerial, excelSerial, type IsoDate, type Period } from "./school-year";
import { isDone, isTyped, type TrackedRow } from "./tracked-row";

/** How a term of a measure stands. */
export type TermState = "done" | "late" | "overdue" | "open";

/** A measure with a term within the quarter. */
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
 * The terms that end within a quarter, each with how it stands on a day. A measure with several periods has a term in
 * each; its date of execution counts for the latest period that had begun by then, and for those before it. Measures
 * that are not required, and those without a term, have none.
 *
 * @param today On which a term that is not done is overdue.
 */
export function termsWithin(rows: readonly TrackedRow[], quarter: Period, today: IsoDate): Term[] {
  return rows.flatMap((row) => {
    if (row.status === "not-required") return [];
    const periods = periodsOf(row);
    return periods
      .filter(({ to }) => to >= quarter.from && to <= quarter.to)
      .map((period): Term => ({ row, due: period.to, state: stateOf(row, period, periods, today) }));
  });
}

/** How many terms stand how. */
export function countProgress(terms: readonly Term[]): Progress {
  const counts: Record<TermState, number> = { done: 0, late: 0, overdue: 0, open: 0 };
  for (const { state } of terms) counts[state] += 1;
  const planned = terms.length;
  return { planned, ...counts, share: planned === 0 ? null : (counts.done + counts.late) / planned };
}

/** The periods of the row; only the term that stands on the sheet where a person wrote it. */
function periodsOf({ due, periods }: TrackedRow): readonly Period[] {
  const own = isTyped(periods) ? [] : periods;
  if (typeof due !== "number" || own.some(({ to }) => excelSerial(to) === due)) return own;
  const day = dateOfSerial(due);
  return [{ from: day, to: day }];
}

function stateOf(row: TrackedRow, period: Period, periods: readonly Period[], today: IsoDate): TermState {
  const open = period.to < today ? "overdue" : "open";
  if (!isDone(row)) return open;
  const done = typeof row.done === "number" ? dateOfSerial(row.done) : null;
  if (done === null || periods.length === 1) {
    const isLate = row.status === "done-late" || (done !== null && done > period.to);
    return isLate ? "late" : "done";
  }
  const last = periods.filter(({ from }) => from <= done).at(-1) ?? periods[0];
  if (last === undefined || period.to < last.to) return "done";
  if (period.to > last.to) return open;
  return row.status === "done-late" || done > last.to ? "late" : "done";
}
