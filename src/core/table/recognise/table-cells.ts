import type { Area, Grid } from "../../../workbook/cell";
import type { ColumnMeaning, RecognisedColumn, RecognisedTable } from "../../model/recognised-table";

/** What it takes to walk the rows of a table. */
export type TableLayout = Pick<
  RecognisedTable,
  "form" | "sheet" | "area" | "headerRow" | "firstDataRow" | "columns" | "laid" | "school"
>;

/** Index of the first column with a meaning, from 0; -1 when the table has none. */
export function columnOf(table: TableLayout, meaning: ColumnMeaning): number {
  return table.columns.find((column) => column.meaning === meaning)?.column ?? -1;
}

/** The column in which a row names its school or group; -1 where none does, as in a table of one school. */
export function nameColumnOf(table: TableLayout): number {
  return Math.max(columnOf(table, "group"), columnOf(table, "school-name"));
}

/** Columns whose meaning begins with a prefix such as "item:", in order. */
export function columnsOf(table: TableLayout, prefix: string): RecognisedColumn[] {
  return table.columns.filter((column) => column.meaning.startsWith(prefix));
}

/** Index after the last row of an area. */
export function endOf(area: Area): number {
  return area.row + area.rows;
}

/** Whether nothing is in a row. */
export function isBlankRow(cells: Grid, row: number): boolean {
  return (cells[row] ?? []).every(
    (cell) => cell === null || cell === "" || (typeof cell === "string" && !cell.trim()),
  );
}
