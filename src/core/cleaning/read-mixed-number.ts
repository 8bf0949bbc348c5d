import type { Cell } from "../../workbook/cell";
import { cleanText, comparableText } from "./clean-text";
import { readNumber } from "./read-number";

/** A number at the beginning of a text that goes on with words: «0,045 18 школ», «0,32 на 20шк», «12,36 % (4 чел.)». */
const LEADING = /^([+-]?\d+(?:[.,]\d+)?)\s*(%?)(?=\s|$|[а-я(])/i;

/** What a cell says, and whether it says it in percent. */
export interface MixedNumber {
  readonly value: number;
  readonly isPercent: boolean;
}

/**
 * The number that a cell of a hand-made table begins with; «есть» and «да» are 1, «нет» is 0.
 *
 * Source: docs/methods.md#indicator-summary (cells mix a number and a text).
 *
 * @returns null where there is neither.
 * @example
 * readMixedNumber("0,045 18 школ") // => { value: 0.045, isPercent: false }
 */
export function readMixedNumber(cell: Cell | undefined): MixedNumber | null {
  const whole = readNumber(cell);
  const text = cleanText(cell);
  if (whole !== null) return { value: whole, isPercent: text.endsWith("%") };
  const found = LEADING.exec(text);
  if (found !== null) {
    return { value: Number((found[1] ?? "").replace(",", ".")), isPercent: found[2] === "%" };
  }
  const word = comparableText(cell);
  if (/^(есть|имеется|имеются|да)(?![а-я])/.test(word)) return { value: 1, isPercent: false };
  return /^(нет|не имеется|не имеются|отсутствует)(?![а-я])/.test(word)
    ? { value: 0, isPercent: false }
    : null;
}
