import { cleanText } from "../cleaning/clean-text";
import { numberReading } from "../cleaning/number-reading";
import type { SheetView } from "./sheet-view";

/** A column's header, level by level, as a sheet has it. */
export interface HeaderPath {
  readonly column: number;
  readonly levels: readonly string[];
}

/** Header rows of a table. */
export interface HeaderBlock {
  /** In order; blank rows between them are left out. */
  readonly rows: readonly number[];
  readonly paths: readonly HeaderPath[];
  /** Row of the columns' numbers, under the header; null where there is none. */
  readonly numbersRow: number | null;
  /** First row that may be of the body. */
  readonly bodyRow: number;
}

/** The header that these rows make. */
export function headerBlock(view: SheetView, rows: readonly number[]): HeaderBlock {
  const last = rows[rows.length - 1] ?? 0;
  const numbersRow = numbersBelow(view, last);
  return { rows, paths: headerPaths(view, rows), numbersRow, bodyRow: (numbersRow ?? last) + 1 };
}

/** Texts level by level; a group's title goes on to the right over the columns that it covers. */
function headerPaths(view: SheetView, rows: readonly number[]): HeaderPath[] {
  const [first = 0] = rows;
  const last = rows[rows.length - 1] ?? first;
  const isMerged = view.hasMergesIn(first, last);
  const carried = rows.map(() => "");
  const paths: HeaderPath[] = [];
  for (let column = 0; column < view.columns; column += 1) {
    const own = rows.map((row) => (isMerged ? view.mergedText(row, column) : view.text(row, column)));
    rows.forEach((row, level) => {
      const text = view.text(row, column);
      if (text === "") return;
      carried[level] = text;
      // A new group ends the groups under it.
      carried.fill("", level + 1);
    });
    const bottom = own.reduce((last, text, level) => (text === "" ? last : level), -1);
    if (bottom < 0) continue;
    const levels = own.map((text, level) => {
      if (text !== "" || isMerged || level > bottom) return text;
      return carried[level] ?? "";
    });
    paths.push({ column, levels: withoutRepeats(levels) });
  }
  const [{ column: leftmost } = { column: 0 }] = paths;
  const corner = [...Array(leftmost).keys()].find((column) => isNaming(view, column, last));
  return corner === undefined ? paths : [{ column: corner, levels: [] }, ...paths];
}

/** Under the empty corner of a header stand the names of the rows. */
function isNaming(view: SheetView, column: number, last: number): boolean {
  let [words, numbers] = [0, 0];
  for (let row = last + 1; row < view.rows; row += 1) {
    const text = view.text(row, column);
    if (text === "") continue;
    if (/[a-zа-яё]{2}/i.test(text)) words += 1;
    else numbers += 1;
  }
  return words >= 2 && words > numbers;
}

function withoutRepeats(levels: readonly string[]): string[] {
  const texts = levels.map((text) => cleanText(text)).filter((text) => text !== "");
  return texts.filter((text, index) => text !== texts[index - 1]);
}

/** A row that counts the columns: 1, 2, 3, …, perhaps with gaps where columns were put in or moved. */
function numbersBelow(view: SheetView, last: number): number | null {
  for (let row = last + 1; row <= last + 3 && row < view.rows; row += 1) {
    if (view.isBlank(row)) continue;
    const numbers: number[] = [];
    for (let column = 0; column < view.columns; column += 1) {
      const text = view.text(row, column);
      if (text === "") continue;
      const read = numberReading(text);
      if (!("value" in read) || !Number.isInteger(read.value) || read.value < 1) return null;
      numbers.push(read.value);
    }
    return isCounting(numbers) ? row : null;
  }
  return null;
}

/** From 1, each once, mostly rising by one. */
function isCounting(numbers: readonly number[]): boolean {
  if (numbers.length < 3 || numbers[0] !== 1 || new Set(numbers).size < numbers.length) return false;
  const steps = numbers.filter((number, index) => number === (numbers[index - 1] ?? 0) + 1).length;
  return steps >= numbers.length * 0.6;
}
