import type { Area } from "../../workbook/cell";
import { OwnSheet } from "./own-sheet";
import { SheetReader } from "./read-cells";
import { XmlScanner } from "./xml-scanner";
import type { ZipPackage } from "./zip-package";

/** A formula that other cells share: it cannot stand without them. */
const SHARED = /<(?:[\w.-]+:)?f\s[^>]*\bt\s*=\s*["']shared["']/;

/**
 * Copies cells with their styles from a sheet's part to the same places of another sheet.
 *
 * @param zip The package with the part; its styles and shared texts are those of the other sheet too.
 * @param options.shared Its shared texts.
 */
export function copyCells(
  zip: ZipPackage,
  part: string,
  to: OwnSheet,
  { areas, shared }: { readonly areas: readonly Area[]; readonly shared: readonly string[] },
): void {
  const from = new OwnSheet(zip.text(part));
  let formulas: ReadonlyMap<string, string> | null = null;
  for (const [row, column] of places(areas)) {
    const cell = from.cellAt(row, column);
    if (cell === undefined) continue;
    const isShared = SHARED.test(cell.body);
    if (isShared) formulas ??= formulasOf(zip, part, shared);
    to.putCell(row, column, from, isShared ? formulas?.get(key(row, column)) : undefined);
  }
}

function* places(areas: readonly Area[]): Generator<readonly [row: number, column: number]> {
  for (const { row, column, rows, columns } of areas) {
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) yield [r, c];
  }
}

/** The formulas of a sheet, each for its own cell. */
function formulasOf(zip: ZipPackage, part: string, sharedTexts: readonly string[]): Map<string, string> {
  const reader = new SheetReader({ sharedTexts, formats: [], days1904: null });
  const scanner = new XmlScanner(reader);
  zip.stream(part, (chunk) => scanner.push(chunk));
  scanner.rest();
  return new Map(reader.body().formulas.map(({ row, column, value }) => [key(row, column), value]));
}

function key(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
