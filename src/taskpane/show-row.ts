import type { CellRef } from "../workbook/cell";

/** Shows a cell's row in the view of the workbook beside the pane. */
export type ShowRow = (cell: CellRef) => void;
