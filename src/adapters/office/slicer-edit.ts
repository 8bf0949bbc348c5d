import { cellAddress, columnLetters } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edit";
import type { RequestQueue } from "./request-queue";
import { isExcelApi } from "./run-in-excel";

type SlicerEdit = Extract<WorkbookEdit, { kind: "slicer" }>;

/** Whether this Excel has slicers. Source: Office.js reference, SlicerCollection, ExcelApi 1.10. */
export function hasSlicers(): boolean {
  return isExcelApi("1.10");
}

/** The cell at a slicer's corner, with its place asked for: it is known once widths and heights are set. */
export function loadCorner(queue: RequestQueue, { sheet, row, column }: SlicerEdit): Excel.Range {
  const corner = queue.sheet(sheet).getRange(cellAddress(row, column));
  corner.load("left,top");
  return corner;
}

/** Adds a slicer of a table or a pivot beside the cells. @param corner As `loadCorner` gave it, after a sync. */
export async function addSlicer(
  queue: RequestQueue,
  edit: SlicerEdit,
  { name, corner }: { readonly name: string; readonly corner: Excel.Range },
): Promise<void> {
  await queue.room(5000);
  const sheet = queue.sheet(edit.sheet);
  // A table that is given as itself cannot be taken for a pivot of the same name.
  const source =
    edit.isOnPivot === true
      ? sheet.pivotTables.getItem(edit.table)
      : queue.context.workbook.tables.getItem(edit.table);
  const slicer = sheet.slicers.add(source, edit.field, edit.sheet);
  slicer.name = name;
  slicer.caption = edit.field;
  slicer.left = corner.left + edit.offset;
  slicer.top = corner.top;
  slicer.width = edit.width;
  slicer.height = edit.height;
}

/** Keeps a slicer of a new sheet off the printed page, which is fitted to the page's width. */
export async function keepOffPage(queue: RequestQueue, { sheet, column }: SlicerEdit): Promise<void> {
  if (column === 0) return;
  await queue.room(1500);
  queue.sheet(sheet).pageLayout.setPrintArea(`A:${columnLetters(column - 1)}`);
}
