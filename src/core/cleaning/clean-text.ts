import type { Cell } from "../../workbook/cell";

/**
 * The text of a cell as a person reads it: non-breaking and doubled spaces, tabs and line ends are one space, none
 * at the ends. Empty for an empty cell.
 *
 * @example
 * cleanText(" Профиль \n(при наличии)\u00a0") // => "Профиль (при наличии)"
 */
export function cleanText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  return cell
    .replace(/[\s\u00ad\u200b\ufeff]+/g, " ")
    .trim();
}

/**
 * A text made fit for comparing: clean, in lower case, "е" for "ё", one kind of quotation marks.
 *
 * @example
 * comparableText("МБОУ  «Берёзовская СОШ»") // => "мбоу \"березовская сош\""
 */
export function comparableText(cell: Cell | undefined): string {
  return cleanText(cell)
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[«»„“”‟″]|''/g, '"');
}
