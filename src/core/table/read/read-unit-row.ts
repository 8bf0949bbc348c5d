import type { Grid } from "../../../workbook/cell";
import type { UnreadMeasure } from "../../model/results";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { numberIn } from "../../cleaning/number-reading";
import { cellNumbers } from "./cell-numbers";
import type { DirtLog } from "./dirt-log";
import { indexRowReader } from "./index-rows";
import { journalReader, journalRowReader, type RowReading } from "./journal-rows";
import { noteMade, participantsOfMarks } from "./participants-of-marks";
import { sharesReader } from "./row-shares";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf, columnsOf, endOf, nameColumnOf } from "../recognise/table-cells";
import type { ReadUnitRow } from "./unit-numbers";
import { pupilsBeside } from "../schools/school-identity";

/** Four percents rounded to whole ones are so far from a hundred at most. */
const ROUNDED_HUNDRED = 2;

const NOTHING = { marks: null, histogram: null, journal: null };

/** The reader of a table's rows, by its form; what became of the journal's marks may stand beside the results. */
export function unitRowReader(cells: Grid, table: RecognisedTable, log: DirtLog): ReadUnitRow {
  const numbers = cellNumbers(cells, log);
  const readShares = sharesReader(cells, numbers, log);
  const reading = { numbers, readShares, log };
  if (table.form === "vpr-journal-shares") return journalRowReader(cells, table, reading);
  const readRow =
    table.form === "vpr-indices"
      ? indexRowReader(cells, table, numbers, log)
      : resultRowReader(cells, table, reading);
  const hasJournal = table.columns.some(({ meaning }) => /^(lowered|confirmed|raised)-/.test(meaning));
  const readJournal = hasJournal ? journalReader(table, reading) : null;
  if (readJournal === null) return readRow;
  return (row) => {
    const own = readRow(row);
    const { value: journal, isUnread } = readJournal(row, own.participants);
    return { ...own, journal, unread: isUnread ? [...own.unread, "journal"] : own.unread };
  };
}

/** Marks, or scores. */
function resultRowReader(
  cells: Grid,
  table: RecognisedTable,
  { numbers, readShares, log }: RowReading,
): ReadUnitRow {
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
