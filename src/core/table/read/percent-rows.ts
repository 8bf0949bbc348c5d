import type { Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { numberIn } from "../../cleaning/number-reading";
import { columnOf, nameColumnOf, type TableLayout } from "../recognise/table-cells";

/** A percent that is printed whole is so far from the share at most. */
const ROUNDING = 0.51;
/** Shares of one add up to less than that. */
const MOST_OF_ONE = 1.5;

/**
 * Tells rows that only print the marks of the row above as percents, «чел.» over «%»: they name the same school or none, and
 * say nothing more.
 */
export function percentRowTest(cells: Grid, table: TableLayout): (row: number) => boolean {
  const prefix = columnOf(table, "participants") >= 0 ? "" : "exam:";
  const participants = columnOf(table, `${prefix}participants` as "participants");
  const marks = ([2, 3, 4, 5] as const).map((mark) =>
    columnOf(table, `${prefix}mark${mark}` as `mark${typeof mark}`),
  );
  const name = nameColumnOf(table);
  function marksAt(row: number): number[] {
    return marks.flatMap((column) => numberIn(cells[row]?.[column]) ?? []);
  }
  return (row) => {
    if (name < 0 || participants < 0 || marks.includes(-1)) return false;
    const [own, above] = [row, row - 1].map((of) => cleanText(cells[of]?.[name]));
    const n = numberIn(cells[row - 1]?.[participants]);
    if ((own !== "" && own !== above) || n === null || n === 0) return false;
    const [counts, shares] = [marksAt(row - 1), marksAt(row)];
    if (counts.length < marks.length || shares.length < marks.length || sumOf(counts) !== n) return false;
    const scale = sumOf(shares) < MOST_OF_ONE ? 100 : 1;
    const arePercents = shares.every(
      (share, place) => Math.abs(share * scale - (100 * (counts[place] ?? 0)) / n) <= ROUNDING,
    );
    return arePercents && shares.some((share, place) => share !== counts[place]);
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
