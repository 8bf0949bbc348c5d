import { cellAddress } from "../../workbook/address";
import type { CellContent } from "../../workbook/cell";
import { shownText } from "./longest-text";
import { escapeCellText, escapeXml } from "./xml-tree";

/** What stands in a cell, as XML. */
export interface CellXml {
  readonly type: string;
  readonly body: string;
}

/** @param p The prefix of the sheet's elements, "" where they have none. */
export function cellXml(p: string, content: CellContent): CellXml {
  // Excel knows no empty text as a constant: writing one empties the cell.
  // What is no number has no way to be written, and Excel repairs a workbook that tries.
  if (content === null || content === "" || isNoNumber(content)) return { type: "", body: "" };
  if (typeof content === "number") return { type: "", body: `<${p}v>${String(content)}</${p}v>` };
  if (typeof content === "boolean") return { type: "b", body: `<${p}v>${content ? "1" : "0"}</${p}v>` };
  if (typeof content === "string") {
    const text = escapeCellText(shownText(content));
    return { type: "inlineStr", body: `<${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is>` };
  }
  const formula = `<${p}f>${escapeXml(content.formula)}</${p}f>`;
  if (content.value === null || isNoNumber(content.value)) return { type: "", body: formula };
  const type = { string: "str", boolean: "b", number: "" }[
    typeof content.value as "string" | "boolean" | "number"
  ];
  const value = typeof content.value === "boolean" ? String(Number(content.value)) : String(content.value);
  return { type, body: `${formula}<${p}v>${escapeCellText(value)}</${p}v>` };
}

/** An error, such as "#N/A", with the formula that gives it. */
export function errorXml(p: string, error: string, formula: string | null): CellXml {
  const source = formula === null ? "" : `<${p}f>${escapeXml(formula)}</${p}f>`;
  return { type: "e", body: `${source}<${p}v>${escapeXml(error)}</${p}v>` };
}

/** A cell's element. */
export function cellElement(
  p: string,
  { row, column }: { readonly row: number; readonly column: number },
  { style, type, body }: CellXml & { readonly style: number },
): string {
  const look = style === 0 ? "" : ` s="${String(style)}"`;
  const kind = type === "" ? "" : ` t="${type}"`;
  const start = `<${p}c r="${cellAddress(row, column)}"${look}${kind}`;
  return body === "" ? `${start}/>` : `${start}>${body}</${p}c>`;
}

/** A row's first tag. */
export function rowStart(p: string, row: number, attributes: ReadonlyMap<string, string>): string {
  let text = `<${p}row r="${String(row + 1)}"`;
  for (const [name, value] of attributes) text += ` ${name}="${value}"`;
  return `${text}>`;
}

function isNoNumber(content: CellContent): boolean {
  return typeof content === "number" && !Number.isFinite(content);
}
