import type { Cell } from "../../../workbook/cell";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readWhole } from "../../cleaning/read-number";
import { isSchoolByWords } from "../schools/group-level";
import type { DraftPlace } from "./draft-place";

/** A table whose rows are no schools: each school is a column, or each mark of a school has a row of its own. */
export type TableShape = "schools-in-columns" | "row-per-mark";

/** Schools in a row that make it one of names: a report has its schools below one another. */
const LEAST_SCHOOLS = 2;
const SAMPLE_ROWS = 200;
/** Rows of one school under one another that make it stand for several: three or four marks each. */
const LEAST_REPEATS = 0.5;
const LEAST_ROWS = 3;
const LONGEST_NAME = 200;
/** A school's own name has a number or a name in quotation marks: «ОО» and «Школа» are headers. */
const OWN_NAME = /^[^\d"«]+["«№\d]/;
const MARK = /^"?([2-5])"?( ?(балла?|\(.*\)))?$/;

/**
 * How a table is laid out that cannot be read by rows of schools; null where its rows are schools.
 *
 * @param place Where its header and its first row seem to be.
 */
export function tableShape(
  { cells }: SheetSnapshot,
  { headerRow, firstDataRow }: DraftPlace,
): TableShape | null {
  const above = cells.slice(Math.max(0, headerRow - 1), Math.max(headerRow + 1, firstDataRow));
  const rows = cells.slice(firstDataRow, firstDataRow + SAMPLE_ROWS);
  const names = rows.filter((row) => row.some(isSchool)).length;
  if (names === 0 && above.some((row) => row.filter(isSchool).length >= LEAST_SCHOOLS))
    return "schools-in-columns";
  return isRowPerMark(rows) ? "row-per-mark" : null;
}

/** A school, one mark, and a number of pupils: under one another stand rows of one school, each of another mark. */
function isRowPerMark(rows: readonly (readonly Cell[])[]): boolean {
  const filled = rows.filter((row) => row.some((cell) => cleanText(cell) !== ""));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => column).some((column) => areMarks(filled, column));
}

function areMarks(rows: readonly (readonly Cell[])[], column: number): boolean {
  const ofSchool = new Set<string>();
  let repeats = 0;
  for (const [place, row] of rows.entries()) {
    const mark = markIn(row[column]);
    if (mark === null || !row.some((cell, of) => of !== column && readWhole(cell) !== null)) return false;
    if (isSameSchool(row, rows[place - 1], column)) repeats += 1;
    else ofSchool.clear();
    // Two pupils of a school may have one mark; of a school each mark is counted once.
    if (ofSchool.has(mark)) return false;
    ofSchool.add(mark);
  }
  return rows.length >= LEAST_ROWS && repeats >= rows.length * LEAST_REPEATS;
}

function isSameSchool(row: readonly Cell[], before: readonly Cell[] | undefined, marks: number): boolean {
  if (before === undefined) return false;
  const texts = row.flatMap((cell, column) => (column !== marks && typeof cell === "string" ? [column] : []));
  const said = texts.filter((column) => cleanText(row[column]) !== "" && readWhole(row[column]) === null);
  // A name that stands once above its marks is of the rows beneath too.
  return said.length === 0 || said.every((column) => cleanText(row[column]) === cleanText(before[column]));
}

function markIn(cell: Cell | undefined): string | null {
  return MARK.exec(comparableText(cell))?.[1] ?? null;
}

function isSchool(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const text = cleanText(cell);
  return text.length < LONGEST_NAME && OWN_NAME.test(text) && isSchoolByWords(text);
}
