import type { Area } from "../../workbook/cell";
import { breakPages, freeze } from "./layout-edit";
import type { RequestQueue } from "./request-queue";
import type { PreviousLayout, Restoration } from "./restoration";

/** Puts widths, heights, gridlines and what stays in view as they were; the requests wait. */
export function restoreLayout(sheet: Excel.Worksheet, layout: PreviousLayout): void {
  for (const [column, width] of layout.columnWidths.entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  }
  for (const { row, height } of layout.rowHeights)
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  sheet.showGridlines = layout.gridlines;
  sheet.freezePanes.unfreeze();
  if (layout.frozen !== null) freeze(sheet, ...frozenCounts(layout.frozen));
}

/** Frozen rows alone are said as whole rows, frozen columns as whole columns. */
function frozenCounts({ rows, columns }: Area): [number, number] {
  return [rows >= 1048576 ? 0 : rows, columns >= 16384 ? 0 : columns];
}

/** Puts page setup as it was; the requests wait. */
export async function restorePrint(
  queue: RequestQueue,
  { sheet, print }: Extract<Restoration, { op: "print" }>,
): Promise<void> {
  const page = queue.sheet(sheet).pageLayout;
  Object.assign(page, { orientation: print.orientation, paperSize: print.paperSize, zoom: print.zoom });
  page.setPrintTitleRows(print.titleRows);
  if (print.columns !== undefined) page.setPrintArea(print.columns);
  page.headersFooters.defaultForAllPages.centerFooter = print.footer;
  await breakPages(queue, sheet, print.breaks);
}
