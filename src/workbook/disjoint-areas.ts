import type { Area } from "./cell";

/** An area whose rows are not gone through yet. */
type Standing = Pick<Area, "column" | "columns"> & { readonly end: number };

/**
 * Areas that lie over none that begins above, in the order that they have. Excel takes merged areas that lie over one another for damage; to go
 * through them, each as long as the sheet, would take hours.
 *
 * @example
 * disjointAreas([{ row: 0, column: 0, rows: 2, columns: 2 }, { row: 1, column: 1, rows: 5, columns: 5 }]).length // => 1
 */
export function disjointAreas(areas: readonly Area[]): Area[] {
  const standing: Standing[] = [];
  const sorted = areas
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .sort((one, other) => one.row - other.row);
  const kept = new Set(sorted.filter((area) => isAdded(standing, area)));
  return areas.filter((area) => kept.has(area));
}

/** @param standing By their columns; none lies over another. */
function isAdded(standing: Standing[], { row, rows, column, columns }: Area): boolean {
  const at = firstBehind(standing, column);
  let to = at;
  for (
    let other = standing[to];
    other !== undefined && other.column < column + columns;
    other = standing[to]
  ) {
    if (other.end > row) return false;
    to += 1;
  }
  standing.splice(at, to - at, { column, columns, end: row + rows });
  return true;
}

/** The place of the first that reaches behind a column. */
function firstBehind(standing: readonly Standing[], column: number): number {
  let [from, to] = [0, standing.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const { column: start = 0, columns = 0 } = standing[middle] ?? {};
    if (start + columns > column) to = middle;
    else from = middle + 1;
  }
  return from;
}
