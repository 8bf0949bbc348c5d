import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import type { RecognisedTable } from "../../model/recognised-table";
import { isColumnNumbers } from "../recognise/header-rows";
import { isSchoolByWords } from "../schools/group-level";
import { isBlank } from "./header-keys";

/** Where a table's header and its first school are, by indices from 0. */
export interface DraftPlace {
  readonly headerRow: number;
  /** 0 = no header. */
  readonly headerRows: number;
  readonly firstDataRow: number;
}

const TOP_ROWS = 60;
const MOST_LEVELS = 5;
const LEAST_CELLS = 2;

/** Where the header and the first school of a sheet that was not recognised seem to be. */
export function guessPlace(cells: Grid): DraftPlace {
  let first = cells.slice(0, TOP_ROWS).findIndex((row, index) => {
    return isOfData(row) && !isColumnNumbers(row) && isOfData(nextFilled(cells, index + 1));
  });
  if (first < 0) return placeOfTexts(cells);
  while (first > 0 && isOfSchool(cells[first - 1] ?? [])) first -= 1;
  let headerRow = first;
  while (headerRow > 0 && first - headerRow < MOST_LEVELS && isOfHeader(cells, headerRow - 1)) headerRow -= 1;
  const numbered = cells.slice(headerRow, first).filter(isColumnNumbers).length;
  return { headerRow, headerRows: first - headerRow - numbered, firstDataRow: first };
}

/** The same of a table that was recognised. */
export function placeOf({ headerRow, firstDataRow }: RecognisedTable, cells: Grid): DraftPlace {
  let end = firstDataRow;
  while (end > headerRow + 1 && (isBlank(cells[end - 1] ?? []) || isColumnNumbers(cells[end - 1] ?? [])))
    end -= 1;
  let first = firstDataRow;
  while (first < cells.length - 1 && isBlank(cells[first] ?? [])) first += 1;
  return { headerRow, headerRows: end - headerRow, firstDataRow: first };
}

/** A list of names: the first row of several texts is its header. */
function placeOfTexts(cells: Grid): DraftPlace {
  const header = cells.slice(0, TOP_ROWS).findIndex((row) => filledIn(row) >= LEAST_CELLS);
  const row = Math.max(header, 0);
  return { headerRow: row, headerRows: 1, firstDataRow: row + 1 };
}

function nextFilled(cells: Grid, from: number): readonly Cell[] {
  return cells.slice(from, from + TOP_ROWS).find((row) => !isBlank(row)) ?? [];
}

/** A text, or a number that stands for a school, and two numbers. */
function isOfData(row: readonly Cell[]): boolean {
  const numbers = row.filter((cell) => readNumber(cell) !== null).length;
  const texts = filledIn(row) - numbers;
  return numbers >= LEAST_CELLS && texts > 0;
}

function isOfHeader(cells: Grid, row: number): boolean {
  return filledIn(cells[row] ?? []) >= LEAST_CELLS;
}

/** A school with a number: a row of data, whose other numbers may be missing. */
function isOfSchool(line: readonly Cell[]): boolean {
  return line.some(isSchool) && line.some((cell) => readNumber(cell) !== null);
}

function isSchool(cell: Cell): boolean {
  return typeof cell === "string" && isSchoolByWords(cleanText(cell));
}

function filledIn(row: readonly Cell[]): number {
  return row.filter((cell) => cleanText(cell) !== "").length;
}
