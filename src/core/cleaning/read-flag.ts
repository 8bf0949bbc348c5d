import type { Cell } from "../../workbook/cell";
import { comparableText } from "./clean-text";

const YES = /^(1|да|\+|истина|true|v|✓|✔|есть|входит|включена)$/;
const NO = /^(|0|нет|-|–|—|−|ложь|false|не входит|не включена)$/;

/**
 * A mark in a column of yes and no: «1», «да», «+» against «0», «нет», «-»; an empty cell is no mark.
 *
 * Source: docs/methods.md#official-list (1 = marker, 0 or empty = none).
 *
 * @returns null for anything else.
 * @example
 * readFlag("+") // => true
 */
export function readFlag(cell: Cell | undefined): boolean | null {
  const text = comparableText(cell);
  if (YES.test(text)) return true;
  return NO.test(text) ? false : null;
}
