import type { Grid } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import { numberIn } from "../../cleaning/number-reading";
import type { CellNumbers, CellPlace } from "./cell-numbers";
import { noteCell, type DirtLog } from "./dirt-log";

/** One row may agree by chance. */
const LEAST_AGREEING = 2;
/** One of five rows may be mistyped. */
const MOST = 0.8;
/** Percents make up so many of any number of pupils; */
const HUNDRED = 100;
/** four that are rounded to whole ones are so far from it at most. */
const ROUNDED_HUNDRED = 2;

/** Where the numbers of pupils stand that are to make up the participants. */
export interface CountedColumns {
  readonly rows: readonly number[];
  readonly participants: number;
  /** Of marks, or of scores. */
  readonly columns: readonly number[];
}

/**
 * Gives the participants of a row that does not tell them: the sum of its marks, where these make up the participants of the
 * table's other rows, or are numbers of pupils in a table without that column. null where they are not, or one of the row's
 * own cannot be read.
 */
export function participantsOfMarks(
  cells: Grid,
  { rows, participants, columns }: CountedColumns,
): (row: number) => number | null {
  if (columns.length === 0 || columns.some((column) => column < 0)) return () => null;
  if (participants < 0)
    return areWholeCounts(cells, rows, columns) ? (row) => sumAt(cells, row, columns) : () => null;
  const told = rows.flatMap((row) => {
    const whole = numberIn(cells[row]?.[participants]);
    const sum = sumAt(cells, row, columns);
    return whole === null || whole === HUNDRED || sum === null ? [] : [whole === sum];
  });
  const agreeing = told.filter((agrees) => agrees).length;
  if (agreeing < LEAST_AGREEING || agreeing < told.length * MOST) return () => null;
  return (row) => {
    const sum = numberIn(cells[row]?.[participants]) === null ? sumAt(cells, row, columns) : null;
    return sum === 0 ? null : sum;
  };
}

/** Says that a row's participants are the sum of its marks, and what stood in their place. */
export function noteMade(numbers: CellNumbers, log: DirtLog, place: CellPlace): void {
  numbers.note(place, "other-cells");
  noteCell(log, "participants-from-marks", { ...place, cell: null, outcome: null });
}

/**
 * Whether a column counts all the pupils of each school, of whom those with a mark took part: every row has as many marks or
 * fewer, and some have fewer.
 *
 * @param isOfPupils Its header counts pupils and does not say that they took part.
 */
export function countsAllPupils(
  cells: Grid,
  { rows, participants, columns }: CountedColumns,
  isOfPupils: boolean,
): boolean {
  if (!isOfPupils || !areWholeCounts(cells, rows, columns)) return false;
  const told = rows.flatMap((row) => {
    const [whole, sum] = [numberIn(cells[row]?.[participants]), sumAt(cells, row, columns)];
    return whole === null || sum === null || sum === 0 ? [] : [whole - sum];
  });
  return told.every((missing) => missing >= 0) && told.some((missing) => missing > 0);
}

/** Whole numbers, and not percents that make up a hundred in each row. */
function areWholeCounts(cells: Grid, rows: readonly number[], columns: readonly number[]): boolean {
  const read = rows.map((row) => columns.map((column) => numberIn(cells[row]?.[column])));
  const filled = read.filter((line) => line.some((number) => number !== null));
  const areHundreds = filled.every((line) => {
    const sum = line.reduce<number>((total, number) => total + (number ?? 0), 0);
    return Math.abs(sum - HUNDRED) <= ROUNDED_HUNDRED;
  });
  return !areHundreds && filled.flat().every((number) => number === null || Number.isInteger(number));
}

/** An empty cell and a dash are nobody; null where a cell is neither nor a whole number. */
export function sumAt(cells: Grid, row: number, columns: readonly number[]): number | null {
  const numbers = columns.map((column) => {
    const cell = cells[row]?.[column];
    return /^[-–—]?$/.test(comparableText(cell)) ? 0 : numberIn(cell);
  });
  if (numbers.some((number) => number === null || !Number.isInteger(number) || number < 0)) return null;
  const sum = numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
  return sum;
}
