import type { Cell } from "../workbook/cell";
import { formattedNumber } from "./formatted-number";
import { numberText } from "./number-text";

/** A cell as Excel shows it in this format. */
export function shownCell(value: Cell, numberFormat: string | null): string {
  if (value === null) return "";
  if (typeof value !== "number") return String(value);
  const shown = numberFormat === null ? null : formattedNumber(value, numberFormat);
  return shown ?? numberText(value, Number.isInteger(value) ? 0 : 2);
}
