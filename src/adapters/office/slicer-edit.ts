import { cellAddress, columnLetters } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edit";
import type { DegradedEdit } from "../../workbook/port";
import type { RequestQueue } from "./request-queue";
import { isExcelApi } from "./run-in-excel";

type SlicerEdit = Extract<WorkbookEdit, { kind: "slicer" }>;

/** Whether this Excel has slicers. Source: Office.js reference, SlicerCollection, ExcelApi 1.10. */
export function hasSlicers(): boolean {
  return isExcelApi("1.10");
}

/**
 * Adds a slicer beside the cells, one sync: where its cell lies is known only when widths and heights are set.
 * On a new sheet it is kept off the printed page, which is fitted to the page's width.
 */
export async function addSlicer(
  queue: RequestQueue,
  edit: SlicerEdit,
  { name, isNewSheet }: { readonly name: string; readonly isNewSheet: boolean },
): Promise<DegradedEdit[]> {
  if (!hasSlicers()) return [{ code: "no-slicer", sheet: edit.sheet }];
  const { context } = queue;
  const cell = queue.sheet(edit.sheet).getRange(cellAddress(edit.row, edit.column));
  cell.load("left,top");
  const printed = queue.sheet(edit.sheet).pageLayout.getPrintAreaOrNullObject();
  printed.load("isNullObject");
  await context.sync();
  await queue.room(5000);
  const sheet = queue.sheet(edit.sheet);
  const slicer = sheet.slicers.add(edit.table, edit.field, edit.sheet);
  slicer.name = name;
  slicer.caption = edit.field;
  slicer.left = cell.left + edit.offset;
  slicer.top = cell.top;
  slicer.width = edit.width;
  slicer.height = edit.height;
  if (isNewSheet && printed.isNullObject && edit.column > 0) {
    sheet.pageLayout.setPrintArea(`A:${columnLetters(edit.column - 1)}`);
  }
  return [];
}
