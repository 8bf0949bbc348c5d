import { chartBarGap } from "../../workbook/bar-gap";
import type { ChartSeries } from "../../workbook/edit";
import { madeName, type MadeObject } from "../../workbook/made-objects";
import { categoryAxisXml, CATEGORY_AXIS, titleXml, VALUE_AXIS, valueAxisXml } from "./chart-axes";
import { hasWholeSteps, pointDataXml, seriesDataXml, seriesFormat, type ChartCells } from "./chart-data";
import type { OwnSheet } from "./own-sheet";
import { relationshipId } from "./listed-sheets";
import type { PackageParts } from "./package-parts";
import type { EditOf } from "./sheet-settings";
import { escapeXml, parseXml } from "./xml-tree";

type ChartEdit = EditOf<"chart">;

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Width of a chart's line: 2.25 points in EMU. */
const LINE_WIDTH = "28575";

/** Width of a stem and of a dashed line: 1.5 points in EMU. */
const STEM_WIDTH = "19050";

/** What the series are; one alone is what the axis says. */
const LEGEND = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';

/** Hundredths of a point: titles are sentences. */
const TITLE_SIZE = 1200;

/** Where a chart goes. */
export interface ChartPlace {
  readonly sheet: OwnSheet;
  /** Path of the sheet's part. */
  readonly part: string;
}

/** A longer description of a chart is read by nobody. */
const LONGEST_DESCRIPTION = 200;

/** Eleven points, as the cells have: a sheet that is printed smaller to fit the page keeps its charts readable. */
const TEXT_SIZE =
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100"/></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr>';

/**
 * Draws a native chart over cells of a sheet of ours.
 *
 * @param cells What the cells of the series hold.
 * @returns Its name, and whether its values are counted in steps of one.
 */
export function addChart(
  parts: PackageParts,
  place: ChartPlace,
  edit: ChartEdit,
  cells: ChartCells,
): Pick<MadeObject, "name" | "isWhole"> {
  const chart = parts.freeName("xl/charts/chart", "xml");
  parts.add(chart, "drawingml.chart+xml", chartXml(edit, cells));
  const drawing = sheetDrawing(parts, place);
  const id = parts.relate(drawing, "chart", chart);
  const { root } = parts.document(drawing);
  const number = root.children.length + 2;
  const name = madeName(0, number);
  root.children.push(parseXml(parts.addresses(anchorXml(edit, id, { number, name }))).root);
  parts.save(drawing);
  return { name, isWhole: edit.type !== "scatter" && isCounted(edit, cells) };
}

/** The part of what is drawn on a sheet; made where there is none. */
export function sheetDrawing(parts: PackageParts, { sheet, part }: ChartPlace): string {
  const known = sheet.sections("drawing")[0];
  if (known !== undefined) {
    const relation = parts.relationships(part).find(({ id }) => id === relationshipId(known));
    if (relation !== undefined) return relation.target;
  }
  const drawing = parts.freeName("xl/drawings/drawing", "xml");
  const namespaces = `xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main"`;
  parts.add(drawing, "drawing+xml", `<xdr:wsDr ${namespaces}/>`);
  sheet.section("drawing").attributes.set("r:id", parts.relate(part, "drawing", drawing));
  return drawing;
}

