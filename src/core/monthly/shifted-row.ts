import { cleanText } from "../cleaning/clean-text";
import { numberReading } from "../cleaning/number-reading";
import type { AlignedForm } from "./aligned-form";
import { readDateText } from "./monthly-dates";
import type { FormColumn, FormTemplate } from "./form-template";

/** How far people push a row aside. */
const SHIFTS = [1, -1, 2, -2];
/** Cells that are wrong in their columns before a row may count as pushed aside. */
const LEAST_WRONG = 3;
/** Of them, this share may still be wrong when it is pushed back. */
const STILL_WRONG = 1 / 3;

/**
 * By how many columns a row's cells stand aside of their headers, to the right when positive; 0 where they do not.
 *
 * Source: docs/monthly.md#shifted.
 */
export function shiftOf(form: AlignedForm, row: number, template: FormTemplate): number {
  const own = template.columns.filter(({ role, header }) => {
    return (role === "input" || role === "computed") && form.columns.columns.has(header);
  });
  const wrong = wrongCells(form, row, own, 0);
  if (wrong < LEAST_WRONG) return 0;
  const tried = SHIFTS.map((shift) => ({ shift, left: wrongCells(form, row, own, shift) }));
  const best = tried.reduce((least, of) => (of.left < least.left ? of : least));
  return best.left <= wrong * STILL_WRONG ? best.shift : 0;
}

function wrongCells(
  { view, columns }: AlignedForm,
  row: number,
  own: readonly FormColumn[],
  shift: number,
): number {
  // Where a whole row was typed over, its formulas do not tell where they stood: its numbers do.
  const hasFormulas = own.some(({ header }) => hasFormulaNear(view, row, columns.columns.get(header) ?? 0));
  return own.filter((column) => {
    const at = (columns.columns.get(column.header) ?? 0) + shift;
    const text = cleanText(view.value(row, at));
    const hasFormula = view.formula(row, at) !== null;
    if (column.role === "computed" && hasFormulas) return !hasFormula && text !== "0";
    if (column.role === "computed" && text === "") return true;
    if (hasFormula && hasFormulas) return true;
    if (text === "") return column.isRequired;
    return !fits(column, view.value(row, at), view.isDateFormat(row, at));
  }).length;
}

function hasFormulaNear(view: AlignedForm["view"], row: number, column: number): boolean {
  return [0, ...SHIFTS].some((shift) => view.formula(row, column + shift) !== null);
}

function fits({ kind }: FormColumn, value: string | number | boolean | null, isDate: boolean): boolean {
  const read = numberReading(value);
  const number = "value" in read ? read : null;
  const isWritten = typeof value === "string" && number === null && readDateText(value, null) !== null;
  switch (kind) {
    case "count":
      return !isDate && !isWritten && (number === null || Number.isInteger(number.value));
    case "number":
      return !isDate && !isWritten;
    case "share":
      return !isDate && !isWritten && (number === null || number.isPercent || number.value <= 1);
    case "date":
      return isDate || (typeof value === "string" && number === null);
    default:
      return number === null && !isDate;
  }
}
