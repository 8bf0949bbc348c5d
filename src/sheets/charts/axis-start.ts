import type { Cell } from "../../workbook/cell";
import { greatest, smallest } from "../../workbook/greatest";

/**
 * Where the axis of columns begins: their lengths are compared, so it begins at nought. Programs begin it higher where all
 * values are alike, and 2 of 30 look like the half.
 *
 * @param values Of all series; nothing is set where one of them is below nought.
 */
export function axisStart(values: readonly Cell[]): { readonly lowest?: 0 } {
  return values.some((value) => typeof value === "number" && value < 0) ? {} : { lowest: 0 };
}

/** Steps that an axis of points is cut into, about. */
const STEPS = 5;

/**
 * Where an axis of points begins: their places are compared, not their lengths, and from nought on they would lie flat in a
 * corner. Nothing is set where a value is below nought or all are alike.
 *
 * @example
 * pointsStart([6.4, 9.2, 12.1]).lowest // => 6
 */
export function pointsStart(values: readonly Cell[]): { readonly lowest?: number } {
  const known = values.filter((value) => typeof value === "number");
  const [least, most] = [smallest(known, Infinity), greatest(known, -Infinity)];
  if (known.length === 0 || least < 0 || most === least) return {};
  const rough = (most - least) / STEPS;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * unit >= rough) ?? 10) * unit;
  return { lowest: Number((Math.floor(least / step) * step).toPrecision(12)) };
}
