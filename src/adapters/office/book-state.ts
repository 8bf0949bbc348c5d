import type { Area } from "../../workbook/cell";
import { RECORDS_SHEET, readOwnRecords, type OwnRecords } from "../../workbook/own-records";
import type { Visibility } from "../../workbook/snapshot";
import { areaOf, loadArea } from "./range-area";
import { assembleGrid } from "./assemble-grid";
import { cellOf } from "./read-cell";
import { readBlocks } from "./read-blocks";

/** Beginning of the names of sheets that are kept for undo. */

/** A sheet, before its cells are read. */
export interface SheetState {
  readonly name: string;
  readonly visibility: Visibility;
  /** What the protection allows; null when there is none. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly tables: readonly string[];
  readonly charts: readonly string[];
  readonly pivots: readonly string[];
}

/** The workbook, before its cells are read. */
export interface BookState {
  readonly fileName: string;
  readonly isStructureLocked: boolean;
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  /** All of them, ours for bookkeeping too. */
  readonly sheets: readonly SheetState[];
  readonly records: OwnRecords;
  /** The cells that the records take; null when there are none. */
  readonly recordsArea: Area | null;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** Reads the workbook's make-up and what the add-in keeps in it: two syncs, and one for each block of a long journal. */
export async function readBookState(context: Excel.RequestContext): Promise<BookState> {
  const { workbook } = context;
  const { worksheets, names, protection } = workbook;
  workbook.load("name");
  protection.load("protected");
  names.load("items/name,items/formula");
  worksheets.load(
    "items/name,items/visibility,items/protection/protected,items/protection/options,items/tables/name,items/charts/name,items/pivotTables/name",
  );
  const kept = worksheets.getItemOrNullObject(RECORDS_SHEET).getUsedRangeOrNullObject(true);
  loadArea(kept);
  await context.sync();
  const recordsArea = kept.isNullObject ? null : areaOf(kept);
  const wanted = recordsArea === null ? [] : [{ sheet: RECORDS_SHEET, area: recordsArea }];
  const blocks = await readBlocks(context, wanted);
  return {
    fileName: workbook.name,
    isStructureLocked: protection.protected,
    names: names.items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, "") })),
    sheets: worksheets.items.map(sheetState),
    records: readOwnRecords(assembleGrid(blocks, cellOf)),
    recordsArea,
  };
}

/** Name of the sheet that keeps a deleted one for undo. */
export function backupName(revision: number, index: number): string {
  return `${RECORDS_SHEET} ${String(revision)}-${String(index)}`;
}

function sheetState(sheet: Excel.Worksheet): SheetState {
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    protection: sheet.protection.protected ? sheet.protection.options : null,
    tables: sheet.tables.items.map(({ name }) => name),
    charts: sheet.charts.items.map(({ name }) => name),
    pivots: sheet.pivotTables.items.map(({ name }) => name),
  };
}
