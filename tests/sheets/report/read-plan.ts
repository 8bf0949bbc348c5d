import type { Area, Cell } from "../../../src/workbook/cell";
import type { WorkbookEdit } from "../../../src/workbook/edit";

/** The cells that a plan leaves on a sheet; of formulas what they give. */
export function cellsOf(edits: readonly WorkbookEdit[], sheet: string): Cell[][] {
  const grid: Cell[][] = [];
  for (const edit of edits) {
    if (edit.kind !== "write" || edit.sheet !== sheet) continue;
    edit.cells.forEach((cells, r) => {
      const line = (grid[edit.row + r] ??= []);
      cells.forEach((cell, c) => {
        line[edit.column + c] = typeof cell === "object" && cell !== null ? cell.value : cell;
      });
    });
  }
  return grid;
}

/** The edits of one kind. */
export function ofKind<K extends WorkbookEdit["kind"]>(edits: readonly WorkbookEdit[], kind: K) {
  return edits.filter((edit): edit is Extract<WorkbookEdit, { kind: K }> => edit.kind === kind);
}

/** The body of a sheet's Excel table, by header. */
export function tableRows(edits: readonly WorkbookEdit[], sheet: string): Record<string, Cell>[] {
  const area = ofKind(edits, "table").find((edit) => edit.sheet === sheet)?.area;
  if (area === undefined) return [];
  const cells = cellsOf(edits, sheet).slice(area.row, area.row + area.rows);
  const [header = [], ...rows] = cells;
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? null])),
  );
}

/** Row indices that areas cover. */
export function rowsOf(areas: readonly Area[]): number[] {
  return areas.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, index) => row + index));
}

/** The formulas of a plan, as text. */
export function formulasOf(edits: readonly WorkbookEdit[]): string[] {
  const contents = ofKind(edits, "write").flatMap(({ cells }) => cells.flat());
  return contents.flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : []));
}
