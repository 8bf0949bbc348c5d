import type { Grid } from "../../../workbook/cell";
import type { JournalCounts, UnreadMeasure } from "../../model/results";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { numberIn } from "../../cleaning/number-reading";
import { readNumber } from "../../cleaning/read-number";
import { sharesAsCounts } from "../../cleaning/shares-as-counts";
import { cellNumbers, type CellNumbers, type CellPlace } from "./cell-numbers";
import { noteDirt, type DirtLog } from "./dirt-log";
import { indexRowReader } from "./index-rows";
import { noteMade, participantsOfMarks } from "./participants-of-marks";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf, columnsOf, endOf, nameColumnOf } from "../recognise/table-cells";
import type { ReadUnitRow } from "./unit-numbers";
import { pupilsBeside } from "../schools/school-identity";
import { JOURNAL_SUB_ROW } from "./unit-rows";

/** Four percents rounded to whole ones are so far from a hundred at most. */
const ROUNDED_HUNDRED = 2;

const NOTHING = { marks: null, histogram: null, journal: null };

/** What a row says of one measure. */
interface Told<T> {
  readonly value: T | null;
  readonly isUnread: boolean;
}

/** The reader of a table's rows, by its form. */
export function unitRowReader(cells: Grid, table: RecognisedTable, log: DirtLog): ReadUnitRow {
  const numbers = cellNumbers(cells, log);
  const readShares = sharesReader(cells, numbers, log);
  if (table.form === "vpr-journal-shares")
    return journalRowReader(cells, table, { numbers, readShares, log });
  if (table.form === "vpr-indices") return indexRowReader(cells, table, numbers, log);
  const participantsColumn = columnOf(table, "participants");
  const nameColumn = nameColumnOf(table);
  const isOfMarks = table.form === "vpr-mark-shares";
  const columns = isOfMarks ? markColumns(table) : scoreColumns(table);
  const areCounts = participantsColumn < 0 && areWholeCounts(cells, table, columns);
  const ofMarks = participantsOfMarks(cells, {
    rows: rowsOf(table),
    participants: participantsColumn,
    columns,
  });
  return (row) => {
    const place = { row, column: participantsColumn };
    const made = ofMarks(row);
    if (made !== null) noteMade(numbers, log, place);
    const stated = participantsColumn < 0 ? pupilsBeside(cleanText(cells[row]?.[nameColumn])) : made;
    const participants = stated ?? (areCounts ? sumAt(cells, row, columns) : numbers.whole(place));
    const told = readShares(
      columns.map((column) => ({ row, column })),
      participants,
      place,
    );
    const counts = told.value;
    const isOfNobody = participants === 0 && told.isUnread;
    const isUnread = made === null && numbers.isUnread(place, true);
    const unread: UnreadMeasure[] = isOfNobody || isUnread ? ["participants"] : [];
    if (told.isUnread) unread.push(isOfMarks ? "marks" : "histogram");
    const known = { ...NOTHING, participants: isOfNobody ? null : participants, unread };
    if (!isOfMarks) return { ...known, histogram: counts };
    const [two, three, four, five] = counts ?? [];
    const isKnown = two !== undefined && three !== undefined && four !== undefined && five !== undefined;
    return { ...known, marks: isKnown ? [two, three, four, five] : null };
  };
}

function rowsOf({ firstDataRow, area }: RecognisedTable): number[] {
  return Array.from({ length: endOf(area) - firstDataRow }, (_, index) => firstDataRow + index);
}

/**
 * Whether the columns of a table without participants count pupils, so that these are their sum: whole numbers, and not
 * percents that make up a hundred in each row.
 */
function areWholeCounts(cells: Grid, table: RecognisedTable, columns: readonly number[]): boolean {
  const lines = cells.slice(table.firstDataRow, endOf(table.area));
  const read = lines.map((line) => columns.map((column) => numberIn(line[column])));
  const filled = read.filter((line) => line.some((number) => number !== null));
  const areWhole = filled.every((line) =>
    line.every((number) => number === null || Number.isInteger(number)),
  );
  const areHundreds = filled.every((line) => Math.abs(total(line) - 100) <= ROUNDED_HUNDRED);
  return areWhole && !areHundreds;
}

