import { grouped } from "../grouped";
import type { CellRef } from "../../workbook/cell";
import { periodsOf } from "./count-progress";
import { daysUntil, hasWordsForDay, rowDays } from "./row-days";
import { isDone, statusOf } from "./row-status";
import type { IsoDate } from "./school-year";
import { isSaid, isTyped, type TrackedRow } from "./tracked-row";

/** Where the cells of a roadmap's rows stand. */
export interface TrackedCells {
  readonly sheet: string;
  /** Index of each row, by its id. */
  readonly rows: ReadonlyMap<string, number>;
  /** Index of the columns; -1 for one that was deleted. */
  readonly columns: Readonly<Record<"status" | "due" | "done", number>>;
}

/** Rows with one and the same doubt. */
export interface DoubtedRows {
  /** What stands in their cells. */
  readonly typed: string;
  readonly rows: number;
  /** The first of their cells; null where the column is gone. */
  readonly first: CellRef | null;
}

/** What keeps a roadmap from telling the whole truth of what is overdue. */
export interface RoadmapDoubts {
  readonly sheet: string;
  /** Statuses that mean none, the most frequent first: their rows count as not done. */
  readonly statuses: readonly DoubtedRows[];
  /** Terms in words that give no day: their rows count by the periods of the plan, if they have any. */
  readonly terms: readonly DoubtedRows[];
  /** Rows that have a day of execution, or words in its place, and no status that says so: they count as not done. */
  readonly days: DoubtedRows | null;
  /** Rows whose day of execution has not come yet: it counts for nothing until then. */
  readonly ahead: DoubtedRows | null;
  /** Rows that are to be done and have no term: they are not counted. */
  readonly withoutTerm: DoubtedRows | null;
}

/**
 * The doubts of a roadmap's rows: the one list of the board, the report, the reminders and the page of a meeting.
 *
 * @param today Later days are no days of execution.
 */
export function roadmapDoubts(
  rows: readonly TrackedRow[],
  cells: TrackedCells,
  today: IsoDate,
): RoadmapDoubts {
  const open = rows.filter((row) => !isDone(row) && statusOf(row) !== "not-required");
  const unknown = rows.filter((row) => statusOf(row) === "unknown");
  const typedTerms = open.filter(({ due }) => isSaid(due));
  const withoutTerm = open.filter((row) => !isSaid(row.due) && periodsOf(row).length === 0);
  return {
    sheet: cells.sheet,
    statuses: wordsOf(unknown, "status", cells),
    terms: wordsOf(typedTerms, "due", cells),
    days: together(
      open.filter((row) => isDayWithoutStatus(row, today)),
      "status",
      cells,
    ),
    ahead: together(
      rows.filter((row) => isAhead(row, today)),
      "done",
      cells,
    ),
    withoutTerm: together(withoutTerm, "due", cells),
  };
}

/** Rows by what is typed in a column, the most frequent first. */
function wordsOf(
  rows: readonly TrackedRow[],
  column: "status" | "due",
  cells: TrackedCells,
): readonly DoubtedRows[] {
  const words = grouped(rows, (row) => typedText(row[column]).toLowerCase());
  return [...words.values()]
    .flatMap((own) => together(own, column, cells) ?? [])
    .sort((one, other) => other.rows - one.rows);
}

/** null where there are no rows. */
function together(
  rows: readonly TrackedRow[],
  column: "status" | "due" | "done",
  { sheet, rows: places, columns }: TrackedCells,
): DoubtedRows | null {
  const byPlace = rows
    .map((row) => ({ row, place: places.get(row.id) ?? Infinity }))
    .sort((one, other) => one.place - other.place);
  const [first] = byPlace;
  if (first === undefined) return null;
  const isKnown = columns[column] >= 0 && Number.isFinite(first.place);
  return {
    typed: column === "done" ? "" : typedText(first.row[column]),
    rows: rows.length,
    first: isKnown ? { sheet, row: first.place, column: columns[column] } : null,
  };
}

/** Words say nothing of any term. Of several terms the status speaks of the one that runs, and days of others stay. */
function isDayWithoutStatus(row: TrackedRow, today: IsoDate): boolean {
  const status = statusOf(row);
  if (status === "unknown") return false;
  if (hasWordsForDay(row)) return true;
  return status !== null && periodsOf(row).length === 1 && daysUntil(row, today).length > 0;
}

function isAhead(row: TrackedRow, today: IsoDate): boolean {
  return statusOf(row) !== "not-required" && rowDays(row).some(({ day }) => day > today);
}

function typedText(value: TrackedRow["status" | "due"]): string {
  return isTyped(value) ? String(value.typed).replace(/\s+/g, " ").trim() : "";
}
