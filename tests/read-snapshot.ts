import { plainSheet } from "../src/workbook/plain-sheet";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { read, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Cell, Grid } from "../src/workbook/cell";
import type { CellFact, SheetSnapshot, WorkbookSnapshot } from "../src/workbook/snapshot";

/** A snapshot of values only, of any file that the engine reads. */
export function readSnapshot(path: string): WorkbookSnapshot {
  const book: WorkBook = read(readFileSync(path), { dense: true });
  const sheets = book.SheetNames.map((name) => sheetOf(name, book.Sheets[name] ?? {}));
  return { fileName: basename(path), sheets, structureLocked: false, names: [], settings: {} };
}

/** A snapshot of made-up sheets. */
export function snapshotOf(sheets: Readonly<Record<string, Grid>>, fileName = "book.xlsx"): WorkbookSnapshot {
  const made = Object.entries(sheets).map(([name, cells]) => plainSheet(name, { cells }));
  return { fileName, sheets: made, structureLocked: false, names: [], settings: {} };
}

function sheetOf(name: string, sheet: WorkSheet): SheetSnapshot {
  const errors: CellFact<string>[] = [];
  const data = (sheet["!data"] ?? []) as ({ t: string; v?: Cell | Date; w?: string } | undefined)[][];
  const cells = Array.from(data, (line, row) =>
    Array.from(line ?? [], (cell, column): Cell => {
      if (cell === undefined || cell.v === undefined) return null;
      if (cell.t === "e") errors.push({ row, column, value: cell.w ?? "#ERROR" });
      return cell.t === "e" || cell.v instanceof Date ? null : cell.v;
    }),
  );
  return plainSheet(name, { cells, errors });
}
