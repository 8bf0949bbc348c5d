import { formattedNumber } from "../locale/formatted-number";
import type { CellFact, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { WorkbookError } from "../workbook/workbook-error";
import type { SheetRows } from "./session-values";

/** @throws {WorkbookError} `no-such-sheet`. */
export function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (found === undefined)
    throw new WorkbookError("no-such-sheet", `Cannot read rows of "${name}": no such sheet`, { sheet: name });
  return found;
}

/**
 * Some rows of a sheet for the read-only view.
 *
 * @param from Index of the first row.
 * @param count Rows wanted; a sheet may have fewer.
 */
export function sheetWindow(sheet: SheetSnapshot, from: number, count: number): Omit<SheetRows, "look"> {
  const { name, cells, errors, links, merges, numberFormats } = sheet;
  function isHere({ row }: { readonly row: number }): boolean {
    return row >= from && row < from + count;
  }
  const formats = [...numberFormats.filter(isHere), ...formatsOfRuns(sheet, from, count)];
  const formatted = formats.flatMap(({ row, column, value }): CellFact<string>[] => {
    const cell = cells[row]?.[column];
    const text = typeof cell === "number" ? formattedNumber(cell, value) : null;
    return text === null ? [] : [{ row, column, value: text }];
  });
  return {
    sheet: name,
    from,
    rows: cells.slice(from, from + count),
    texts: [...formatted, ...errors.filter(isHere)],
    merges: merges.filter((area) => (sheet.own || area.columns > 1) && isHere(area)),
    links: links.filter(isHere),
  };
}

function formatsOfRuns({ formatRuns = [] }: SheetSnapshot, from: number, count: number): CellFact<string>[] {
  return formatRuns.flatMap(({ column, firstRow, lastRow, value }) => {
    const first = Math.max(from, firstRow);
    const length = Math.max(0, Math.min(lastRow + 1, from + count) - first);
    return Array.from({ length }, (_, index) => ({ row: first + index, column, value }));
  });
}
