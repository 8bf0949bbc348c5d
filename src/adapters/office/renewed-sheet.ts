import { areaAddress } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import { isOverlap } from "../../workbook/area-overlap";
import type { TableObject } from "../../workbook/snapshot";
import { backupName, type SheetState } from "./book-state";
import type { MadeObject } from "../../workbook/made-objects";
import { noteCollections } from "./office-notes";
import { loadPreviousLayout, loadPreviousPrint } from "./previous-layout";
import { areaOf, loadArea, rangeOf } from "./range-area";
import type { RequestQueue } from "./request-queue";
import type { CopiedPiece, RenewedSheet, RenewedTable } from "./restoration";
import { hasSlicers } from "./slicer-edit";

/** Columns whose widths are kept. */
const WIDE = 128;
/** All cells of a sheet. Source: Microsoft, "Excel specifications and limits". */
const WHOLE: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** Reads what has to be known of a sheet before it is emptied; it is known after the next sync. */
export function loadRenewal(
  sheet: Excel.Worksheet,
  state: SheetState,
  made: readonly MadeObject[],
  { revision, index }: { readonly revision: number; readonly index: number },
): () => RenewedSheet {
  const { name } = state;
  const ours = new Set(made.map((object) => object.name));
  const cells = loadCells(sheet, state, ours);
  const layout = loadPreviousLayout(sheet, { kind: "layout", sheet: name });
  const print = loadPreviousPrint(sheet, { kind: "print", sheet: name, orientation: "portrait", footer: "" });
  sheet.load("tabColor,autoFilter/enabled");
  const slicers = hasSlicers() ? sheet.slicers : null;
  slicers?.load("items/name");
  const notes = noteCollections(sheet);
  for (const collection of notes) collection.load("items/content");
  return () => {
    const slicerNames = (slicers?.items ?? []).map((slicer) => slicer.name);
    const lying = new Set([...state.charts, ...state.pivots, ...slicerNames]);
    return {
      op: "renew-sheet",
      sheet: name,
      backup: backupName(revision, index),
      unfinished: backupName(0, index),
      ...cells().own,
      ...(sheet.autoFilter.enabled ? { isFiltered: true } : {}),
      tabColor: sheet.tabColor,
      visibility: state.visibility,
      before: [...layout(), ...print()],
      made: made.filter((object) => lying.has(object.name)),
      theirs: {
        charts: state.charts.filter((chart) => !ours.has(chart)),
        slicers: slicerNames.filter((slicer) => !ours.has(slicer)),
        pivots: cells().theirs,
        notes: notes.reduce((sum, { items }) => sum + items.length, 0),
      },
    };
  };
}

interface LoadedCells {
  readonly own: Pick<RenewedSheet, "pieces" | "tables" | "pivots" | "rows" | "widths" | "hidden">;
  /** Pivots of people's. */
  readonly theirs: readonly TableObject[];
}

/** Asks for the used cells, their sizes, and the tables and pivots among them. @param ours Names of our pivots. */
function loadCells(sheet: Excel.Worksheet, state: SheetState, ours: ReadonlySet<string>): () => LoadedCells {
  const used = sheet.getUsedRange(false);
  loadArea(used);
  const heights = used.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const widths = sheet
    .getRangeByIndexes(0, 0, 1, WIDE)
    .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const tables = state.tables.map((name) => {
    const table = sheet.tables.getItem(name);
    table.load("showTotals");
    return { ...loaded(name, table.getRange()), table };
  });
  const pivots = state.pivots.map((pivot) =>
    loaded(pivot, sheet.pivotTables.getItem(pivot).layout.getRange()),
  );
  return () => {
    const area = areaOf(used);
    const { row: first } = area;
    const placedTables = tables.map(({ table, ...of }): RenewedTable => {
      return { ...placed(of), ...(table.showTotals ? { hasTotals: true } : {}) };
    });
    const placedPivots = pivots.map(placed);
    const theirs = placedPivots.filter(({ name }) => !ours.has(name));
    const pieces = piecesOf(
      area,
      placedTables.map((table) => table.area),
      placedPivots.map((pivot) => pivot.area),
    );
    const own = {
      pieces: pieces.filter((piece) => !theirs.some((pivot) => isOverlap(pivot.area, piece.area))),
      tables: placedTables,
      pivots: placedPivots.filter(({ name }) => ours.has(name)),
      rows: {
        first,
        heights: heights.value.map(({ format }) => format?.rowHeight ?? null),
      },
      widths: widths.value.map(({ format }) => format?.columnWidth ?? null),
      hidden: {
        rows: heights.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [first + index] : [])),
        columns: widths.value.flatMap(({ columnHidden }, index) => (columnHidden === true ? [index] : [])),
      },
    };
    return { own, theirs };
  };
}

function loaded(name: string, range: Excel.Range): { name: string; range: Excel.Range } {
  loadArea(range);
  return { name, range };
}

function placed({ name, range }: ReturnType<typeof loaded>): TableObject {
  return { name, area: areaOf(range) };
}

/**
 * The used cells in pieces: none holds a whole table, which would be made a second time where all of it is copied, and
 * what a pivot shows stands apart. Source: docs/excel-facts.md#copies.
 */
