import { numberText, percentagePointsText, percentText } from "../number-text";

/** A number of schools or works. */
export function countNumber(value: number): string {
  return numberText(value);
}

/** A number with one decimal. */
export function tenths(value: number): string {
  return numberText(value, 1);
}

/** A number with two decimals. */
export function hundredths(value: number): string {
  return numberText(value, 2);
}

/** A share as percent with one decimal. */
export function sharePercent(value: number): string {
  return percentText(value, 1);
}

/** A difference of shares in percentage points. */
export function changePoints(value: number): string {
  return percentagePointsText(value);
}
