import { areaAddress, parseArea } from "../../../src/workbook/address";
import type { CellStyle } from "../../../src/workbook/edit";
import type { HostCell } from "../../office-host/cell-store";
import { PLAIN_LOOKS } from "../../office-host/objects/cell-properties";
import type { ChartObject } from "../../office-host/objects/charts";
import type { WorksheetObject } from "../../office-host/objects/worksheet-object";
import type { OfficeHost } from "../../office-host/office-host";
import type { OwnSheetLook } from "./own-sheet-look";

/**
 * How sheets of ours look in the host's Excel. A file has no slicers of ours, so beside those the printed part of a
 * sheet is what it is there.
 */
export function looksInHost(
  { book }: OfficeHost,
  inFile: ReadonlyMap<string, OwnSheetLook>,
): Map<string, OwnSheetLook> {
  return new Map(
    [...inFile].map(([name, { page }]) => {
      const sheet = book.sheet(name);
      const look = lookInHost(sheet);
      const isBesideSlicers = sheet.slicers.list.length > 0 && page.area === "";
      return [name, isBesideSlicers ? { ...look, page: { ...look.page, area: "" } } : look];
    }),
  );
}

/** How a sheet of ours looks in the host's Excel, in the words of the file door. */
function lookInHost(sheet: WorksheetObject): OwnSheetLook {
  const { page, panes, pageBreaks } = sheet;
  const { all } = page.headersFooters;
  const widths = [...sheet.columnWidths].map(([column, points]) => [column, charactersOf(points)] as const);
  return {
    cells: Object.fromEntries(
      [...sheet.cells.all()].flatMap(([row, column, cell]) => {
        const style = styleOf(cell);
        return Object.keys(style).length === 0
          ? []
          : [[areaAddress({ row, column, rows: 1, columns: 1 }), style] as const];
      }),
    ),
    widths: Object.fromEntries(widths),
    heights: Object.fromEntries(sheet.rowHeights),
    merges: sheet.merges.map(areaAddress).sort(),
    hasGridlines: sheet.ShowGridlines,
    tabColor: sheet.TabColor.replace("#", ""),
    frozen: panes.frozen === null ? [0, 0] : [panes.frozen.rows, panes.frozen.columns],
    conditions: sheet.formats.flatMap(({ rule, look, areas }) => {
      const style = {
        ...(look.fill.Color === "" ? {} : { fill: look.fill.Color.slice(1) }),
        ...(look.font.Color === "" ? {} : { color: look.font.Color.slice(1) }),
        ...(look.font.Bold ? { bold: true } : {}),
      };
      // A number format alone is not seen by the viewer of files.
      return Object.keys(style).length === 0
        ? []
        : [{ formula: rule.Formula.replace(/^=/, ""), areas: areas.map(areaAddress), style }];
    }),
    page: {
      orientation: page.Orientation.toLowerCase(),
      paper: page.PaperSize === "A4",
      pagesWide: (page.Zoom as { horizontalFitToPages?: number }).horizontalFitToPages ?? null,
      titles: [page.titleColumns, page.titleRows].flatMap((title) => title ?? []),
      area: page.printArea === null ? "" : wholeColumns(areaAddress(page.printArea)),
      footer: `&L${all.LeftFooter}`,
      header: `&R${all.RightHeader}`,
      isScaled: page.headersFooters.UseSheetScale,
      margins: [
        ...[page.LeftMargin, page.RightMargin, page.TopMargin, page.BottomMargin],
        ...[page.HeaderMargin, page.FooterMargin],
      ].map((points) => Math.round(points * 100) / 7200),
      breaks: pageBreaks.items().map(({ RowIndex }) => RowIndex),
    },
    charts: sheet.charts.list.map(chartOf),
  };
}

/** Source: ECMA-376 part 1, 18.3.1.13 (col, width). */
function charactersOf(points: number): number {
  return points === 0 ? 0 : Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}

/** Columns to the last row are whole columns. */
function wholeColumns(address: string): string {
  return address.replace(/^([A-Z]+)1:([A-Z]+)1048576$/, "$1:$2");
}

function styleOf({ looks, numberFormat }: HostCell): CellStyle {
  const entries = [...looks].filter(([path, value]) => PLAIN_LOOKS[path] !== value);
  const given = new Map(entries);
  function text(path: string): string {
    return String(given.get(path) ?? "");
  }
  return {
    ...(given.has("font.bold") ? { bold: true } : {}),
    ...(given.has("font.italic") ? { italic: true } : {}),
    ...(given.has("font.underline") ? { underline: true } : {}),
    ...(given.has("font.size") ? { size: Number(given.get("font.size")) } : {}),
    ...(given.has("font.color") ? { color: text("font.color").slice(1) } : {}),
    ...(given.has("fill.color") ? { fill: text("fill.color").slice(1) } : {}),
    ...(given.has("horizontalAlignment")
      ? { align: text("horizontalAlignment").toLowerCase() as "left" }
      : {}),
    ...(given.has("verticalAlignment") ? { vertical: text("verticalAlignment").toLowerCase() as "top" } : {}),
    ...(given.has("wrapText") ? { wrap: true } : {}),
    ...(entries.some(([path]) => path.startsWith("borders.")) ? { border: "thin" } : {}),
    ...(numberFormat === "General" ? {} : { numberFormat }),
  };
}

function chartOf(chart: ChartObject): OwnSheetLook["charts"][number] {
  const { category, value } = chart.axes;
  const isLine = /^Line/.test(chart.type);
  return {
    area: areaAddress(parseArea(chart.position.join(":")) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    isStacked: chart.type.endsWith("Stacked"),
    type: chart.type.startsWith("Bar") ? "bar" : "column",
    title: chart.title.Text,
    axes: [category, value].map(({ title }) => (title.Visible ? title.Text : "")),
    series: chart.series.list.map((one) => {
      const drawnAsLine = one.ChartType === "Line" || (one.ChartType === "" && isLine);
      const isStem = drawnAsLine && one.format.line.LineStyle === "None";
      const mark = isStem ? "stem" : drawnAsLine ? "line" : "column";
      const color = isStem
        ? one.MarkerBackgroundColor
        : drawnAsLine
          ? one.format.line.Color
          : one.format.fill.color;
      return `${one.Name}|${mark}|${color.slice(1)}`;
    }),
  };
}
