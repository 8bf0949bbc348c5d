import { columnLetters } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edit";
import { areaOf, loadArea } from "./range-area";
import type { PreviousLayout, PreviousPrint, Restoration } from "./restoration";

type EditOf<K extends WorkbookEdit["kind"]> = Extract<WorkbookEdit, { kind: K }>;

/** Widths, heights and frozen panes of a sheet that will be laid out anew. */
export function loadPreviousLayout(sheet: Excel.Worksheet, edit: EditOf<"layout">): () => Restoration[] {
  const widths = (edit.columnWidths ?? []).map((_, column) => {
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1);
    format.load("columnWidth");
    return format;
  });
  const heights = (edit.rowHeights ?? []).map(({ row }) => {
    const { format } = sheet.getRangeByIndexes(row, 0, 1, 1);
    format.load("rowHeight");
    return { row, format };
  });
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  loadArea(frozen);
  sheet.load("showGridlines");
  return () => [{ op: "layout", sheet: edit.sheet, layout: layoutOf(sheet, frozen, { widths, heights }) }];
}

interface LoadedSizes {
  readonly widths: readonly Excel.RangeFormat[];
  readonly heights: readonly { readonly row: number; readonly format: Excel.RangeFormat }[];
}

function layoutOf(
  sheet: Excel.Worksheet,
  frozen: Excel.Range,
  { widths, heights }: LoadedSizes,
): PreviousLayout {
  return {
    columnWidths: widths.map(({ columnWidth }) => columnWidth),
    rowHeights: heights.map(({ row, format }) => ({ row, height: format.rowHeight })),
    frozen: frozen.isNullObject ? null : areaOf(frozen),
    gridlines: sheet.showGridlines,
  };
}

/** Page setup of a sheet that will be set up anew. */
export function loadPreviousPrint(sheet: Excel.Worksheet, edit: EditOf<"print">): () => Restoration[] {
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.load(
    "orientation,paperSize,zoom,leftMargin,rightMargin,topMargin,bottomMargin,headerMargin,footerMargin",
  );
  const rows = pageLayout.getPrintTitleRowsOrNullObject();
  loadArea(rows);
  const columns = pageLayout.getPrintTitleColumnsOrNullObject();
  loadArea(columns);
  const printed = pageLayout.getPrintAreaOrNullObject();
  printed.load("address");
  const { headersFooters } = pageLayout;
  headersFooters.load("useSheetScale");
  headersFooters.defaultForAllPages.load("centerFooter,leftFooter,rightHeader");
  horizontalPageBreaks.load("items/rowIndex");
  return () => {
    const { centerFooter, leftFooter, rightHeader } = headersFooters.defaultForAllPages;
    const print: PreviousPrint = {
      orientation: pageLayout.orientation,
      paperSize: pageLayout.paperSize,
      zoom: pageLayout.zoom,
      margins: marginsOf(pageLayout),
      titleRows: rowsAddress(rows),
      titleColumns: columnsAddress(columns),
      columns: printedCells(printed),
      ...{ footer: centerFooter, leftFooter, rightHeader, isScaled: headersFooters.useSheetScale },
      breaks: horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
    };
    return [{ op: "print", sheet: edit.sheet, print }];
  };
}

function marginsOf(page: Excel.PageLayout): Excel.PageLayoutMarginOptions {
  return {
    ...{ left: page.leftMargin, right: page.rightMargin, top: page.topMargin, bottom: page.bottomMargin },
    ...{ header: page.headerMargin, footer: page.footerMargin },
  };
}

/** Without the sheet's name; "" for the whole sheet. */
function printedCells({ isNullObject, address }: Pick<Excel.RangeAreas, "isNullObject" | "address">): string {
  return isNullObject ? "" : address.slice(address.lastIndexOf("!") + 1);
}

function rowsAddress({ isNullObject, rowIndex, rowCount }: Excel.Range): string {
  if (isNullObject) return "";
  return `$${String(rowIndex + 1)}:$${String(rowIndex + rowCount)}`;
}

function columnsAddress({ isNullObject, columnIndex, columnCount }: Excel.Range): string {
  if (isNullObject) return "";
  return `$${columnLetters(columnIndex)}:$${columnLetters(columnIndex + columnCount - 1)}`;
}
