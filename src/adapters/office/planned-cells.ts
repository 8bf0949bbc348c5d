import type { CellContent } from "../../workbook/cell";
import type { SheetArea } from "../../workbook/edit";
import { hasWholeSteps, type ChartCell } from "../xlsx/chart-data";
import type { OfficeEdit, PlannedEdit } from "./office-edit";

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
  const all = edits.map(({ edit }) => edit);
  return Array.from({ length: area.rows * area.columns }, (_, index): ChartCell => {
    const row = area.row + Math.floor(index / area.columns);
    const content = contentIn(all, sheet, { row, column: area.column + (index % area.columns) });
    if (content === undefined) return { value: 0.5, format: "" };
    return { value: typeof content === "object" && content !== null ? content.value : content, format: "" };
  });
}

/** What edits leave in a cell; undefined where they do not write it. */
export function contentIn(
  edits: readonly OfficeEdit[],
  sheet: string,
  { row, column }: GridPlace,
): CellContent | undefined {
  let found: CellContent | undefined;
  for (const edit of edits) {
    if (edit.kind !== "write" || edit.sheet !== sheet) continue;
    const content = edit.cells[row - edit.row]?.[column - edit.column];
    if (content !== undefined) found = content;
  }
  return found;
}

interface GridPlace {
  readonly row: number;
  readonly column: number;
}
