import type { Area } from "../../workbook/cell";

/**
 * Rows as few rectangles: neighbours become one.
 *
 * @param rows Indices from 0, in any order, repeats allowed.
 * @param column First column of every rectangle.
 * @param columns Width of every rectangle.
 * @example
 * rowAreas([5, 3, 4, 9], 0, 7).length // => 2
 */
export function rowAreas(rows: readonly number[], column: number, columns: number): Area[] {
  const sorted = [...new Set(rows)].sort((one, other) => one - other);
  const areas: Area[] = [];
  let first = 0;
  sorted.forEach((row, index) => {
    if (sorted[index + 1] === row + 1) return;
    const top = sorted[first] ?? row;
    areas.push({ row: top, column, rows: row - top + 1, columns });
    first = index + 1;
  });
  return areas;
}
