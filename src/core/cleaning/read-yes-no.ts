import type { Cell } from "../../workbook/cell";
import { comparableText } from "./clean-text";

const NO = /^(нет|не .*|незаявл.*|без .*|0|-|–|—)$/;
const YES = /^(да|\+|1|v|х|x|✓|подтверд.*|выдан.*|вручен.*|получ.*|награжд.*|заявлен.*|измен.*)$/;

/**
 * What a cell of a column of yes and no says: «да», «+», «подтвердил», «выдана»; «нет», «-», «не подтвердил».
 *
 * @returns null for an empty cell and for anything else.
 * @example
 * readYesNo("не подтвердила") // => false
 */
export function readYesNo(cell: Cell | undefined): boolean | null {
  if (typeof cell === "boolean") return cell;
  const text = comparableText(cell);
  if (NO.test(text)) return false;
  return YES.test(text) ? true : null;
}