/** null where one of them is unknown, but for empty cells. */
function sumAt(cells: Grid, row: number, columns: readonly number[]): number | null {
  const line = columns.map((column) => cells[row]?.[column]);
  const isUnread = line.some((cell) => comparableText(cell) !== "" && numberIn(cell) === null);
  return isUnread ? null : total(line.map((cell) => numberIn(cell)));
}

function total(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}

function markColumns(table: RecognisedTable): number[] {
  return (["mark2", "mark3", "mark4", "mark5"] as const).map((meaning) => columnOf(table, meaning));
}

/** Columns of the scores 0 to the maximum of the head; of all scores where the head names none. */
function scoreColumns(table: RecognisedTable): number[] {
  const scores = columnsOf(table, "score:").map(({ column }) => column);
  return table.maximum === null ? scores : scores.slice(0, table.maximum + 1);
}

/** Shares in some cells as pupils; null when a row has none of them, or not all can be read. */
type ReadShares = (
  places: readonly CellPlace[],
  participants: number | null,
  participantsAt: CellPlace,
) => Told<readonly number[]>;

/**
 * An empty cell and a dash are nobody where the others make up the whole, as tables print a share of nothing; a closed
 * group («*», «<5») never is.
 */
function sharesReader(cells: Grid, numbers: CellNumbers, log: DirtLog): ReadShares {
  return (places, participants, participantsAt) => {
    const read = places.map((place) => numbers.reading(place));
    const shares = read.map((reading) => ("value" in reading ? reading.value : null));
    const isBlocked = read.some((reading) => "unread" in reading && !isBlank(reading.unread));
    const isEmpty = shares.every((share) => share === null);
    if (participants === null || isEmpty || isBlocked) {
      for (const place of places) if (numbers.isUnread(place)) numbers.note(place, "row-kept");
      const [first] = places;
      const isLost = !isEmpty && participants === null;
      if (isLost && first !== undefined && numbers.textAt(participantsAt) === "")
        noteDirt(log, "shares-of-unknown", first.row, first.column);
      return { value: null, isUnread: isLost || places.some((place) => numbers.isUnread(place)) };
    }
    for (const { row, column } of [participantsAt, ...places]) {
      const cell = cells[row]?.[column];
      if (typeof cell === "string" && readNumber(cell) !== null) noteDirt(log, "text-numbers", row, column);
    }
    const { counts, problem } = sharesAsCounts(
      shares.map((share) => share ?? 0),
      participants,
    );
    const first = places[0] ?? participantsAt;
    if (problem !== null) noteDirt(log, problem, first.row, first.column);
    if (counts === null)
      for (const place of places) if (numbers.isUnread(place)) numbers.note(place, "row-kept");
    return { value: counts, isUnread: counts === null };
  };
}

function isBlank(kind: string): boolean {
  return kind === "empty" || kind === "no-data";
}

interface JournalReading {
  readonly numbers: CellNumbers;
  readonly readShares: ReadShares;
  readonly log: DirtLog;
}

function journalRowReader(cells: Grid, table: RecognisedTable, of: JournalReading): ReadUnitRow {
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
    return { ...NOTHING, participants, journal, unread };
  };
}

/** Reads lowered, confirmed and raised: the counts where the row has all three, else the shares. */
function journalReader(
  table: RecognisedTable,
  { numbers, readShares, log }: JournalReading,
): (row: number) => Told<JournalCounts> {
  const groups = ["lowered", "confirmed", "raised"] as const;
  const countColumns = groups.map((group) => columnOf(table, `${group}-count`));
  const shareColumns = groups.map((group) => columnOf(table, `${group}-share`));
  const participantsColumn = columnOf(table, "participants");
  return (row) => {
    const at = { row, column: participantsColumn };
    const places = countColumns.map((column) => ({ row, column }));
    const counts = places.map((place) => countAt(numbers, place));
    const participants = countAt(numbers, at);
    if (counts.some((count) => count === null)) {
      const shares = shareColumns.map((column) => ({ row, column }));
      return withCounts(numbers, places, readShares(shares, participants, at));
    }
    const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
    if (participants !== null && sum !== participants)
      noteDirt(log, "share-not-count", row, countColumns[0] ?? 0);
    return { value: journalOf(counts.map((count) => count ?? 0)), isUnread: false };
  };
}

/** The older layout: three sub-rows under each group, with participants and percent in columns. */
function oldJournalReader(
  cells: Grid,
  table: RecognisedTable,
  { numbers, readShares }: JournalReading,
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
