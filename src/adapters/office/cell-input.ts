import type { CellContent } from "../../workbook/cell";

/** What is put into a cell through Office.js. */
export type CellInput = string | number | boolean;

/** Longest text a cell may hold. Source: Microsoft, "Excel specifications and limits". */
const LONGEST_TEXT = 32767;

/** Texts that Excel's input would take for something else: a formula, a number, a date, a logical value, an error. */
const READ_AS_OTHER = /^['=+\-@#]|\d|^(true|false|истина|ложь)$/i;

/**
 * A content as Excel's input takes it, so that it arrives unchanged: an apostrophe keeps a text a text
 * and is not part of the value. The format "@" would do it too, but it is a change of the cell that
 * the person sees, and later input there would stay text.
 *
 * @example
 * cellInput("5 класс") // => "'5 класс"
 */
export function cellInput(content: CellContent): CellInput {
  if (content === null) return "";
  if (typeof content === "number" || typeof content === "boolean") return content;
  if (typeof content !== "string") return `=${content.formula}`;
  const text = content.slice(0, LONGEST_TEXT);
  return READ_AS_OTHER.test(text) ? `'${text}` : text;
}
