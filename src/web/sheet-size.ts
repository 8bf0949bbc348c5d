import type { SheetFrame, SheetInfo } from "../app/session-values";
import { columnPixels, rowPixels } from "./cell-look";

/** How many rows and columns are drawn, and the sizes that a sheet itself gives them. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
  /** px. */
  readonly heightOf: (row: number) => number;
  readonly widthOf: (column: number) => number;
  /** How many of the first rows and columns stay in view; none where a chart lies over them. */
  readonly frozen: SheetFrame["frozen"];
}

/** The size of a sheet of ours, with the charts that stand below its cells or beside them. */
export function sheetSize(sheet: SheetInfo, frame: SheetFrame): SheetSize {
  const heights = new Map(frame.rowHeights.map(({ row, height }) => [row, height]));
  const { charts, columnWidths, frozen } = frame;
  const areas = charts.map(({ area }) => area);
  return {
    rows: Math.max(sheet.rows, ...areas.map(({ row, rows }) => row + rows)),
    columns: Math.max(sheet.columns, ...areas.map(({ column, columns }) => column + columns)),
    heightOf: (row) => rowPixels(heights.get(row)),
    widthOf: (column) => columnPixels(columnWidths[column] ?? null),
    frozen: {
      rows: areas.some(({ row }) => row < frozen.rows) ? 0 : Math.min(frozen.rows, sheet.rows),
      columns: areas.some(({ column }) => column < frozen.columns)
        ? 0
        : Math.min(frozen.columns, sheet.columns),
    },
  };
}

/** Pixels that the first rows or columns take together. */
export function sizeBefore(count: number, sizeOf: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += sizeOf(index);
  return sum;
}
