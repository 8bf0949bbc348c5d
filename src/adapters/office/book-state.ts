import type { Area } from "../../workbook/cell";
import {
  areRecords,
  isReplacedSheet,
  readOwnRecords,
  RECORDS_SHEET,
  recordsTab,
  type OwnRecords,
} from "../../workbook/own-records";
import type { Visibility } from "../../workbook/snapshot";
import { areaOf, loadArea } from "./range-area";
import { assembleGrid } from "./assemble-grid";
import { cellOf } from "./read-cell";
import { readBlocks } from "./read-blocks";

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
  /** Name of the sheet that holds them, or will. */
  readonly recordsTab: string;
  readonly areRecordsThere: boolean;
  /** The cells that the records take; null when there are none. */
  readonly recordsArea: Area | null;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/**
 * Reads the workbook's make-up and what the add-in keeps in it: two syncs, one for each block of a long journal, and
 * two more only where a person has a sheet of the records' name.
 */
export async function readBookState(context: Excel.RequestContext): Promise<BookState> {
  const { workbook } = context;
  const { worksheets, names, protection } = workbook;
  workbook.load("name");
  protection.load("protected");
  names.load("items/name,items/formula");
  worksheets.load(
    "items/name,items/visibility,items/protection/protected,items/protection/options,items/tables/name,items/charts/name,items/pivotTables/name",
  );
  const first = loadRecords(context, recordsTab(1));
  await context.sync();
  const sheets = worksheets.items.map(sheetState);
  return {
    fileName: workbook.name,
    isStructureLocked: protection.protected,
    names: names.items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, "") })),
    sheets,
    ...(await findRecords(context, sheets, first)),
  };
}

/** Whether a sheet is the add-in's own bookkeeping; a sheet of a person's that is called so is not. */
export function isBookkeeping(
  { recordsTab: tab }: Pick<BookState, "recordsTab">,
  { name, visibility }: SheetState,
): boolean {
  return name === tab || (visibility !== "visible" && isReplacedSheet(name));
}

type FoundRecords = Pick<BookState, "records" | "recordsTab" | "areRecordsThere" | "recordsArea">;

const NO_RECORDS = { records: readOwnRecords([]), areRecordsThere: false, recordsArea: null };

function loadRecords(context: Excel.RequestContext, tab: string): Excel.Range {
  const kept = context.workbook.worksheets.getItemOrNullObject(tab).getUsedRangeOrNullObject(true);
  loadArea(kept);
  return kept;
}

/** The first sheet of the records' names that holds records, or the first such name that is free. */
async function findRecords(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  kept: Excel.Range,
  number = 1,
): Promise<FoundRecords> {
  const tab = recordsTab(number);
  const found = sheets.find(({ name }) => name.toLowerCase() === tab.toLowerCase());
  if (found === undefined) return { ...NO_RECORDS, recordsTab: tab };
  const recordsArea = kept.isNullObject ? null : areaOf(kept);
  const wanted = recordsArea === null ? [] : [{ sheet: tab, area: recordsArea }];
  const cells = assembleGrid(await readBlocks(context, wanted), cellOf);
  if (found.name === tab && areRecords(cells, found.visibility !== "visible")) {
    return { records: readOwnRecords(cells), recordsTab: tab, areRecordsThere: true, recordsArea };
  }
  const next = loadRecords(context, recordsTab(number + 1));
  await context.sync();
  return findRecords(context, sheets, next, number + 1);
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