function anchorXml(
  { area, title }: ChartEdit,
  relationship: string,
  { number, name }: { readonly number: number; readonly name: string },
): string {
  function corner(name: string, column: number, row: number): string {
    const offsets = "<xdr:colOff>0</xdr:colOff>";
    return (
      `<xdr:${name}><xdr:col>${String(column)}</xdr:col>${offsets}` +
      `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
    );
  }
  const description = escapeXml(title.slice(0, LONGEST_DESCRIPTION));
  return (
    `<xdr:twoCellAnchor>${corner("from", area.column, area.row)}` +
    corner("to", area.column + area.columns, area.row + area.rows) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(number)}" ` +
    `name="${escapeXml(name)}" descr="${description}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${DRAWINGML}/chart"><c:chart xmlns:c="${DRAWINGML}/chart" xmlns:r="${RELATIONSHIPS}" ` +
    `r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function chartXml(edit: ChartEdit, cells: ChartCells): string {
  return (
    `<c:chartSpace xmlns:c="${DRAWINGML}/chart" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONSHIPS}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(edit.title, TITLE_SIZE)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${edit.type === "scatter" ? scatterXml(edit, cells) : groupsXml(edit, cells)}` +
    `</c:plotArea>${edit.series.length > 1 ? LEGEND : ""}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${TEXT_SIZE}</c:chartSpace>`
  );
}

/** Columns and lines over one axis of categories. */
function groupsXml(edit: ChartEdit, cells: ChartCells): string {
  const isBar = edit.type === "bar";
  const groups = (["column", "line"] as const).map((type) => {
    const series = edit.series.filter((one) => seriesType(edit, one) === type);
    return series.length === 0 ? "" : groupXml(edit, type, series, cells);
  });
  const [first] = edit.series;
  const format = first === undefined ? "General" : seriesFormat(first.values, cells);
  const isWhole = isCounted(edit, cells);
  return (
    groups.join("") +
    categoryAxisXml(isBar, edit.xTitle) +
    valueAxisXml({ isBar, title: edit.yTitle, format, isWhole, lowest: edit.lowest, highest: edit.highest })
  );
}

function isCounted({ series, stacked }: ChartEdit, cells: ChartCells): boolean {
  return hasWholeSteps(series, stacked === true, cells);
}

/** Points over two axes of numbers; a series of type "line" joins its points and has no marks. */
function scatterXml(edit: ChartEdit, cells: ChartCells): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const series = edit.series.map((one, index) => {
    const fill = fillXml(one.color);
    const look = one.type === "line" ? lineXml(fill, one.dashed === true) : pointsXml(fill);
    return `${seriesHead(one, index)}${look}${pointDataXml(one, cells)}<c:smooth val="0"/></c:ser>`;
  });
  const [first] = edit.series;
  const [x, y] =
    first === undefined
      ? ["General", "General"]
      : [first.categories, first.values].map((area) => seriesFormat(area, cells));
  return (
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join("")}${axes}</c:scatterChart>` +
    valueAxisXml({
      isBar: true,
      title: edit.xTitle,
      format: x ?? "General",
      isWhole: false,
      isX: true,
      lowest: edit.xLowest,
    }) +
    valueAxisXml({
      isBar: false,
      title: edit.yTitle,
      format: y ?? "General",
      isWhole: false,
      isOverX: true,
      ...{ lowest: edit.lowest, highest: edit.highest },
    })
  );
}

/** Columns and bars are one kind of group; only the direction differs. Stems hang from the points of a line. */
function seriesType(edit: ChartEdit, series: ChartSeries): "column" | "line" {
  return series.stems === true || (series.type ?? edit.type) === "line" ? "line" : "column";
}

function groupXml(
  edit: ChartEdit,
  type: "column" | "line",
  series: readonly ChartSeries[],
  cells: ChartCells,
): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const list = series.map((one) => seriesXml(one, edit.series.indexOf(one), type, cells)).join("");
  if (type === "line") {
    return (
      `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${list}` +
      `<c:marker val="1"/>${axes}</c:lineChart>`
    );
  }
  const direction = edit.type === "bar" ? "bar" : "col";
  const isStacked = edit.stacked === true;
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/>` +
    `<c:varyColors val="0"/>${list}<c:gapWidth val="${String(chartBarGap(edit))}"/>${isStacked ? '<c:overlap val="100"/>' : ""}` +
    `${axes}</c:barChart>`
  );
}

function seriesXml(series: ChartSeries, index: number, type: "column" | "line", cells: ChartCells): string {
  const fill = fillXml(series.color);
  const head = seriesHead(series, index);
  const data = seriesDataXml(series, cells);
  if (type === "column") return `${head}<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${data}</c:ser>`;
  const look = series.stems === true ? stemsXml(fill) : lineXml(fill, series.dashed === true);
  return `${head}${look}${data}<c:smooth val="0"/></c:ser>`;
}

function seriesHead({ name }: ChartSeries, index: number): string {
  const number = String(index);
  return `<c:ser><c:idx val="${number}"/><c:order val="${number}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`;
}

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function lineXml(fill: string, isDashed: boolean): string {
  const [width, dash] = isDashed ? [STEM_WIDTH, '<a:prstDash val="dash"/>'] : [LINE_WIDTH, ""];
  return (
    `<c:spPr><a:ln w="${width}" cap="rnd">${fill}${dash}<a:round/></a:ln></c:spPr>` +
    '<c:marker><c:symbol val="none"/></c:marker>'
  );
}

/** Round marks that nothing joins. */
function pointsXml(fill: string): string {
  return (
    `<c:spPr><a:ln w="${STEM_WIDTH}"><a:noFill/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}</c:spPr></c:marker>`
  );
}

/** Points without a line, each with a dashed line down to the axis: an error bar of its whole height. */
function stemsXml(fill: string): string {
  return (
    `<c:spPr><a:ln w="${STEM_WIDTH}"><a:noFill/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="diamond"/><c:size val="8"/><c:spPr>${fill}</c:spPr></c:marker>` +
    '<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="percentage"/>' +
    '<c:noEndCap val="1"/><c:val val="100"/>' +
    `<c:spPr><a:ln w="${STEM_WIDTH}">${fill}<a:prstDash val="dash"/></a:ln></c:spPr></c:errBars>`
  );
}
