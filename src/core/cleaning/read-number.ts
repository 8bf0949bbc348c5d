import type { Cell } from "../../workbook/cell";

const DIGIT_0 = 48;
/** Excel keeps fifteen digits of a number. */
const NOISE = 1e-9;
/** Spaces stand between thousands only: «90 91» is two numbers, and so is «24 100 %». */
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)?\s*%?|\d{1,3}(?:\s+\d{3})+(?:[.,]\d+)?)$/;

/**
 * The number a cell holds, typed as a number or as text: decimal comma, spaces of any kind between thousands, "%".
 *
 * A percent sign does not change the number: what scale shares are in is seen from a whole row (`sharesAsCounts`).
 *
 * @returns null for an empty cell and for anything that is not one number.
 * @example
 * readNumber("12,36 %") // => 12.36
 */
export function readNumber(cell: Cell | undefined): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? withoutNoise(cell) : null;
  if (typeof cell !== "string") return null;
  if (cell.length === 1) return digit(cell.charCodeAt(0));
  if (cell.length === 2) {
    const tens = digit(cell.charCodeAt(0));
    const ones = digit(cell.charCodeAt(1));
    if (tens !== null && ones !== null) return tens * 10 + ones;
  }
  const text = cell.trim();
  if (!NUMBER.test(text)) return null;
  return Number(text.replace(/[\s%]/g, "").replace(",", "."));
}

/** 38.99999999999999 is what a formula makes of 39. */
function withoutNoise(number: number): number {
  const whole = Math.round(number);
  return Math.abs(number - whole) < NOISE ? whole : number;
}

/**
 * A number of pupils, schools or points: whole and not negative; null for anything else.
 *
 * @example
 * readWhole("1 722 202") // => 1722202
 */
export function readWhole(cell: Cell | undefined): number | null {
  const number = readNumber(cell);
  return number !== null && Number.isInteger(number) && number >= 0 ? number : null;
}

/** Most cells of a pupil table are one or two digits: read without a regular expression. */
function digit(code: number): number | null {
  const value = code - DIGIT_0;
  return value >= 0 && value <= 9 ? value : null;
}
