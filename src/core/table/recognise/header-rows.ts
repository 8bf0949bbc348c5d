import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import { headerCell, headerText, type HeaderCell } from "./header-cell";

/** Fewer numbers in a row may be data. */
const LEAST_CELLS = 3;

/** A row that only numbers the columns: "1 2 3 …", each cell one more than the one before, or starting anew. */
export function isColumnNumbers(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cleanText(cell) !== "");
  const numbers = filled.map(readNumber);
  if (numbers.length < LEAST_CELLS || numbers[0] !== 1 || numbers[1] !== 2 || numbers[2] !== 3) return false;
  return numbers.every((number) => number !== null && Number.isInteger(number) && number <= numbers.length);
}

/**
 * Header cells of several levels; an upper text counts for the columns it was merged over.
 *
 * @param levels Rows beneath the first one.
 */
export function joinedCells(
  { cells: grid }: { readonly cells: Grid },
  row: number,
  levels: number,
): HeaderCell[] {
  const rows = Array.from({ length: levels + 1 }, (_, level) => grid[row + level] ?? []);
  const width = Math.max(...rows.map((cells) => cells.length));
  const joined: HeaderCell[] = [];
  const running = rows.map(() => "");
  for (let column = 0; column < width; column += 1) {
    const texts = rows.map((cells) => headerText(cells[column]));
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
