import type { Area } from "../../workbook/cell";

/** Ranges of a collection, each loaded with `loadAreas`. */
export type AreaProxies = Excel.RangeCollection;

/** Asks where a range is; read it with `areaOf` after the next sync. */
export function loadArea(range: Excel.Range): void {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
}

/** Asks where the ranges of a collection are; read it with `areasOf` after the next sync. */
export function loadAreas(ranges: AreaProxies): void {
  ranges.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
}

/** Where a loaded range is. */
export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** Where the loaded ranges of a collection are. */
export function areasOf(ranges: AreaProxies): Area[] {
  return ranges.items.map(areaOf);
}

/** A rectangle of a sheet. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}
