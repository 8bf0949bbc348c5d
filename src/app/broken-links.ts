import { cellAddress } from "../workbook/address";
import { speaksOfReplaced } from "../workbook/own-records";
import type { DegradedEdit } from "../workbook/port";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** What Excel puts into a formula for a cell that is gone. */
const GONE = "#REF!";

/** The person's formulas that lost what they refer to between two readings of the workbook; none where there are none. */
export function brokenLinks(before: WorkbookSnapshot, now: WorkbookSnapshot): DegradedEdit[] {
  const known = new Set(brokenCells(before));
  const names = brokenCells(now).filter((cell) => !known.has(cell));
  return names.length === 0 ? [] : [{ code: "broken-links", sheet: "", things: [{ kind: "cell", names }] }];
}

function brokenCells({ sheets }: WorkbookSnapshot): string[] {
  return sheets
    .filter(({ own }) => !own)
    .flatMap(({ name, formulas }) =>
      formulas
        .filter(({ value }) => value.includes(GONE) || speaksOfReplaced(value))
        .map(({ row, column }) => `${name}!${cellAddress(row, column)}`),
    );
}
