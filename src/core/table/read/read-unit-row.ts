import type { Cell, Grid } from "../../../workbook/cell";
import type { JournalCounts, MarkCounts } from "../../model/results";
import { comparableText } from "../../cleaning/clean-text";
import { readNumber, readWhole } from "../../cleaning/read-number";
import { sharesAsCounts } from "../../cleaning/shares-as-counts";
import { noteDirt, type DirtLog } from "./dirt-log";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf, columnsOf } from "../recognise/table-cells";
import { JOURNAL_SUB_ROW } from "./unit-rows";

/** What one row of a report by groups says, beside who it is about. */
export interface UnitNumbers {
  readonly participants: number | null;
  readonly marks: MarkCounts | null;
  readonly histogram: readonly number[] | null;
  readonly journal: JournalCounts | null;
}

/** Reads the numbers of a row. */
export type ReadUnitRow = (row: number) => UnitNumbers;

const NOTHING = { marks: null, histogram: null, journal: null };

/** The reader of a table's rows, by its form. */
export function unitRowReader(cells: Grid, table: RecognisedTable, log: DirtLog): ReadUnitRow {
  const participantsColumn = columnOf(table, "participants");
  const readShares = sharesReader(table, log);
  function participantsOf(line: readonly Cell[]): number | null {
    return readWhole(line[participantsColumn]);
  }

  if (table.form === "vpr-journal-shares") {
    const readJournal =
      columnOf(table, "share") < 0
        ? journalReader(table, log, readShares)
        : oldJournalReader(cells, table, readShares);
    return (row) => {
      const journal = readJournal(cells[row] ?? [], row);
      const counted = journal === null ? null : journal.lowered + journal.confirmed + journal.raised;
      return { ...NOTHING, participants: participantsOf(cells[row] ?? []) ?? counted, journal };
    };
  }
  if (table.form === "vpr-mark-shares") {
    const columns = (["mark2", "mark3", "mark4", "mark5"] as const).map((meaning) =>
      columnOf(table, meaning),
    );
    return (row) => {
      const line = cells[row] ?? [];
      const participants = participantsOf(line);
      const [two, three, four, five] = readShares(line, row, columns, participants) ?? [];
      const isKnown = two !== undefined && three !== undefined && four !== undefined && five !== undefined;
      return { ...NOTHING, participants, marks: isKnown ? [two, three, four, five] : null };
    };
  }
  const scores = scoreColumns(table);
  return (row) => {
    const line = cells[row] ?? [];
    const participants = participantsOf(line);
    return { ...NOTHING, participants, histogram: readShares(line, row, scores, participants) };
  };
}

/** Columns of the scores 0 to the maximum of the head; of all scores where the head names none. */
function scoreColumns(table: RecognisedTable): number[] {
  const scores = columnsOf(table, "score:").map(({ column }) => column);
  return table.maximum === null ? scores : scores.slice(0, table.maximum + 1);
}

/** Shares of some columns as pupils; null when a row has none of them. */
type ReadShares = (
  line: readonly Cell[],
  row: number,
  columns: readonly number[],
  participants: number | null,
) => readonly number[] | null;

function sharesReader(table: RecognisedTable, log: DirtLog): ReadShares {
  const participantsColumn = columnOf(table, "participants");
  return (line, row, columns, participants) => {
    const shares = columns.map((column) => readNumber(line[column]));
    if (participants === null || shares.every((share) => share === null)) return null;
    for (const column of [participantsColumn, ...columns]) {
      if (typeof line[column] === "string" && readNumber(line[column]) !== null)
        noteDirt(log, "text-numbers", row, column);
    }
    const { counts, problem } = sharesAsCounts(
      shares.map((share) => share ?? 0),
      participants,
    );
    if (problem !== null) noteDirt(log, problem, row, columns[0] ?? 0);
    return counts;
  };
}

/** Reads lowered, confirmed and raised: the counts where the row has all three, else the shares. */
function journalReader(
  table: RecognisedTable,
  log: DirtLog,
  readShares: ReadShares,
): (line: readonly Cell[], row: number) => JournalCounts | null {
  const groups = ["lowered", "confirmed", "raised"] as const;
  const countColumns = groups.map((group) => columnOf(table, `${group}-count`));
  const shareColumns = groups.map((group) => columnOf(table, `${group}-share`));
  const participantsColumn = columnOf(table, "participants");
  return (line, row) => {
    const participants = readWhole(line[participantsColumn]);
    const counts = countColumns.map((column) => readWhole(line[column]));
    if (counts.some((count) => count === null))
      return journalOf(readShares(line, row, shareColumns, participants));
    const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
    if (participants !== null && sum !== participants)
      noteDirt(log, "share-not-count", row, countColumns[0] ?? 0);
    return journalOf(counts.map((count) => count ?? 0));
  };
}

/** The older layout: three sub-rows under each group, with participants and percent in columns. */
function oldJournalReader(
  cells: Grid,
  table: RecognisedTable,
  readShares: ReadShares,
): (line: readonly Cell[], row: number) => JournalCounts | null {
  const nameColumn = columnOf(table, "group");
  const countColumn = columnOf(table, "participants");
  const shareColumn = columnOf(table, "share");
  return (line, row) => {
    const found = new Map<string, readonly Cell[]>();
    for (let below = row + 1; below < cells.length; below += 1) {
      const name = comparableText(cells[below]?.[nameColumn]);
      if (name === "") continue;
      const kind = JOURNAL_SUB_ROW.exec(name)?.[1];
      if (kind === undefined) break;
      found.set(kind, cells[below] ?? []);
    }
    const parts = ["понизили", "подтвердили", "повысили"].map((kind) => found.get(kind) ?? []);
    const counts = parts.map((part) => readWhole(part[countColumn]));
    if (counts.every((count) => count !== null)) return journalOf(counts);
    const total = readWhole(line[countColumn]) ?? readWhole(found.get("всего")?.[countColumn]);
    const shares = parts.map((part) => part[shareColumn] ?? null);
    return journalOf(readShares(shares, row, [0, 1, 2], total));
  };
}

function journalOf(counts: readonly number[] | null): JournalCounts | null {
  const [lowered, confirmed, raised] = counts ?? [];
  if (lowered === undefined || confirmed === undefined || raised === undefined) return null;
  return { lowered, confirmed, raised, gap2: null };
}
