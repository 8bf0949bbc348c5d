import type { Cell } from "../../workbook/cell";

/**
 * Where the axis of columns begins: their lengths are compared, so it begins at nought. Programs begin it higher where all
 * values are alike, and 2 of 30 look like the half.
 *
 * @param values Of all series; nothing is set where one of them is below nought.
 */
export function axisStart(values: readonly Cell[]): { readonly lowest?: 0 } {
  return values.some((value) => typeof value === "number" && value < 0) ? {} : { lowest: 0 };
}
