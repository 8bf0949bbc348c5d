import type { ChartSeries } from "../../workbook/edit";
import { hasWholeSteps, seriesDataXml, seriesFormat, type ChartCells } from "./chart-data";
import type { OwnSheet } from "./own-sheet";
import { relationshipId } from "./workbook-part";
import type { PackageParts } from "./package-parts";
import type { EditOf } from "./sheet-settings";
import { escapeXml, parseXml } from "./xml-tree";

type ChartEdit = EditOf<"chart">;

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CATEGORY_AXIS = "111111111";
const VALUE_AXIS = "222222222";
/** Axis lines and grid: light grey. */
const GREY_LINE =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';
/** Width of a chart's line: 2.25 points in EMU. */
const LINE_WIDTH = "28575";

/** Width of a stem: 1.5 points in EMU. */
const STEM_WIDTH = "19050";

/** Where a chart goes. */
export interface ChartPlace {
  readonly sheet: OwnSheet;
  /** Path of the sheet's part. */
  readonly part: string;
}

/** Draws a native chart over cells of a sheet of ours. @param cells What the cells of the series hold. */
export function addChart(parts: PackageParts, place: ChartPlace, edit: ChartEdit, cells: ChartCells): void {
  const chart = parts.freeName("xl/charts/chart", "xml");
  parts.add(chart, "drawingml.chart+xml", chartXml(edit, cells));
  const drawing = sheetDrawing(parts, place);
  const id = parts.relate(drawing, "chart", chart);
  const { root } = parts.document(drawing);
  root.children.push(parseXml(parts.addresses(anchorXml(edit, id, root.children.length + 2))).root);
  parts.save(drawing);
}

function sheetDrawing(parts: PackageParts, { sheet, part }: ChartPlace): string {
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

function anchorXml({ area, title }: ChartEdit, relationship: string, number: number): string {
  function corner(name: string, column: number, row: number): string {
    const offsets = "<xdr:colOff>0</xdr:colOff>";
    return (
      `<xdr:${name}><xdr:col>${String(column)}</xdr:col>${offsets}` +
      `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
    );
  }
  const name = `${escapeXml(title).slice(0, 200)}`;
  return (
    `<xdr:twoCellAnchor>${corner("from", area.column, area.row)}` +
    corner("to", area.column + area.columns, area.row + area.rows) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(number)}" ` +
    `name="Chart ${String(number)}" descr="${name}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${DRAWINGML}/chart"><c:chart xmlns:c="${DRAWINGML}/chart" xmlns:r="${RELATIONSHIPS}" ` +
    `r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function chartXml(edit: ChartEdit, cells: ChartCells): string {
  const isBar = edit.type === "bar";
  const groups = (["column", "line"] as const).map((type) => {
    const series = edit.series.filter((one) => seriesType(edit, one) === type);
    return series.length === 0 ? "" : groupXml(edit, type, series, cells);
  });
  const [first] = edit.series;
  const format = first === undefined ? "General" : seriesFormat(first, cells);
  const isWhole = hasWholeSteps(edit.series, edit.stacked === true, cells);
  return (
    `<c:chartSpace xmlns:c="${DRAWINGML}/chart" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONSHIPS}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(edit.title, 1400)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${groups.join("")}` +
    axisXml("catAx", isBar, edit.xTitle, { format: "General", isWhole: false }) +
    axisXml("valAx", isBar, edit.yTitle, { format, isWhole }) +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
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
    `<c:varyColors val="0"/>${list}<c:gapWidth val="50"/>${isStacked ? '<c:overlap val="100"/>' : ""}` +
    `${axes}</c:barChart>`
  );
}

function seriesXml(series: ChartSeries, index: number, type: "column" | "line", cells: ChartCells): string {
  const fill = `<a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill>`;
  const head =
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/>` +
    `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
  const data = seriesDataXml(series, cells);
  if (type === "column") return `${head}<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${data}</c:ser>`;
  const look = series.stems === true ? stemsXml(fill) : lineXml(fill);
  return `${head}${look}${data}<c:smooth val="0"/></c:ser>`;
}

function lineXml(fill: string): string {
  return (
    `<c:spPr><a:ln w="${LINE_WIDTH}" cap="rnd">${fill}<a:round/></a:ln></c:spPr>` +
    '<c:marker><c:symbol val="none"/></c:marker>'
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

/** How an axis counts. */
interface AxisSteps {
  readonly format: string;
  /** Steps of one. */
  readonly isWhole: boolean;
}

function axisXml(kind: "catAx" | "valAx", isBar: boolean, title: string, steps: AxisSteps): string {
  const isCategory = kind === "catAx";
  const [own, other] = isCategory ? [CATEGORY_AXIS, VALUE_AXIS] : [VALUE_AXIS, CATEGORY_AXIS];
  const orientation = isBar && isCategory ? "maxMin" : "minMax";
  return (
    `<c:${kind}><c:axId val="${own}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isCategory === isBar ? "l" : "b"}"/>` +
    (isCategory ? "" : `<c:majorGridlines>${GREY_LINE}</c:majorGridlines>`) +
    titleXml(title, 1000) +
    `<c:numFmt formatCode="${escapeXml(steps.format)}" sourceLinked="1"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/>${GREY_LINE}<c:crossAx val="${other}"/>` +
    `<c:crosses val="${isBar && !isCategory ? "max" : "autoZero"}"/>` +
    (isCategory
      ? '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>'
      : `<c:crossBetween val="between"/>${steps.isWhole ? '<c:majorUnit val="1"/>' : ""}`) +
    `</c:${kind}>`
  );
}

/** @param size Hundredths of a point. */
function titleXml(title: string, size: number): string {
  if (title === "") return "";
  const properties = `sz="${String(size)}" b="0"`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${properties}/></a:pPr>` +
    `<a:r><a:rPr lang="ru-RU" ${properties}/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}
