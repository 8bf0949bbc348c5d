import { columnLetters } from "../../../workbook/address";

/** Runs of rows that a text names. */
const NAMED_RUNS = 12;

/**
 * Numbers of rows, from 1, as a person writes them; runs beyond the twelfth are «…».
 *
 * @param rows Indices from 0, in any order.
 * @example
 * rowRanges([19, 20, 21, 30]) // => "20–22, 31"
 */
export function rowRanges(rows: readonly number[]): string {
  return ranges(rows, (row) => String(row + 1));
}

/** The same of columns, by their letters. */
export function columnRanges(columns: readonly number[]): string {
  return ranges(columns, columnLetters);
}

function ranges(lines: readonly number[], name: (line: number) => string): string {
  const runs: [first: number, last: number][] = [];
  for (const row of [...lines].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run?.[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  const texts = runs
    .slice(0, NAMED_RUNS)
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`));
  return texts.join(", ") + (runs.length > NAMED_RUNS ? ", …" : "");
}
