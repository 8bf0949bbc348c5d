import { grouped } from "../grouped";
import { endedRow, statusOf } from "./row-status";
import { isTyped, yearOf, type TrackedRow } from "./tracked-row";

/** The library's id of a row's measure. */
function measureOf({ id }: TrackedRow): string {
  return id.replace(/^\d{4}:/, "").replace(/@.*$/, "");
}

/** How a new roadmap is put over an earlier one. */
export interface MergeOptions {
  /** In which the school year of the new one begins. */
  readonly year: number;
  /** Index of the form's column of numbers, which are given anew; -1 where it has none. */
  readonly numberColumn: number;
  /** Measures that the office's own table has switched on; null where there is no such table. */
  readonly on: ReadonlySet<string> | null;
  /** Measures whose rows in the library could not be read: their rows stay as they are. */
  readonly unread: ReadonlySet<string>;
  /** Whether the tables tell of any school; else what is not planned keeps its row: nobody knows that it is not asked for. */
  readonly isKnown: boolean;
}

/**
 * A new roadmap with what people entered in the earlier one.
 *
 * A measure that was there keeps its row as it stands on the sheet, status, dates, document and comment included; only
 * its reasons are renewed. New measures are added. A measure of this school year that nothing asks for any more stays,
 * as «не требуется» where work on it was not begun, with the reason. Rows that people added, and rows of other school
 * years, stay as they are.
 */
export function mergeRoadmap(
  planned: readonly TrackedRow[],
  earlier: readonly TrackedRow[],
  options: MergeOptions,
): TrackedRow[] {
  const known = new Map(earlier.map((row) => [row.id, row]));
  const ids = new Set(planned.map(({ id }) => id));
  const rows = planned.map((row) => {
    const before = known.get(row.id);
    return before === undefined ? row : renewed(row, before, options.numberColumn);
  });
  const left = earlier
    .filter(({ id }) => !ids.has(id))
    .map((row) => {
      const measure = measureOf(row);
      if (yearOf(row) !== String(options.year) || options.unread.has(measure)) return row;
      if (isGone(row)) return row;
      if (options.on?.has(measure) === false) return endedRow(row, "off");
      return options.isKnown ? endedRow(row, "gone") : row;
    });
  return bySection([...rows, ...left]);
}

function renewed(row: TrackedRow, before: TrackedRow, numberColumn: number): TrackedRow {
  const wasGone = isGone(before) && statusOf(before) === "not-required";
  const hasPeriods = isTyped(before.periods) || before.periods.length > 0;
  return {
    ...before,
    form: before.form.map((cell, column) => (column === numberColumn ? (row.form[column] ?? null) : cell)),
    section: row.section,
    schools: row.schools,
    reason: row.reason,
    ended: row.ended,
    endedBefore: row.endedBefore,
    status: wasGone ? row.status : readableStatus(before),
    due: hasTerm(before) ? before.due : row.due,
    // A date that people wrote is kept above: its periods go with it.
    periods: hasPeriods ? before.periods : row.periods,
  };
}

/** A mistyped status that can only mean one is that one from now on; what means none stays as it was typed. */
function readableStatus(row: TrackedRow): TrackedRow["status"] {
  const status = statusOf(row);
  return status === "unknown" ? row.status : status;
}

/** A term that stands on the sheet is kept, ours or a person's; an empty one and a request are not terms. */
function hasTerm({ due }: TrackedRow): boolean {
  return due !== null && (typeof due === "number" || isTyped(due));
}

function isGone({ ended }: TrackedRow): boolean {
  return ended === "gone" || ended === "off";
}

/** Rows of a section stand together, sections in the order of first appearance. */
function bySection(rows: readonly TrackedRow[]): TrackedRow[] {
  return [...grouped(rows, ({ section }) => section).values()].flat();
}
