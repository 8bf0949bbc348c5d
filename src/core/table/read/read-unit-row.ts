import type { Grid } from "../../../workbook/cell";
import type { UnreadMeasure } from "../../model/results";
import { cleanText } from "../../cleaning/clean-text";
import { cellNumbers } from "./cell-numbers";
import { noteDirt, type DirtLog } from "./dirt-log";
import { indexRowReader } from "./index-rows";
import { journalReader, journalRowReader, type RowReading } from "./journal-rows";
import { countsAllPupils, noteMade, participantsOfMarks, sumAt } from "./participants-of-marks";
import { sharesReader } from "./row-shares";
import type { RecognisedTable } from "../../model/recognised-table";
import { headerCellOf } from "../recognise/header-cell";
import { participantsRank } from "../recognise/header-words";
import { columnOf, columnsOf, endOf, nameColumnOf } from "../recognise/table-cells";
import type { ReadUnitRow } from "./unit-numbers";
import { pupilsBeside } from "../schools/school-identity";

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
  const counted = { rows: rowsOf(table), participants: participantsColumn, columns };
  const ofMarks = participantsOfMarks(cells, counted);
  const isOfAll = countsAllPupils(cells, counted, isOfPupils(table));
  return (row) => {
    const place = { row, column: participantsColumn };
    const made = ofMarks(row);
    if (made !== null && participantsColumn >= 0) noteMade(numbers, log, place);
    const beside = participantsColumn < 0 ? pupilsBeside(cleanText(cells[row]?.[nameColumn])) : null;
    const wrote = isOfAll ? sumAt(cells, row, columns) : null;
    if (wrote !== null && wrote !== numbers.whole(place))
      noteDirt(log, "pupils-without-mark", row, participantsColumn);
    const participants = beside ?? made ?? wrote ?? numbers.whole(place);
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

/** «Кол-во уч-ся»: of all pupils, or of those who took part. */
function isOfPupils({ columns }: RecognisedTable): boolean {
  const header = columns.find(({ meaning }) => meaning === "participants")?.header;
  return header !== undefined && participantsRank(headerCellOf(header)) === 1;
}

function rowsOf({ firstDataRow, area }: RecognisedTable): number[] {
  return Array.from({ length: endOf(area) - firstDataRow }, (_, index) => firstDataRow + index);
}

function markColumns(table: RecognisedTable): number[] {
  return (["mark2", "mark3", "mark4", "mark5"] as const).map((meaning) => columnOf(table, meaning));
}

/** Columns of the scores 0 to the maximum of the head; of all scores where the head names none. */
function scoreColumns(table: RecognisedTable): number[] {
  const scores = columnsOf(table, "score:").map(({ column }) => column);
  return table.maximum === null ? scores : scores.slice(0, table.maximum + 1);
}
