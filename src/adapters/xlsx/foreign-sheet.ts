import type { CellObject, ColInfo, DenseWorkSheet, RowInfo } from "@e965/xlsx";
import { cellAddress } from "../../workbook/address";
import type { Area, Cell } from "../../workbook/cell";
import { disjointAreas } from "../../workbook/disjoint-areas";
import { MOST_LINKS } from "../../workbook/sheet-limits";
import type { CellFact, SheetSnapshot } from "../../workbook/snapshot";
import { MOST_COLUMNS, MOST_ROWS } from "./cell-lines";
import { DAYS_TO_1904, isDateFormat } from "./date-system";
import { damagedBook } from "./damaged-book";
import { isSoundFormula } from "./sound-formula";

/** Something of a file that its new book will not have. */
export interface Loss {
  readonly kind:
    "link" | "sheet" | "sheet-name" | "name" | "formula" | "array-formula" | "protection-password" | "text";
  /** Its name or address. */
  readonly what: string;
}

/** What a new sheet takes over beside what a snapshot says. */
export interface CarriedSheet {
  /** Characters, by column. */
  readonly widths: readonly { readonly column: number; readonly width: number }[];
  /** Points, by row. */
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  readonly links: readonly CellFact<string>[];
  /** Cells whose formula cannot be written: their values are. */
  readonly valuesOnly: readonly CellRefKey[];
}

/** "5:2": row and column from 0. */
export type CellRefKey = `${number}:${number}`;

/** What is known of the sheet before it is read. */
interface Reading {
  readonly name: string;
  readonly is1904: boolean;
  /** A formula with the names that sheets have now. */
  readonly moved: (formula: string) => string;
}

interface ForeignSheet {
  readonly facts: Partial<SheetSnapshot>;
  readonly carried: CarriedSheet;
  readonly losses: readonly Loss[];
}

const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;
/** Source: Microsoft, "Excel specifications and limits". */
const LONGEST_TEXT = 32_767;
const WIDEST = 255;
const HIGHEST = 409;
/** Texts of error cells by the number that the library keeps. Source: MS-XLS 2.5.10. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

/**
 * A sheet as the library read it.
 *
 * @throws {WorkbookError} `damaged` for cells outside of any sheet.
 */
export function foreignSheet(sheet: DenseWorkSheet | undefined, reading: Reading): ForeignSheet {
  const reader = new ForeignReader(reading);
  const rows = sheet?.["!data"] ?? [];
  if (rows.length > MOST_ROWS) throw outside(reading.name);
  const cells = Array.from({ length: rows.length }, (_, row) => reader.line(row, rows[row] ?? []));
  const { formulas, errors, numberFormats, notes, losses, links } = reader;
  const merges = (sheet?.["!merges"] ?? []).map(rangeArea);
  if (!merges.every(isOnSheet)) throw outside(reading.name);
  const isProtected = Boolean(sheet?.["!protect"]);
  if (isProtected) losses.push({ kind: "protection-password", what: reading.name });
  return {
    facts: {
      cells,
      formulas,
      errors,
      numberFormats,
      notes,
      merges: disjointAreas(merges),
      hiddenRows: hiddenIndexes(sheet?.["!rows"], MOST_ROWS),
      hiddenColumns: hiddenIndexes(sheet?.["!cols"], MOST_COLUMNS),
      protection: isProtected ? { hasPassword: false, allowFormatCells: false } : null,
    },
    carried: { widths: widthsOf(sheet), heights: heightsOf(sheet), links, valuesOnly: reader.valuesOnly },
    losses,
  };
}

class ForeignReader {
  readonly formulas: CellFact<string>[] = [];
  readonly errors: CellFact<string>[] = [];
  readonly numberFormats: CellFact<string>[] = [];
  readonly notes: CellFact<string>[] = [];
  readonly links: CellFact<string>[] = [];
  readonly losses: Loss[] = [];
  readonly valuesOnly: CellRefKey[] = [];

  constructor(private readonly reading: Reading) {}

