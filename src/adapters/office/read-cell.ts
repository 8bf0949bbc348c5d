import { parseCellPlace } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { LinkTarget } from "../../workbook/link-target";
import type { ReadBlock } from "./read-blocks";

/** A cell's value; Excel says "" for an empty cell and "#N/A" for an error, both are null here. */
export function cellOf(block: ReadBlock, row: number, column: number): Cell {
  const type = block.types[row]?.[column];
  if (type === "Empty" || type === "Error") return null;
  const value = block.values[row]?.[column];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** A cell's formula without "="; null where there is none. A text that begins with "=" is its own formula, so it is told by being equal. */
export function formulaOf(block: ReadBlock, row: number, column: number): string | null {
  const formula = block.formulas[row]?.[column];
  if (typeof formula !== "string" || !formula.startsWith("=")) return null;
  return formula === block.values[row]?.[column] ? null : formula.slice(1);
}

/** A cell's error, such as "#DIV/0!"; null where there is none. */
export function errorOf(block: ReadBlock, row: number, column: number): string | null {
  return block.types[row]?.[column] === "Error" ? String(block.values[row]?.[column]) : null;
}

/** Where a cell leads; a place within a document follows its address after "#". */
export function linkOf(block: ReadBlock, row: number, column: number): LinkTarget | null {
  const link = block.links?.[row]?.[column]?.hyperlink as Excel.RangeHyperlink | null | undefined;
  if (link === null || link === undefined) return null;
  const { address = "", documentReference = "" } = link;
  if (address === "") return parseCellPlace(documentReference);
  return { url: documentReference === "" ? address : `${address}#${documentReference}` };
}
