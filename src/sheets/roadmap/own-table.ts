import type { Area, Cell, Grid } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";

/** A row of a table on a sheet of ours. */
export interface OwnTableRow {
  /** Index on the sheet. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/**
 * The rows of a table of ours that people work on: those of the Excel table, and those typed right under it. Programs
 * other than Excel do not make the table longer. Remarks below it run over several merged columns. A cell that was merged
 * downwards counts for all its rows.
 *
 * @param headerRow Index of the table's header.
 * @param known The first row under those that are certainly the table's: where it is no Excel table any more, empty lines and
 * merged headings may stand among them.
 */
export function ownTableRows(sheet: SheetSnapshot, headerRow: number, known = 0): OwnTableRow[] {
  const { cells, tables, merges } = sheet;
  const table = tables.find(({ area }) => area.row === headerRow);
  const inside = Math.max(known, table === undefined ? headerRow + 1 : table.area.row + table.area.rows);
  const remarks = new Set(merges.filter(({ columns }) => columns > 1).map(({ row }) => row));
  const downwards = merges.filter(({ row, rows }) => rows > 1 && row > headerRow);
  const rows: OwnTableRow[] = [];
  for (let row = headerRow + 1; row < cells.length; row += 1) {
    const own = cells[row] ?? [];
    if (row >= inside && (own.every(isEmpty) || remarks.has(row))) break;
    rows.push({ row, cells: withMerged(own, row, downwards, cells) });
  }
  return rows;
}

function withMerged(
  own: readonly Cell[],
  row: number,
  downwards: readonly Area[],
  cells: Grid,
): readonly Cell[] {
  const over = downwards.filter((area) => area.row < row && row < area.row + area.rows);
  if (over.length === 0) return own;
  const filled = new Map(over.map((area) => [area.column, cells[area.row]?.[area.column] ?? null]));
  const length = Math.max(own.length, ...[...filled.keys()].map((column) => column + 1));
  return Array.from({ length }, (_, column) => filled.get(column) ?? own[column] ?? null);
}

/** Where columns stand in a header, by their names; null where one is missing. */
function columnsByHeader<K extends string>(
  header: readonly Cell[],
  names: Readonly<Record<K, string>>,
): Readonly<Record<K, number>> | null {
  const found = Object.entries<string>(names).map(([key, name]): [string, number] => [
    key,
    header.indexOf(name),
  ]);
  if (found.some(([, column]) => column < 0)) return null;
  return Object.fromEntries(found) as Readonly<Record<K, number>>;
}

/** The first row that holds all these names, with where they stand. */
export function findHeader<K extends string>(
  { cells }: Pick<SheetSnapshot, "cells">,
  names: Readonly<Record<K, string>>,
): { readonly row: number; readonly columns: Readonly<Record<K, number>> } | null {
  for (const [row, line] of cells.entries()) {
    const columns = columnsByHeader(line, names);
    if (columns !== null) return { row, columns };
  }
  return null;
}

/** The columns of a table that was found by their names, in the order of these. */
export function placesOf<K extends string>(
  names: Readonly<Record<K, string>>,
  columns: Readonly<Record<K, number>>,
): { readonly header: string; readonly place: number }[] {
  return (Object.keys(names) as K[]).map((key) => ({ header: names[key], place: columns[key] }));
}

/** Whether nothing stands in a cell. */
export function isEmpty(cell: Cell): boolean {
  return cell === null || cell === "";
}
