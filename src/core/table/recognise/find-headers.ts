import type { Cell, Grid } from "../../../workbook/cell";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import { headerCell, headerCellsOfRow, matchHeader, type HeaderCell, type HeaderMatch } from "./header-match";
import { TABLE_FORMS } from "./table-forms";

/** A header found on a sheet, in every form that it fits, best first. */
export interface FoundHeader {
  readonly headerRow: number;
  /** First row beneath the header and its row of column numbers. */
  readonly firstDataRow: number;
  readonly best: HeaderMatch;
  readonly matches: readonly HeaderMatch[];
}

/** Rows at the top of a sheet that are all looked at; deeper ones only where their first cell can head a table. */
const TOP_ROWS = 60;
const DEEP_COLUMNS = 3;
const MOST_LEVELS = 4;
const LEAST_CELLS = 3;
/** First cells of the headers that are stacked or pushed down on real sheets. */
const FIRST_CELL =
  /^(группы участников|код.{0,12}|№.{0,4}|год|оо|логин.{0,8}|пользователь|(тестовый )?балл|муниципальное образование|мсу|район|муниципалитет)$/i;

/**
 * The headers on a sheet, from top to bottom.
 *
 * Rows of data are not looked at one by one: on 300 000 rows only their first cells are.
 */
export function findHeaders(sheet: SheetSnapshot): FoundHeader[] {
  const headers: FoundHeader[] = [];
  let next = 0;
  for (let row = 0; row < sheet.cells.length; row += 1) {
    if (row < next || !canBeHeader(sheet.cells[row] ?? [], row)) continue;
    const header = headerAt(sheet, row);
    if (header === null || isRepeated(sheet, header, headers[headers.length - 1])) continue;
    headers.push(header);
    next = header.firstDataRow;
  }
  return headers;
}

/** A header that is printed again within its table: no title and no blank row stands above it. */
function isRepeated(sheet: SheetSnapshot, header: FoundHeader, above: FoundHeader | undefined): boolean {
  if (above === undefined) return false;
  const texts = [above, header].map(({ best }) => best.columns.map((column) => column.header).join("|"));
  const rowAbove = headerCellsOfRow(sheet.cells[header.headerRow - 1] ?? []);
  return texts[0] === texts[1] && rowAbove.length > 1;
}

function canBeHeader(row: readonly Cell[], rowIndex: number): boolean {
  if (rowIndex < TOP_ROWS) return hasTexts(row);
  for (let column = 0; column < DEEP_COLUMNS; column += 1) {
    const cell = row[column];
    if (typeof cell !== "string" || cell.length > 60) continue;
    return FIRST_CELL.test(cell.trim()) && hasTexts(row);
  }
  return false;
}

function hasTexts(row: readonly Cell[]): boolean {
  let filled = 0;
  let texts = 0;
  for (const cell of row) {
    if (cell === null || cell === "") continue;
    filled += 1;
    if (typeof cell === "string") texts += 1;
    if (filled >= LEAST_CELLS && texts > 0) return true;
  }
  return false;
}

function headerAt(sheet: SheetSnapshot, row: number): FoundHeader | null {
  const top = headerCellsOfRow(sheet.cells[row] ?? []);
  const levels = subHeaderRows(sheet.cells, row, top);
  const cells = levels === 0 ? top : joinedCells(sheet, row, levels);
  const matches = TABLE_FORMS.map((form) => matchHeader(cells, form)).filter((match) => match !== null);
  matches.sort((a, b) => b.known * b.confidence - a.known * a.confidence);
  const [best] = matches;
  if (best === undefined) return null;
  const afterLevels = row + levels + 1;
  const firstDataRow = isColumnNumbers(sheet.cells[afterLevels] ?? []) ? afterLevels + 1 : afterLevels;
  return { headerRow: row, firstDataRow, best, matches };
}

/** Rows beneath a header that go on with it: nothing under its first cell, and no number among their texts. */
function subHeaderRows(cells: Grid, row: number, top: readonly HeaderCell[]): number {
  const firstColumn = top[0]?.column ?? 0;
  for (let level = 1; level <= MOST_LEVELS; level += 1) {
    const filled = subHeaderCells(cells[row + level], firstColumn);
    // A lone text is a level only where the next row goes on with it: «Русский язык» over its numbers.
    const isLone = filled.length === 1 && subHeaderCells(cells[row + level + 1], firstColumn).length > 1;
    if (filled.length < 2 && !isLone) return level - 1;
  }
  return 0;
}

/** The filled cells of a row that can go on with a header: texts or years only; none where it cannot. */
function subHeaderCells(row: readonly Cell[] | undefined, firstColumn: number): readonly Cell[] {
  if (row === undefined || cleanText(row[firstColumn]) !== "") return [];
  const filled = row.filter((cell) => cleanText(cell) !== "");
  const numbers = filled.map(readNumber).filter((number) => number !== null);
  const areYears = numbers.length > 1 && numbers.every((number) => number >= 2000 && number < 2100);
  return numbers.length === 0 || areYears ? filled : [];
}

/** A row that only numbers the columns: "1 2 3 …", each cell one more than the one before, or starting anew. */
export function isColumnNumbers(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cleanText(cell) !== "");
  const numbers = filled.map(readNumber);
  if (numbers.length < LEAST_CELLS || numbers[0] !== 1 || numbers[1] !== 2 || numbers[2] !== 3) return false;
  return numbers.every((number) => number !== null && Number.isInteger(number) && number <= numbers.length);
}

/** Header cells of several levels; an upper text counts for the columns it was merged over. */
function joinedCells(sheet: SheetSnapshot, row: number, levels: number): HeaderCell[] {
  const rows = Array.from({ length: levels + 1 }, (_, level) => sheet.cells[row + level] ?? []);
  const width = Math.max(...rows.map((cells) => cells.length));
  const joined: HeaderCell[] = [];
  const running = rows.map(() => "");
  for (let column = 0; column < width; column += 1) {
    const texts = rows.map((cells) => cleanText(cells[column]));
    let deepest = -1;
    texts.forEach((text, level) => {
      if (text === "") return;
      running.fill("", level);
      running[level] = text;
      deepest = level;
    });
    if (deepest < 0) continue;
    joined.push(
      headerCell(
        column,
        running.slice(0, deepest + 1).filter((text) => text !== ""),
      ),
    );
  }
  return joined;
}
