import { quotedSheet } from "../../workbook/address";
import { fittingSheetNames } from "../../workbook/sheet-name";
import type { SheetSnapshot } from "../../workbook/snapshot";

/** Sheets under names that Excel takes: other programs allow longer ones, and signs that Excel does not. */
export interface NamedSheets {
  readonly sheets: readonly SheetSnapshot[];
  /** The new names of those that were renamed. */
  readonly renamed: readonly string[];
}

/** Renames what Excel would not take, in formulas too. */
export function withFittingNames(sheets: readonly SheetSnapshot[]): NamedSheets {
  const names = fittingSheetNames(sheets.map(({ name }) => name));
  const changes = sheets.flatMap(({ name }, index) => {
    const to = names[index] ?? name;
    return to === name ? [] : [{ from: name, to }];
  });
  if (changes.length === 0) return { sheets, renamed: [] };
  return {
    sheets: sheets.map((sheet, index) => ({
      ...sheet,
      name: names[index] ?? sheet.name,
      formulas: sheet.formulas.map((fact) => ({ ...fact, value: withNewNames(fact.value, changes) })),
    })),
    renamed: changes.map(({ to }) => to),
  };
}

function withNewNames(formula: string, changes: readonly { from: string; to: string }[]): string {
  return changes.reduce(
    (text, { from, to }) => text.replaceAll(`${quotedSheet(from)}!`, () => `${quotedSheet(to)}!`),
    formula,
  );
}
