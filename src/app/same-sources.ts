import type { Cell } from "../workbook/cell";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** Results are of a workbook that is no longer so: rows may have moved. */
export class StaleResults extends Error {
  override readonly name = "StaleResults";
}

/** Whether the person's own sheets hold the same cells, so that results of one are true of the other. */
export function hasSameSources(checked: WorkbookSnapshot, now: WorkbookSnapshot): boolean {
  const [before, after] = [checked, now].map(({ sheets }) => sheets.filter(({ own }) => !own));
  if (before === undefined || before.length !== after?.length) return false;
  return before.every(({ name, cells }, index) => {
    const other = after[index];
    return other?.name === name && areSameRows(cells, other.cells);
  });
}

function areSameRows(rows: readonly (readonly Cell[])[], others: readonly (readonly Cell[])[]): boolean {
  if (rows.length !== others.length) return false;
  return rows.every((row, index) => {
    const other = others[index] ?? [];
    return row.length === other.length && row.every((cell, column) => cell === other[column]);
  });
}
