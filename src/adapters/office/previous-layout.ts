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
  const { pageLayout } = sheet;
  pageLayout.load("orientation,paperSize,zoom");
  const titles = pageLayout.getPrintTitleRowsOrNullObject();
  loadArea(titles);
  const printed = pageLayout.getPrintAreaOrNullObject();
  printed.load("address");
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.load("centerFooter");
  const { horizontalPageBreaks } = sheet;
  horizontalPageBreaks.load("items/rowIndex");
  return () => {
    const breaks = horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex);
    const print = { ...printOf(pageLayout, titles, defaultForAllPages), columns: columnsOf(printed), breaks };
    return [{ op: "print", sheet: edit.sheet, print }];
  };
}

function printOf(
  page: Excel.PageLayout,
  titles: Excel.Range,
  footer: Excel.HeaderFooter,
): Omit<PreviousPrint, "breaks" | "columns"> {
  return {
    orientation: page.orientation,
    paperSize: page.paperSize,
    zoom: page.zoom,
    titleRows: titles.isNullObject ? "" : rowsAddress(titles),
    footer: footer.centerFooter,
  };
}

/** Without the sheet's name; "" for the whole sheet. */
function columnsOf({ isNullObject, address }: Pick<Excel.RangeAreas, "isNullObject" | "address">): string {
  return isNullObject ? "" : address.slice(address.lastIndexOf("!") + 1);
}

function rowsAddress({ rowIndex, rowCount }: Excel.Range): string {
  return `$${String(rowIndex + 1)}:$${String(rowIndex + rowCount)}`;
}
