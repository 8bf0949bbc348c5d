import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import type { HeaderCell } from "./header-cell";
import { LEAST_TASKS } from "./header-series";

const MOST_LEVELS = 4;
/** Texts of a level that holds a mark alone: «сдавали | средний балл | … | не сдали | 2». */
const TEXTS_OF_MARK = 4;
/** Cells of a header that its next row must repeat to be the same header, merged and printed again. */
const LEAST_REPEATED = 3;
/** What may stand under «№» in a header of two rows. */
const NUMBER_GOES_ON = /^(п\/?п|п\.п\.?)$/i;

/**
 * Rows beneath a header that go on with it: nothing under its first cell, or the same text again, and no number among
 * their texts but the marks 2 to 5 and years.
 */
export function subHeaderRows(cells: Grid, row: number, top: readonly HeaderCell[]): number {
  const column = top[0]?.column ?? 0;
  // The row above has only the upper level of the columns to the right.
  const isUpper = isUpperLevel(cells[row] ?? [], cells[row + 1] ?? []);
  for (let level = 1; level <= MOST_LEVELS; level += 1) {
    if (level === 1 && isUpper) continue;
    const filled = subHeaderCells(cells, row + level, column);
    // A lone text is a level only where the next row goes on with it: «Русский язык» over its numbers.
    const isLone = filled.length === 1 && subHeaderCells(cells, row + level + 1, column).length > 1;
    if (filled.length < 2 && !isLone) return level - 1;
  }
  return 0;
}

/** Whether a row holds the upper level of columns whose names, and those before them, stand in the next row. */
export function isUpperLevel(row: readonly Cell[], next: readonly Cell[]): boolean {
  const first = row.findIndex((cell) => cleanText(cell) !== "");
  const filled = row.filter((cell) => cleanText(cell) !== "").length;
  const before = next.slice(0, first).filter((cell) => cleanText(cell) !== "");
  return first > 0 && filled > 1 && before.length > 0 && areHeaderCells(row) && areHeaderCells(next);
}

/** The filled cells of a row that can go on with the header above it; none where it cannot. */
function subHeaderCells(cells: Grid, row: number, column: number): readonly Cell[] {
  const line = cells[row] ?? [];
  const above = cells[row - 1] ?? [];
  return goesOn(line, above, column) && (areHeaderCells(line) || areTaskNumbers(line, above))
    ? line.filter((cell) => cleanText(cell) !== "")
    : [];
}

/** Nothing stands under the first cell of the header, or «п/п» under «№», or the row repeats the one above it. */
function goesOn(line: readonly Cell[], above: readonly Cell[], column: number): boolean {
  const below = cleanText(line[column]);
  if (below === "" || (cleanText(above[column]) === "№" && NUMBER_GOES_ON.test(below))) return true;
  const isSame = line.map((cell, place) => cleanText(cell) !== "" && sameText(cell, above[place]));
  return isSame[column] === true && isSame.filter((is) => is).length >= LEAST_REPEATED;
}

function sameText(a: Cell, b: Cell | undefined): boolean {
  return comparableText(a) === comparableText(b);
}

/** The tasks of a work, 1 and on, or its scores from 0, beneath one cell: a row of column numbers has a text above each. */
function areTaskNumbers(line: readonly Cell[], above: readonly Cell[]): boolean {
  const numbered = line.flatMap((cell, column) => {
    const number = readNumber(cell);
    return number === null ? [] : [{ column, number }];
  });
  const from = numbered[0]?.number === 0 ? 0 : 1;
  const areInOrder = numbered.every(({ number }, place) => number === place + from);
  return (
    numbered.length >= LEAST_TASKS &&
    areInOrder &&
    numbered.slice(1).every(({ column }) => cleanText(above[column]) === "")
  );
}

/** Texts only, or years, or the marks 2 to 5 among them: a single mark only where texts are many times as many. */
export function areHeaderCells(row: readonly Cell[]): boolean {
  const numbers = row.map(readNumber).filter((number) => number !== null);
  const areYears = numbers.length > 1 && numbers.every((number) => number >= 2000 && number < 2100);
  const marks = new Set(numbers.filter((number) => [2, 3, 4, 5].includes(number)));
  const texts = row.filter((cell) => cleanText(cell) !== "").length - numbers.length;
  const areMarks =
    (marks.size > 2 || (marks.size > 0 && texts >= TEXTS_OF_MARK * numbers.length)) &&
    numbers.every((number) => marks.has(number));
  return numbers.length === 0 || areYears || areMarks;
}
