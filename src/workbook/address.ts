import type { Area, CellRef } from "./cell";

/**
 * The letters of a column.
 *
 * @param column Index from 0.
 * @example
 * columnLetters(27) // => "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/**
 * A1-style address of a cell, both indices from 0.
 *
 * @example
 * cellAddress(4, 0) // => "A5"
 */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/**
 * A1-style address of a rectangle; a single cell has no colon.
 *
 * @example
 * areaAddress({ row: 7, column: 0, rows: 28, columns: 7 }) // => "A8:G35"
 */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/**
 * Addresses of all cells of a rectangle, row by row.
 *
 * @example
 * cellAddresses({ row: 0, column: 0, rows: 1, columns: 2 }) // => ["A1", "B1"]
 */
export function cellAddresses({ row, column, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    cellAddress(row + Math.floor(index / columns), column + (index % columns)),
  );
}

/**
 * A sheet's name as a formula writes it: in quotes, quotes doubled.
 *
 * @example
 * quotedSheet("МА 4") // => "'МА 4'"
 */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/**
 * A cell with its sheet, for people and for `source` in JSON: no quotes.
 *
 * @example
 * cellPlace({ sheet: "МА 4", row: 4, column: 0 }) // => "МА 4!A5"
 */
export function cellPlace(cell: CellRef): string {
  return `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
}

/**
 * Reads "A8:G35" or "A8"; null when the text is not an address.
 *
 * @example
 * parseArea("B2:C3")?.rows // => 2
 */
export function parseArea(address: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(address);
  if (match === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const column = columnIndex(left);
  const row = Number(top) - 1;
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(right) - column + 1 };
}

/**
 * Reads a cell with its sheet, in quotes or not: "'МА 4'!$A$5", "Лист1!A5"; null when the text is none.
 *
 * @example
 * parseCellPlace("'МА 4'!A5")?.sheet // => "МА 4"
 */
export function parseCellPlace(text: string): CellRef | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text);
  const area = parseArea(match?.[3] ?? "");
  if (match === null || area === null) return null;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? "";
  return { sheet, row: area.row, column: area.column };
}

/** Index from 0 of a column's letters. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}
