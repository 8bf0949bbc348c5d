import { areaAddress, cellAddress } from "../../src/workbook/address";
import type { HostCell } from "./cell-store";
import { PLAIN_LOOKS } from "./objects/cell-properties";
import type { WorksheetObject } from "./objects/worksheet-object";
import type { OfficeHost } from "./office-host";

/** Everything a host's workbook holds, as data that tests can compare: what is as Excel makes it is left out. */
export function hostPicture({ book }: OfficeHost): object {
  return {
    sheets: book.sheets.map(sheetPicture),
    comments: book.comments
      .map(({ range, Content }) => `${range.sheet.name}!${areaAddress(range.area)} ${Content}`)
      .sort(),
    structure: book.Protection.Protected ? [book.Protection.currentPassword()] : null,
  };
}

function sheetPicture(sheet: WorksheetObject): object {
  const { Protection, cells } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.TabColor,
    gridlines: sheet.ShowGridlines,
    frozen: sheet.panes.frozen,
    protection: Protection.Protected ? [Protection.Options, Protection.currentPassword()] : null,
    cells: [...cells.all()]
      .flatMap(([row, column, cell]) => cellPicture(cellAddress(row, column), cell))
      .sort(),
    merges: sheet.merges,
    widths: [...sheet.columnWidths].filter(([, width]) => width !== 48).sort(),
    heights: [...sheet.rowHeights].filter(([, height]) => height !== 15).sort(),
    hidden: [sheet.hiddenRows, sheet.hiddenColumns].map((lines) => [...lines].sort((a, b) => a - b)),
    tables: sheet.tables.map(({ name, area, ShowTotals }) => [name, areaAddress(area), ShowTotals]),
    charts: sheet.charts.list.map(({ type, title, series }) => [
      type,
      title.Text,
      series.list.map(({ Name }) => Name),
    ]),
    pivots: sheet.pivots.list.map(({ Name, rows, columns, filters }) => [Name, rows, columns, filters]),
    slicers: sheet.slicers.list.map(({ table, field, Left, Top }) => [table.name, field, Left, Top]),
    formats: sheet.formats.map(({ rule, look, areas }) => [
      rule.Formula,
      look.fill.Color,
      areas.map(areaAddress),
    ]),
    page: pagePicture(sheet),
  };
}

function pagePicture({ page, pageBreaks }: WorksheetObject): unknown[] {
  const { UseSheetScale, all } = page.headersFooters;
  const margins = [page.LeftMargin, page.RightMargin, page.TopMargin, page.BottomMargin];
  return [
    ...[page.Orientation, page.PaperSize, page.Zoom, page.titleRows, page.titleColumns, page.printArea],
    ...[all.CenterFooter, all.LeftFooter, all.RightHeader, UseSheetScale],
    ...[margins, page.HeaderMargin, page.FooterMargin],
    pageBreaks.items().map(({ RowIndex }) => RowIndex),
  ];
}

function cellPicture(address: string, cell: HostCell): string[] {
  const looks = [...cell.looks].filter(
    ([path, value]) => PLAIN_LOOKS[path] !== value && !path.startsWith("borders."),
  );
  const isPlain =
    cell.value === null && cell.error === null && cell.formula === null && cell.numberFormat === "General";
  const extras = [looks.sort(), cell.link, cell.validation];
  if (isPlain && JSON.stringify(extras) === "[[],null,{}]") return [];
  return [JSON.stringify([address, cell.value, cell.error, cell.formula, cell.numberFormat, ...extras])];
}
