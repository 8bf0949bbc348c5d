import type { Area } from "../../workbook/cell";

/** Ranges of a collection, loaded with `AREA_PROPERTIES` of each. */
export type AreaProxies = Excel.RangeCollection;

/** What must be loaded to know where a range is. */
export const AREA_PROPERTIES = "rowIndex,columnIndex,rowCount,columnCount";

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
