import { write, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { areaAddress, cellAddress } from "../../src/workbook/address";
import type { Area } from "../../src/workbook/cell";
import type { HostCell } from "./cell-store";
import type { WorksheetObject } from "./objects/worksheet-object";
import type { OfficeHost } from "./office-host";

const HIDDEN = { Visible: 0, Hidden: 1, VeryHidden: 2 } as const;

/** Points of a pixel at 96 dots an inch. */
const PIXEL_POINTS = 0.75;

/**
 * What a host holds as an .xlsx, written by `@e965/xlsx`, which knows nothing of our adapters: to be opened by
 * other programs. It writes cells, formulas, number formats, links, notes, merges, sizes, hidden sheets, rows
 * and columns, protections without their passwords, and names; no looks, tables, charts, pivots or conditions.
 */
export function hostXlsx({ book }: OfficeHost): Uint8Array {
  const workbook: WorkBook = {
    SheetNames: book.sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.name, sheetOf(sheet)])),
    Workbook: {
      Sheets: book.sheets.map(({ visibility }) => ({ Hidden: HIDDEN[visibility as keyof typeof HIDDEN] })),
      Names: book.names.map(({ Name, Formula }) => ({ Name, Ref: Formula.replace(/^=/, "") })),
    },
  };
  for (const { range, Content } of book.comments) {
    const sheet = workbook.Sheets[range.sheet.name];
    const address = cellAddress(range.area.row, range.area.column);
    if (sheet !== undefined) sheet[address] = { t: "z", ...sheet[address], c: [{ a: "Host", t: Content }] };
  }
  return new Uint8Array(write(workbook, { type: "buffer", bookType: "xlsx", cellStyles: true }) as Buffer);
}

function sheetOf(sheet: WorksheetObject): WorkSheet {
  const used = sheet.GetUsedRangeOrNullObject(false);
  const area = "area" in used ? (used.area as Area) : { row: 0, column: 0, rows: 1, columns: 1 };
  const saved: WorkSheet = { "!ref": areaAddress(area) };
  for (const [row, column, cell] of sheet.cells.all()) {
    const found = cellOf(cell);
    if (found !== null) saved[cellAddress(row, column)] = found;
  }
  saved["!merges"] = sheet.merges.map(({ row, column, rows, columns }) => ({
    s: { r: row, c: column },
    e: { r: row + rows - 1, c: column + columns - 1 },
  }));
  saved["!cols"] = lines(sheet.hiddenColumns, sheet.columnWidths, (points) => ({
    wpx: points / PIXEL_POINTS,
  }));
  saved["!rows"] = lines(sheet.hiddenRows, sheet.rowHeights, (hpt) => ({ hpt }));
  if (sheet.Protection.Protected) saved["!protect"] = {};
  return saved;
}

function cellOf({ value, error, formula, numberFormat, link }: HostCell): CellObject | null {
  const looks = {
    ...(numberFormat === "General" ? {} : { z: numberFormat }),
    ...(formula === null ? {} : { f: formula }),
    ...(link === null ? {} : { l: linkOf(link) }),
  };
  if (error !== null) return { t: "e", v: errorCode(error), ...looks };
  if (value === null) return formula === null && link === null ? null : { t: "z", ...looks };
  const type = { string: "s", number: "n", boolean: "b" } as const;
  return { t: type[typeof value as keyof typeof type], v: value, ...looks };
}

function linkOf(link: unknown): { Target: string } {
  const { address, documentReference } = link as { address?: string; documentReference?: string };
  return { Target: address ?? `#${documentReference ?? ""}` };
}

/** The number that stands for an error in a file. Source: [MS-XLS] 2.5.10, BErr. */
function errorCode(error: string): number {
  const codes: Readonly<Record<string, number>> = {
    "#NULL!": 0x00,
    "#DIV/0!": 0x07,
    "#VALUE!": 0x0f,
    "#REF!": 0x17,
    "#NAME?": 0x1d,
    "#NUM!": 0x24,
  };
  return codes[error] ?? 0x2a;
}

/** Rows or columns from the first on; those without anything of their own are empty places. */
function lines<T extends object>(
  hidden: ReadonlySet<number>,
  sizes: ReadonlyMap<number, number>,
  sized: (points: number) => T,
): (T | { hidden: true })[] {
  const last = Math.max(-1, ...hidden, ...sizes.keys());
  const found: (T | { hidden: true })[] = [];
  for (let index = 0; index <= last; index++) {
    const size = sizes.get(index);
    if (hidden.has(index)) found[index] = { hidden: true };
    else if (size !== undefined) found[index] = sized(size);
  }
  return found;
}
