import type { Cell } from "../../workbook/cell";

/** Errors as Russian and English Excel show them, left as text by a copy of values. */
const ERROR_TEXT =
  /^#(н\/д|дел\/0!|знач!|ссылка!|имя\?|число!|пусто!|n\/a|div\/0!|value!|ref!|name\?|num!|null!)$/i;

/** Whether a cell shows a formula's error: no value, and nobody's name. */
export function isErrorText(cell: Cell | undefined): cell is string {
  return typeof cell === "string" && cell.startsWith("#") && ERROR_TEXT.test(cell.trim());
}
