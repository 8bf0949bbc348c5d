import { findTable } from "./find-table";
import type { HeaderBlock } from "./header-block";
import type { SchoolSheet } from "./monthly-run";
import { SheetView } from "./sheet-view";

/** A sheet whose table was found. */
export interface FoundTable {
  readonly view: SheetView;
  readonly sheet: SchoolSheet;
  readonly block: HeaderBlock;
  /** The other sheets of its file. */
  readonly others: readonly SchoolSheet[];
}

/** The tables of a file's sheets: one of each sheet that has one. */
export function foundTables(sheets: readonly SchoolSheet[]): FoundTable[] {
  return sheets.flatMap((sheet) => {
    const view = new SheetView(sheet);
    const block = findTable(view);
    return block === null ? [] : [{ view, sheet, block, others: sheets.filter((other) => other !== sheet) }];
  });
}
