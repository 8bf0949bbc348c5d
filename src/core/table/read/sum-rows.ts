import type { Grid } from "../../../workbook/cell";
import { readWhole } from "../../cleaning/read-number";

/** Fewer rows may add up to another by chance. */
const LEAST_SUMMED = 3;
/** Columns of counts that must all agree; one number alone may be met by chance. */
const LEAST_COLUMNS = 2;

/** A row whose numbers are to be looked at. */
export interface CountedRow {
  readonly row: number;
  /** By its words: its numbers belong to no other sum. */
  readonly isGroup: boolean;
  /** Its words do not say that it is a school. */
  readonly mayBeSum: boolean;
}

/** Numbers of some rows added up, column by column, and how many rows. */
interface Sums {
  readonly rows: number;
  readonly counts: readonly number[];
}

/**
 * Rows that their numbers show to be sums, though no word says so: of the rows since the group above, of the rows beneath
 * down to some row, or of all. Every column of counts must agree; columns of shares tell nothing.
 *
 * @param columns Indices of the columns that may hold counts.
 * @returns "total" for a sum of what stands above or of all, "territory" for one of what stands beneath, by row.
 */
export function sumRows(
  cells: Grid,
  rows: readonly CountedRow[],
  columns: readonly number[],
): ReadonlyMap<number, "total" | "territory"> {
  const counted = columns.filter((column) => isOfCounts(cells, rows, column));
  if (counted.length < LEAST_COLUMNS) return new Map();
  const lines = rows.map(({ row }) => counted.map((column) => readWhole(cells[row]?.[column]) ?? 0));
  const all = sumsOf(lines.filter((_, index) => rows[index]?.isGroup !== true));
  const found = new Map<number, "total" | "territory">();
  let above = sumsOf([]);
  rows.forEach(({ row, isGroup, mayBeSum }, index) => {
    const own = lines[index] ?? [];
    if (isGroup) above = sumsOf([]);
    else {
      const others = { rows: all.rows - 1, counts: all.counts.map((sum, place) => sum - (own[place] ?? 0)) };
      if (mayBeSum && own.some((count) => count > 0)) {
        if (isSum(own, above) || isSum(own, others)) found.set(row, "total");
        else if (isSumBeneath(own, lines, rows, index)) found.set(row, "territory");
      }
      above = found.has(row) ? sumsOf([]) : added(above, own);
    }
  });
  return found;
}

/** Whole numbers in more than half of the rows. */
function isOfCounts(cells: Grid, rows: readonly CountedRow[], column: number): boolean {
  const whole = rows.filter(({ row }) => readWhole(cells[row]?.[column]) !== null);
  return whole.length * 2 > rows.length;
}

function sumsOf(lines: readonly (readonly number[])[]): Sums {
  return lines.reduce<Sums>(added, { rows: 0, counts: [] });
}

function added({ rows, counts }: Sums, line: readonly number[]): Sums {
  return { rows: rows + 1, counts: line.map((count, place) => count + (counts[place] ?? 0)) };
}

function isSum(own: readonly number[], { rows, counts }: Sums): boolean {
  return rows >= LEAST_SUMMED && own.every((count, place) => count === counts[place]);
}

/** Adds the rows beneath, one by one, down to the next group, while their sum is not passed. */
function isSumBeneath(
  own: readonly number[],
  lines: readonly (readonly number[])[],
  rows: readonly CountedRow[],
  index: number,
): boolean {
  let sums = sumsOf([]);
  for (let place = index + 1; place < rows.length && rows[place]?.isGroup !== true; place += 1) {
    sums = added(sums, lines[place] ?? []);
    if (isSum(own, sums)) return true;
    if (sums.counts.some((count, column) => count > (own[column] ?? 0))) return false;
  }
  return false;
}
