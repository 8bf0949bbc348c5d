import type { Cell } from "../../workbook/cell";
import type { SheetArea } from "../../workbook/edit";
import { hasWholeSteps, type ChartCell } from "../xlsx/chart-data";
import type { PlannedEdit } from "./office-edit";

/** An edit that draws a chart. */
export type ChartEdit = Extract<PlannedEdit["edit"], { kind: "chart" }>;

/**
 * Whether a chart's axis needs steps of one, as on the file door: Excel's own may be halves of a school. It is known
 * where the apply itself writes the cells.
 */
export function needsWholeSteps(edits: readonly PlannedEdit[], { series, stacked }: ChartEdit): boolean {
  return hasWholeSteps(series, stacked === true, (area) => cellsIn(edits, area));
}

/** The cells of an area as the edits leave them; half a unit for one that they do not write: it is not known to be whole. */
function cellsIn(edits: readonly PlannedEdit[], { sheet, area }: SheetArea): ChartCell[] {
  const cells = Array.from({ length: area.rows * area.columns }, (): ChartCell => ({
    value: 0.5,
    format: "",
  }));
  for (const { edit } of edits) {
    if (edit.kind !== "write" || edit.sheet !== sheet) continue;
    for (const index of cells.keys()) {
      const row = area.row + Math.floor(index / area.columns) - edit.row;
      const column = area.column + (index % area.columns) - edit.column;
      const content = edit.cells[row]?.[column];
      if (content === undefined) continue;
      const value: Cell = typeof content === "object" && content !== null ? content.value : content;
      cells[index] = { value, format: "" };
    }
  }
  return cells;
}
