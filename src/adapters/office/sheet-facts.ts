import type { Area } from "../../workbook/cell";
import type { CellFact, TableObject } from "../../workbook/snapshot";
import type { SheetState } from "./book-state";
import { loadFormats, loadMarks, type OfficeMark } from "./office-marks";
import { areaOf, loadArea, rangeOf } from "./range-area";
import { readMerges } from "./read-merges";
import { noteCollections } from "./office-notes";

/** Columns of a sheet. Source: Microsoft, "Excel specifications and limits". */
const ALL_COLUMNS = 16384;

/** What a sheet holds besides its cells. */
export interface SheetFacts {
  readonly name: string;
  /** The cells that hold something; null for an empty sheet. */
  readonly used: Area | null;
  readonly tables: readonly TableObject[];
  readonly marks: readonly OfficeMark[];
  readonly notes: readonly CellFact<string>[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/**
 * Reads what sheets hold besides their cells: four syncs for all of them together, and a few more
 * only where Excel refuses to list the merged cells.
 */
export async function readSheetFacts(
  context: Excel.RequestContext,
  states: readonly SheetState[],
): Promise<SheetFacts[]> {
  const first = states.map((state) => loadFirst(context, state));
  await context.sync();
  const second = first.map((sheet) => loadSecond(context, sheet));
  await context.sync();
  const third = second.map(loadThird);
  await context.sync();
  const merges = await readMerges(context, third);
  return third.map((sheet, index) => ({
    name: sheet.name,
    used: sheet.used,
    tables: sheet.tables.map(({ name, range }) => ({ name, area: areaOf(range) })),
    marks: sheet.marks(),
    notes: sheet.notes
      .map(({ text, place }) => ({ row: place.rowIndex, column: place.columnIndex, value: text }))
      .sort(byPlace),
    merges: merges[index] ?? [],
    hiddenRows: sheet.hiddenRows(),
    hiddenColumns: sheet.hiddenColumns(),
  }));
}

function loadFirst(context: Excel.RequestContext, { name, tables }: SheetState) {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  loadArea(used);
  // Formatted cells too: merged ones may be empty.
  const formatted = sheet.getUsedRangeOrNullObject(false);
  loadArea(formatted);
  const columns = sheet.getRangeByIndexes(0, 0, 1, ALL_COLUMNS);
  columns.load("columnHidden");
  const ranges = tables.map((table) => {
    const range = sheet.tables.getItem(table).getRange();
    loadArea(range);
    return { name: table, range };
  });
  const noted = noteCollections(sheet);
  for (const collection of noted) collection.load("items/content");
  return { name, used, formatted, columns, tables: ranges, noted, formats: loadFormats(sheet) };
}

function loadSecond(context: Excel.RequestContext, first: ReturnType<typeof loadFirst>) {
  const { name, columns, tables, noted } = first;
  const used = first.used.isNullObject ? null : areaOf(first.used);
  const formatted = first.formatted.isNullObject ? null : areaOf(first.formatted);
  const rows = used === null ? null : rangeOf(context.workbook.worksheets.getItem(name), fromA1(used));
  rows?.load("rowHidden");
  const notes = noted.flatMap(({ items }) =>
    items.map((note) => {
      const place = note.getLocation();
      place.load("rowIndex,columnIndex");
      return { text: note.content, place };
    }),
  );
  return { name, used, formatted, rows, columns, tables, notes, marks: loadMarks(first.formats) };
}

/** Row by row only where some are hidden and some are not: Excel then says null for the whole. */
function loadThird(second: ReturnType<typeof loadSecond>) {
  const { rows, columns, used } = second;
  const rowHidden = (rows?.rowHidden ?? null) as boolean | null;
  const columnHidden = columns.columnHidden as boolean | null;
  const rowFlags = rowHidden === null ? rows?.getRowProperties({ rowHidden: true }) : undefined;
  const columnFlags = columnHidden === null ? columns.getColumnProperties({ columnHidden: true }) : undefined;
  return {
    ...second,
    hiddenRows: () => flagged(rowFlags?.value.map((row) => row.rowHidden) ?? repeated(rowHidden, used)),
    hiddenColumns: () =>
      flagged(columnFlags?.value.map((column) => column.columnHidden) ?? repeated(columnHidden, null)),
  };
}

/** One answer for all rows of the used cells, or for all columns. */
function repeated(isHidden: boolean | null, used: Area | null): boolean[] {
  const count = used === null ? ALL_COLUMNS : used.row + used.rows;
  return isHidden === true ? Array.from({ length: count }, () => true) : [];
}

function flagged(flags: readonly (boolean | undefined)[]): number[] {
  return flags.flatMap((isHidden, index) => (isHidden === true ? [index] : []));
}

function fromA1(area: Area): Area {
  return { row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns };
}

function byPlace(a: CellFact<string>, b: CellFact<string>): number {
  return a.row - b.row || a.column - b.column;
}
