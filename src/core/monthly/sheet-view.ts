import { cellAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import { numberReading } from "../cleaning/number-reading";
import { cleanText } from "../cleaning/clean-text";
import type { SchoolSheet } from "./monthly-run";

/** Formats of dates: a day or a year in it, or a month beside one; texts in quotes and colours do not count. */
const DATE_FORMAT = /[dy]|[дг]/i;

/** A sheet that is asked cell by cell. */
export class SheetView {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Not a number nor a formula in it: what is written in it are texts alone. */
  readonly isTextOnly: boolean;
  readonly #sheet: SchoolSheet;
  readonly #formulas: ReadonlyMap<string, string>;
  readonly #formulaColumns: ReadonlySet<number>;
  readonly #errors: ReadonlySet<string>;
  readonly #formats: ReadonlyMap<string, string>;
  /** Top left cell by every other cell of a merged area. */
  readonly #merged: ReadonlyMap<string, readonly [number, number]>;

  constructor(sheet: SchoolSheet) {
    this.#sheet = sheet;
    this.name = sheet.name;
    this.rows = sheet.cells.length;
    this.columns = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0);
    this.isTextOnly =
      sheet.formulas.length === 0 && !sheet.cells.some((row) => row.some((cell) => typeof cell === "number"));
    this.#formulas = new Map(sheet.formulas.map(({ row, column, value }) => [key(row, column), value]));
    this.#formulaColumns = new Set(sheet.formulas.map(({ column }) => column));
    this.#errors = new Set(sheet.errors.map(({ row, column }) => key(row, column)));
    this.#formats = new Map(sheet.numberFormats.map(({ row, column, value }) => [key(row, column), value]));
    this.#merged = mergedCells(sheet);
  }

  value(row: number, column: number): Cell {
    return this.#sheet.cells[row]?.[column] ?? null;
  }

  text(row: number, column: number): string {
    return cleanText(this.value(row, column));
  }

  /** The text of a cell, or of the merged area that it lies in. */
  mergedText(row: number, column: number): string {
    const top = this.#merged.get(key(row, column));
    return top === undefined ? this.text(row, column) : this.text(top[0], top[1]);
  }

  /** It lies in a merged area without being its first cell. */
  isCovered(row: number, column: number): boolean {
    return this.#merged.has(key(row, column));
  }

  hasMergesIn(first: number, last: number): boolean {
    return this.#sheet.merges.some(({ row, rows, columns }) => {
      return columns > 1 && row <= last && row + rows > first;
    });
  }

  formula(row: number, column: number): string | null {
    return this.#formulas.get(key(row, column)) ?? null;
  }

  /** Where a cell stands in the file, as "B5". */
  address(row: number, column: number): string {
    const at = this.#sheet.turnedAt;
    if (at === undefined || row < at.row) return cellAddress(row, column);
    return cellAddress(at.row + column - at.column, at.column + row - at.row);
  }

  /** The row of the file, from 1, where a line begins: of a turned table that of its headers. */
  rowNumber(row: number): number {
    const at = this.#sheet.turnedAt;
    return (at === undefined ? row : Math.min(row, at.row)) + 1;
  }

  hasFormulaIn(column: number): boolean {
    return this.#formulaColumns.has(column);
  }

  get formulaCount(): number {
    return this.#formulas.size;
  }

  isError(row: number, column: number): boolean {
    return this.#errors.has(key(row, column));
  }

  format(row: number, column: number): string | null {
    const own = this.#formats.get(key(row, column));
    if (own !== undefined) return own;
    const run = this.#sheet.formatRuns?.find((of) => {
      return of.column === column && of.firstRow <= row && row <= of.lastRow;
    });
    return run?.value ?? null;
  }

  isDateFormat(row: number, column: number): boolean {
    const format = this.format(row, column);
    if (format === null || format === "General") return false;
    return DATE_FORMAT.test(format.replace(/"[^"]*"|\\[^dy]|\[[^\]]*\]/gi, ""));
  }

  isBlank(row: number): boolean {
    for (let column = 0; column < this.columns; column += 1) {
      if (this.text(row, column) !== "" || this.isError(row, column) || this.formula(row, column) !== null)
        return false;
    }
    return true;
  }

  /** The columns in which something stands in a row. */
  filledColumns(row: number): number[] {
    return [...Array(this.columns).keys()].filter((column) => this.text(row, column) !== "");
  }

  /** A number or a formula stands in a row. */
  hasNumber(row: number): boolean {
    return [...Array(this.columns).keys()].some((column) => {
      return this.formula(row, column) !== null || "value" in numberReading(this.value(row, column));
    });
  }

  /** Rows that hold something. */
  filledRows(): number[] {
    return [...Array(this.rows).keys()].filter((row) => !this.isBlank(row));
  }
}

function key(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

function mergedCells({ merges }: SchoolSheet): Map<string, readonly [number, number]> {
  const cells = new Map<string, readonly [number, number]>();
  for (const { row, column, rows, columns } of merges) {
    if (rows * columns > 5000) continue;
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        if (r !== row || c !== column) cells.set(key(r, c), [row, column]);
      }
    }
  }
  return cells;
}