function piecesOf(used: Area, tables: readonly Area[], pivots: readonly Area[]): CopiedPiece[] {
  const cuts = [
    ...tables.flatMap(({ row, rows }) => [row, row + 1, row + rows]),
    ...pivots.flatMap(({ row, rows }) => [row, row + rows]),
  ];
  return spans(used.row, used.row + used.rows, cuts).flatMap(([row, rows]) => {
    const here = pivots.filter((pivot) => row >= pivot.row && row < pivot.row + pivot.rows);
    const sides = here.flatMap(({ column, columns }) => [column, column + columns]);
    return spans(used.column, used.column + used.columns, sides).map(([column, columns]) => ({
      area: { row, column, rows, columns },
      isPivot: here.some((pivot) => column >= pivot.column && column < pivot.column + pivot.columns),
    }));
  });
}

/** What is left of some cells around others, in rectangles. */
export function cellsAround(area: Area, others: readonly Area[]): Area[] {
  const met = others.filter((other) => isOverlap(other, area));
  return piecesOf(area, [], met).flatMap((piece) => (piece.isPivot ? [] : [piece.area]));
}

/** The stretches between two lines, divided at some: where each begins and how long it is. */
function spans(first: number, end: number, cuts: readonly number[]): [number, number][] {
  const inside = [...new Set(cuts)].filter((cut) => cut > first && cut < end).sort((a, b) => a - b);
  const ends = [...inside, end];
  return [first, ...inside].map((start, index) => [start, (ends[index] ?? start) - start]);
}

/** Copies a sheet's cells aside: the copy bears its name once it is whole. */
export async function copyAside(queue: RequestQueue, step: RenewedSheet): Promise<void> {
  await queue.room(4000 + step.pieces.length * 2000);
  const sheet = queue.sheet(step.sheet);
  const copy = queue.context.workbook.worksheets.add(step.unfinished);
  copy.visibility = "VeryHidden";
  for (const { area, isPivot } of step.pieces) {
    const target = copy.getRange(areaAddress(area));
    for (const type of isPivot ? (["Values", "Formats"] as const) : (["All"] as const)) {
      target.copyFrom(rangeOf(sheet, area), type);
    }
  }
  copy.name = step.backup;
}

/** Takes off what of ours lies over a sheet's cells. */
export async function takeOff(queue: RequestQueue, { sheet: name, made }: RenewedSheet): Promise<void> {
  await queue.room(2000 + made.length * 1000);
  const sheet = queue.sheet(name);
  for (const object of made) {
    if (object.edit.kind === "chart") sheet.charts.getItem(object.name).delete();
    if (object.edit.kind === "pivot") sheet.pivotTables.getItem(object.name).delete();
    if (object.edit.kind === "slicer") sheet.slicers.getItem(object.name).delete();
  }
}

/**
 * Takes off a sheet's cells all that they hold, and every format; its tables stay.
 *
 * @param theirs Where pivots of people's stand: Excel lets nothing be changed under one.
 */
export async function emptySheet(queue: RequestQueue, name: string, theirs: readonly Area[]): Promise<void> {
  const parts = theirs.length === 0 ? [WHOLE] : cellsAround(WHOLE, theirs);
  await queue.room(6000 + parts.length * 3000);
  const sheet = queue.sheet(name);
  const cells = sheet.getRange();
  cells.unmerge();
  cells.conditionalFormats.clearAll();
  cells.dataValidation.clear();
  for (const part of parts) {
    const cleared = theirs.length === 0 ? cells : rangeOf(sheet, part);
    cleared.clear("RemoveHyperlinks");
    cleared.clear("Contents");
    cleared.clear("Formats");
  }
  cells.rowHidden = false;
  cells.columnHidden = false;
  cells.format.useStandardWidth = true;
  cells.format.useStandardHeight = true;
  sheet.showGridlines = true;
  sheet.horizontalPageBreaks.removePageBreaks();
}

/** A table as it is made: what a person filtered, sorted and totalled in it goes. */
export function clearTable(table: Excel.Table): void {
  table.clearFilters();
  table.sort.clear();
  // A table is resized with its last row of totals, which then would be a row of the new run.
  table.showTotals = false;
}

/** Where a table lies without its row of totals. */
export function withoutTotals({ area, hasTotals }: RenewedTable): Area {
  return hasTotals === true ? { ...area, rows: area.rows - 1 } : area;
}

/** Puts back widths, heights, the tab and what stays in view. */
export async function restoreShape(queue: RequestQueue, step: RenewedSheet): Promise<void> {
  const { rows, widths, hidden } = step;
  await queue.room(6000 + (rows.heights.length + widths.length) * 80);
  const sheet = queue.sheet(step.sheet);
  sheet
    .getRangeByIndexes(0, 0, 1, widths.length)
    .setColumnProperties(widths.map((width) => (width === null ? {} : { format: { columnWidth: width } })));
  if (rows.heights.length > 0) {
    sheet
      .getRangeByIndexes(rows.first, 0, rows.heights.length, 1)
      .setRowProperties(
        rows.heights.map((height) => (height === null ? {} : { format: { rowHeight: height } })),
      );
  }
  // After the sizes: a line that is given one is shown.
  if (hidden !== undefined && hidden.rows.length > 0) {
    const all = new Set(hidden.rows);
    sheet
      .getRangeByIndexes(rows.first, 0, rows.heights.length, 1)
      .setRowProperties(
        rows.heights.map((_, index) => (all.has(rows.first + index) ? { rowHidden: true } : {})),
      );
  }
  for (const column of hidden?.columns ?? []) sheet.getRangeByIndexes(0, column, 1, 1).columnHidden = true;
  sheet.tabColor = step.tabColor;
}
