import { findTable } from "./find-table";
import type { HeaderBlock } from "./header-block";
import type { SchoolSheet } from "./monthly-run";
import { SheetView } from "./sheet-view";

/** A sheet whose table was found. */
export interface FoundTable {
  readonly view: SheetView;
  readonly sheet: SchoolSheet;
  readonly block: HeaderBlock;
}

/** The table of a sheet, in a list of one, or an empty list. */
export function foundTable(sheet: SchoolSheet): FoundTable[] {
  const view = new SheetView(sheet);
  const block = findTable(view);
  return block === null ? [] : [{ view, sheet, block }];
}
