import type { Area } from "./cell";

/** Whether two rectangles of one sheet share a cell. */
export function isOverlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
