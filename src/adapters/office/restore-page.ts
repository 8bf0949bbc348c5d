import type { Area } from "../../workbook/cell";
import { breakPages, freeze, onPage, type PageStep } from "./layout-edit";
import type { PreviousLayout, Restoration } from "./restoration";

/** Puts widths and heights as they were; the requests wait. */
export function restoreSizes(sheet: Excel.Worksheet, layout: PreviousLayout): void {
  for (const [column, width] of layout.columnWidths.entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  }
  for (const { row, height } of layout.rowHeights)
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
}

/** Puts gridlines and what stays in view as they were. */
export function viewBackStep({ sheet: name, layout }: Extract<Restoration, { op: "layout" }>): PageStep {
  return async (queue) => {
    await queue.room(2500);
    const sheet = queue.sheet(name);
    sheet.showGridlines = layout.gridlines;
    sheet.freezePanes.unfreeze();
    if (layout.frozen !== null) freeze(sheet, ...frozenCounts(layout.frozen));
  };
}

/** Frozen rows alone are said as whole rows, frozen columns as whole columns. */
function frozenCounts({ rows, columns }: Area): [number, number] {
  return [rows >= 1048576 ? 0 : rows, columns >= 16384 ? 0 : columns];
}

/** Puts page setup as it was: each part apart, as Excel that refused one when it was set may refuse it again. */
export function printBackSteps({ sheet, print }: Extract<Restoration, { op: "print" }>): PageStep[] {
  const { titleColumns, columns, leftFooter, rightHeader, isScaled, margins } = print;
  function onThis(set: (page: Excel.PageLayout) => void): PageStep[] {
    return [onPage(sheet, set)];
  }
  function onText(set: (page: Excel.HeaderFooter) => void): PageStep[] {
    return onThis(({ headersFooters }) => {
      set(headersFooters.defaultForAllPages);
    });
  }
  return [
    ...onThis((page) => (page.orientation = print.orientation as Excel.PageOrientation)),
    ...onThis((page) => (page.paperSize = print.paperSize as Excel.PaperType)),
    ...onThis((page) => (page.zoom = print.zoom)),
    (queue) => breakPages(queue, sheet, print.breaks),
    // The empty string turns titles off. Source: Microsoft, PageSetup.PrintTitleColumns.
    ...onThis((page) => page.setPrintTitleRows(print.titleRows)),
    ...(titleColumns === undefined ? [] : onThis((page) => page.setPrintTitleColumns(titleColumns))),
    ...(columns === undefined ? [] : onThis((page) => page.setPrintArea(columns))),
    ...onText((text) => (text.centerFooter = print.footer)),
    ...(leftFooter === undefined ? [] : onText((text) => (text.leftFooter = leftFooter))),
    ...(rightHeader === undefined ? [] : onText((text) => (text.rightHeader = rightHeader))),
    ...(isScaled === undefined
      ? []
      : onThis(({ headersFooters }) => (headersFooters.useSheetScale = isScaled))),
    ...(margins === undefined ? [] : onThis((page) => page.setPrintMargins("Points", margins))),
  ];
}