  line(row: number, line: readonly (CellObject | undefined)[]): Cell[] {
    if (line.length > MOST_COLUMNS) throw outside(this.reading.name);
    return Array.from({ length: line.length }, (_, column) => {
      const cell = line[column];
      return cell === undefined ? null : this.cell(row, column, cell);
    });
  }

  private cell(row: number, column: number, cell: CellObject): Cell {
    const at = { row, column };
    this.formula(at, cell);
    if (cell.t === "e") this.errors.push({ ...at, value: ERRORS[Number(cell.v)] ?? "#VALUE!" });
    const format = typeof cell.z === "string" && cell.z !== "General" ? cell.z : null;
    const isNumber = cell.t === "n" || cell.t === "d";
    if (isNumber && format !== null) this.numberFormats.push({ ...at, value: format });
    const note = (cell.c ?? []).flatMap(({ t }) => (typeof t === "string" ? [t] : [])).join("\n");
    if (note !== "") this.notes.push({ ...at, value: note });
    const address: unknown = cell.l?.Target;
    if (typeof address === "string" && /^(?:https?|mailto):/i.test(address)) this.link(at, address);
    const isDay = this.reading.is1904 && cell.t === "n" && format !== null && isDateFormat(format);
    return cellValue(cell, isDay ? DAYS_TO_1904 : 0);
  }

  private link(at: { row: number; column: number }, value: string): void {
    if (this.links.length < MOST_LINKS) this.links.push({ ...at, value });
    else this.losses.push({ kind: "link", what: cellAddress(at.row, at.column) });
  }

  private formula(at: { row: number; column: number }, { f, F }: CellObject): void {
    // The library's types promise a text; of what it does not know it makes other things.
    const given: unknown = f;
    if (given === undefined || given === "") return;
    const formula = typeof given === "string" ? this.reading.moved(given.replace(/^=/, "")) : "";
    this.formulas.push({ ...at, value: formula });
    if (F === undefined && isSoundFormula(formula)) return;
    this.valuesOnly.push(`${at.row}:${at.column}`);
    this.losses.push({ kind: F === undefined ? "formula" : "array-formula", what: this.reading.name });
  }
}

function cellValue({ t, v }: CellObject, days: number): Cell {
  if (t === "e" || t === "z" || v === undefined || v === null) return null;
  if (v instanceof Date) return finite(v.getTime() / DAY + SERIAL_OF_1970);
  if (typeof v === "number") return finite(v + days);
  return typeof v === "string" ? v.slice(0, LONGEST_TEXT) : v;
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

function rangeArea({ s, e }: { s: { r: number; c: number }; e: { r: number; c: number } }): Area {
  return { row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 };
}

function hiddenIndexes(
  lines: readonly ({ hidden?: boolean } | undefined)[] | undefined,
  most: number,
): number[] {
  return Object.entries(lines ?? []).flatMap(([index, line]) =>
    line?.hidden === true && Number(index) < most ? [Number(index)] : [],
  );
}

function widthsOf(sheet: DenseWorkSheet | undefined): CarriedSheet["widths"] {
  return Object.entries(sheet?.["!cols"] ?? []).flatMap(([index, line]) => {
    const { wch, width: own } = (line ?? {}) as ColInfo;
    const [column, width] = [Number(index), Number(wch ?? own)];
    return column < MOST_COLUMNS && width > 0 && width <= WIDEST ? [{ column, width }] : [];
  });
}

function heightsOf(sheet: DenseWorkSheet | undefined): CarriedSheet["heights"] {
  return Object.entries(sheet?.["!rows"] ?? []).flatMap(([index, line]) => {
    const [row, height] = [Number(index), Number(((line ?? {}) as RowInfo).hpt)];
    return row < MOST_ROWS && height > 0 && height <= HIGHEST ? [{ row, height }] : [];
  });
}

function isOnSheet({ row, column, rows, columns }: Area): boolean {
  return row + rows <= MOST_ROWS && column + columns <= MOST_COLUMNS;
}

function outside(sheet: string): Error {
  return damagedBook("Cannot read a sheet: a cell lies outside of it", { why: "outside", sheet });
}
