import type { Grid } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import type { RecognisedTable } from "../../model/recognised-table";
import type { JournalCounts, UnreadMeasure } from "../../model/results";
import { columnOf } from "../recognise/table-cells";
import type { CellNumbers, CellPlace } from "./cell-numbers";
import { noteDirt, type DirtLog } from "./dirt-log";
import { WITHOUT_JOURNAL_MARK } from "./reports-differ";
import type { ReadShares, Told } from "./row-shares";
import type { ReadUnitRow } from "./unit-numbers";
import { JOURNAL_SUB_ROW } from "./unit-rows";

/** Three percents rounded to whole ones are so far from a hundred at most. */
const ROUNDED_HUNDRED = 2;

/** What the numbers of a row are read with. */
export interface RowReading {
  readonly numbers: CellNumbers;
  readonly readShares: ReadShares;
  readonly log: DirtLog;
}

export function journalRowReader(cells: Grid, table: RecognisedTable, of: RowReading): ReadUnitRow {
  const { numbers } = of;
  const readJournal =
    columnOf(table, "share") < 0 ? journalReader(table, of) : oldJournalReader(cells, table, of);
  const participantsColumn = columnOf(table, "participants");
  return (row) => {
    const told = readJournal(row);
    const journal = told.value;
    const counted = journal === null ? null : journal.lowered + journal.confirmed + journal.raised;
    const place = { row, column: participantsColumn };
    const stated = numbers.whole(place, counted === null ? "row-kept" : "other-cells");
    const isOfNobody = stated === 0 && (told.isUnread || (counted ?? 0) > 0);
    const participants = isOfNobody ? counted : (stated ?? counted);
    const unread: UnreadMeasure[] = told.isUnread ? ["journal"] : [];
    if (participants === null && (isOfNobody || numbers.isUnread(place, true))) unread.push("participants");
    return { marks: null, histogram: null, participants, journal, unread };
  };
}

/** Reads lowered, confirmed and raised: the counts where the row has all three, else the shares. */
export function journalReader(
  table: RecognisedTable,
  { numbers, readShares, log }: RowReading,
): (row: number, known?: number | null) => Told<JournalCounts> {
  const groups = ["lowered", "confirmed", "raised"] as const;
  const countColumns = groups.map((group) => columnOf(table, `${group}-count`));
  const shareColumns = groups.map((group) => columnOf(table, `${group}-share`));
  const participantsColumn = columnOf(table, "participants");
  return (row, known = null) => {
    const at = { row, column: participantsColumn };
    const places = countColumns.map((column) => ({ row, column }));
    const counts = places.map((place) => countAt(numbers, place));
    const participants = known ?? countAt(numbers, at);
    if (counts.some((count) => count === null)) {
      const shares = shareColumns.map((column) => ({ row, column }));
      const counted = countedJournal(
        shares.map((place) => countAt(numbers, place)),
        participants,
      );
      if (counted !== null) return { value: counted, isUnread: false };
      return withCounts(numbers, places, readShares(shares, participants, at));
    }
    const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
    if (participants !== null && sum !== participants)
      noteDirt(log, "share-not-count", row, countColumns[0] ?? 0);
    return { value: journalOf(counts.map((count) => count ?? 0)), isUnread: false };
  };
}

/** «Понизили 3, подтвердили 30, повысили 5» of 39 pupils, of whom one has no mark in the journal: no percents. */
function countedJournal(
  numbers: readonly (number | null)[],
  participants: number | null,
): JournalCounts | null {
  const sum = numbers.reduce<number>((all, number) => all + (number ?? 0), 0);
  if (participants === null || numbers.includes(null) || Math.abs(sum - 100) <= ROUNDED_HUNDRED) return null;
  const missing = participants - sum;
  const { pupils, share } = WITHOUT_JOURNAL_MARK;
  const mayBe = missing > 0 && missing <= Math.max(pupils, share * participants);
  return mayBe ? journalOf(numbers.map((count) => count ?? 0)) : null;
}

/** The older layout: three sub-rows under each group, with participants and percent in columns. */
function oldJournalReader(
  cells: Grid,
  table: RecognisedTable,
  { numbers, readShares }: RowReading,
): (row: number) => Told<JournalCounts> {
  const nameColumn = columnOf(table, "group");
  const countColumn = columnOf(table, "participants");
  const shareColumn = columnOf(table, "share");
  return (row) => {
    const found = subRows(cells, row, nameColumn);
    const parts = ["понизили", "подтвердили", "повысили"].map((kind) => found.get(kind) ?? -1);
    const places = parts.map((part) => ({ row: part, column: countColumn }));
    const counts = places.map((place) => countAt(numbers, place));
    if (counts.every((count) => count !== null)) return { value: journalOf(counts), isUnread: false };
    const own = { row, column: countColumn };
    const below = { row: found.get("всего") ?? -1, column: countColumn };
    const total = countAt(numbers, own) ?? countAt(numbers, below);
    const shares = parts.map((part) => ({ row: part, column: shareColumn }));
    return withCounts(numbers, places, readShares(shares, total, own));
  };
}

/** The rows under a group, by the word that they begin with. */
function subRows(cells: Grid, row: number, nameColumn: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let below = row + 1; below < cells.length; below += 1) {
    const name = comparableText(cells[below]?.[nameColumn]);
    if (name === "") continue;
    const kind = JOURNAL_SUB_ROW.exec(name)?.[1];
    if (kind === undefined) break;
    found.set(kind, below);
  }
  return found;
}

/** What the shares say where counts could not be read; those are named with what came of it. */
function withCounts(
  numbers: CellNumbers,
  places: readonly CellPlace[],
  shares: Told<readonly number[]>,
): Told<JournalCounts> {
  const unread = places.filter((place) => numbers.isUnread(place, true));
  for (const place of unread) numbers.note(place, shares.value === null ? "row-kept" : "other-cells");
  const isUnread = shares.isUnread || (shares.value === null && unread.length > 0);
  return { value: journalOf(shares.value), isUnread };
}

function countAt(numbers: CellNumbers, place: CellPlace): number | null {
  return numbers.isUnread(place, true) ? null : numbers.whole(place);
}

function journalOf(counts: readonly number[] | null): JournalCounts | null {
  const [lowered, confirmed, raised] = counts ?? [];
  if (lowered === undefined || confirmed === undefined || raised === undefined) return null;
  return { lowered, confirmed, raised, gap2: null };
}
