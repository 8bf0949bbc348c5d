import { cellAddress } from "../../../workbook/address";
import type { Area, CellRef } from "../../../workbook/cell";
import { onceFor } from "../../once-for";
import type {
  ColumnLaying,
  LabelLaying,
  Laying,
  PartLaying,
  RowLaying,
  SplitLaying,
} from "../../model/laying";
import type { RecognisedTable } from "../../model/recognised-table";

/** The school, and the class, subject or year that a column of numbers is of. */
export const BEFORE_LABELS = 2;

type Laid = Pick<RecognisedTable, "laid">;

/** Whether a row of the table is a row of its sheet. */
function isOfRows(laid: Laying | undefined): laid is PartLaying | SplitLaying | undefined {
  return laid === undefined || laid.kind === "parts-under-schools" || laid.kind === "pasted-in-one-column";
}

/** A cell of a sheet, by indices from 0. */
type CellPlace = Pick<CellRef, "row" | "column">;

/** Where a cell of a table stands on its sheet: elsewhere than it is read where the table was turned for reading. */
export function trueCell({ laid }: Laid, { row, column }: CellPlace): CellPlace {
  if (laid === undefined) return { row, column };
  if (laid.kind === "pasted-in-one-column")
    return { row, column: laid.rows?.has(row) === false ? column : Math.min(column, laid.column) };
  if (laid.kind === "parts-under-schools")
    return { row, column: column === laid.column ? laid.names : column };
  if (laid.kind === "labels-beside-values") return labelledCell(laid, row, column);
  return laid.kind === "row-per-mark" ? spreadCell(laid, row, column) : turnedCell(laid, row, column);
}

/** The same with its sheet. */
export function trueSource(table: Pick<RecognisedTable, "laid" | "sheet">, place: CellPlace): CellRef {
  return { sheet: table.sheet, ...trueCell(table, place) };
}

/** The same as an address. */
export function trueAddress(table: Laid, place: CellPlace): string {
  const { row, column } = trueCell(table, place);
  return cellAddress(row, column);
}

/** The area of a table on its sheet. */
export function trueArea({ laid, area }: Pick<RecognisedTable, "laid" | "area">): Area {
  if (laid === undefined) return area;
  if (laid.kind === "pasted-in-one-column")
    return laid.rows === null ? { ...area, column: laid.column, columns: 1 } : area;
  if (laid.kind === "parts-under-schools") return { ...area, columns: area.columns - 1 };
  if (laid.kind === "labels-beside-values") return labelledArea(laid);
  if (laid.kind === "row-per-mark") return spreadArea(laid);
  return { row: laid.row, column: laid.column, rows: area.columns, columns: area.row - laid.row + area.rows };
}

const spreadArea = onceFor(({ headerRow, marks, columns, rows }: RowLaying): Area => {
  const across = [marks, ...columns.map(({ column }) => column)];
  const left = across.reduce((least, column) => Math.min(least, column), marks);
  const right = across.reduce((most, column) => Math.max(most, column), marks);
  const last = rows.flat().reduce((most, row) => Math.max(most, row), headerRow);
  return { row: headerRow, column: left, rows: last - headerRow + 1, columns: right - left + 1 };
});

/** The rows of the sheet that hold a row of a table; of a table with schools in columns the column of the school. */
export function trueLines({ laid }: Laid, row: number): readonly number[] {
  if (isOfRows(laid)) return [row];
  if (laid.kind === "labels-beside-values") return laid.values.slice(row - laid.row - 1, row - laid.row);
  if (laid.kind === "schools-in-columns") return [laid.column + row - laid.row];
  return markRows(laid, laid.rows[row - laid.headerRow - levelsOf(laid)] ?? []);
}

/** What stands above a column of a table on its sheet; "" above the names of schools that stand in columns. */
export function trueHeader({ laid, columns }: Pick<RecognisedTable, "laid" | "columns">, of: number): string {
  const known = columns.find(({ column }) => column === of);
  if (laid?.kind === "parts-under-schools" && (of === laid.names || of === laid.column)) return laid.header;
  if (laid?.kind === "schools-in-columns" && known?.meaning === "school-name") return "";
  return known?.header ?? "";
}

/** What a notice says of a table whose schools stand in columns: its lines are these. */
export function linesDetail(table: Laid): { readonly lines?: "columns" } {
  return isInColumns(table) ? { lines: "columns" } : {};
}

/** Whether what a row of the table tells stands in a column of its sheet. */
export function isInColumns({ laid }: Laid): boolean {
  return laid?.kind === "schools-in-columns" || laid?.kind === "labels-beside-values";
}

/** What a row of a table is told by: its first cell; of a school whose marks have rows of their own the first of these. */
export function rowSource(table: Pick<RecognisedTable, "laid" | "sheet" | "area">, row: number): CellRef {
  const { laid, area } = table;
  const source = trueSource(table, { row, column: area.column });
  if (isOfRows(laid)) return source;
  if (laid.kind === "schools-in-columns") return { ...source, row: laid.names };
  if (laid.kind === "labels-beside-values") return source;
  return { ...source, row: trueLines(table, row)[0] ?? source.row };
}

/** The cells of the sheet that hold what a row of a table says, by its source. */
export function sourceAreas(
  table: Pick<RecognisedTable, "laid" | "area">,
  source: CellPlace,
): readonly Area[] {
  const { laid } = table;
  const area = trueArea(table);
  if (isOfRows(laid)) return [{ ...area, row: source.row, rows: 1 }];
  if (laid.kind === "schools-in-columns" || laid.kind === "labels-beside-values")
    return [{ ...area, column: source.column, columns: 1 }];
  const own = laid.rows.map((rows) => markRows(laid, rows)).find(([first]) => first === source.row) ?? [];
  return own.map((row) => ({ ...area, row, rows: 1 }));
}

function markRows({ columns }: RowLaying, rows: readonly number[]): number[] {
  const own = new Set(rows.filter((row, index) => row >= 0 && columns[index]?.label !== null));
  return [...own].sort((one, other) => one - other);
}

/** Levels of the header of a table that was spread: the marks, and beneath them what is counted where several things are. */
export function levelsOf({ columns }: Pick<RowLaying, "columns">): 1 | 2 {
  const counted = new Set(columns.filter(({ label }) => label !== null).map(({ column }) => column));
  return counted.size > 1 ? 2 : 1;
}

function labelledArea({ row, column, labels, values }: LabelLaying): Area {
  const last = labels.reduce((most, of) => Math.max(most, of), row);
  const right = values.reduce((most, of) => Math.max(most, of), column);
  return { row, column, rows: last - row + 1, columns: right - column + 1 };
}

function labelledCell(laid: LabelLaying, row: number, column: number): CellPlace {
  if (row < laid.row) return { row, column };
  const label = laid.labels[column - BEFORE_LABELS] ?? laid.names ?? laid.row;
  return { row: label, column: laid.values[row - laid.row - 1] ?? laid.column };
}

function turnedCell(laid: ColumnLaying, row: number, column: number): CellPlace {
  if (row < laid.row) return { row, column };
  return { row: laid.row + column - laid.column, column: laid.column + row - laid.row };
}

function spreadCell(laid: RowLaying, row: number, column: number): CellPlace {
  if (row < laid.headerRow) return { row, column };
  const of = laid.columns[column]?.column ?? laid.marks;
  const rows = laid.rows[row - laid.headerRow - levelsOf(laid)];
  if (rows === undefined) return { row: laid.headerRow, column: of };
  const own = rows[column] ?? -1;
  return { row: own >= 0 ? own : (rows.find((known) => known >= 0) ?? laid.headerRow), column: of };
}
