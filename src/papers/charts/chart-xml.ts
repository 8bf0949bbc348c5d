import { withoutLoneEnd } from "../../locale/line-ends";
import type { ChartPicture } from "../../sheets/charts/chart-picture";
import { axisStart, pointsStart } from "../../sheets/charts/axis-start";
import { barGap } from "../../workbook/bar-gap";
import { xmlText } from "../plain-text";
import type { ChartData, DataSeries } from "./chart-data";
import { seriesXml, type SeriesGroup, type SeriesLook } from "./series-xml";
import { greatest } from "../../workbook/greatest";

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CATEGORY_AXIS = "111111111";
const VALUE_AXIS = "222222222";
const GREY_LINE =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';
const INK = "262626";
/** More numbers than this beside bars hide the bars. */
const MOST_LABELS = 40;
const MOST_OVER_COLUMNS = 12;
/** Up to here steps of one can be read; a program's own steps may be halves below it. */
const SMALL = 10;

/** Sizes of a chart's text, in hundredths of a point. */
export interface ChartSizes {
  readonly title: number;
  readonly text: number;
}

/**
 * A chart as a part of a document: native, with the numbers in it, so that it is shown as it is and can be edited.
 *
 * @param data Of the same picture.
 * @param relation Id of the workbook with its numbers.
 */
export function chartXml(
  picture: ChartPicture,
  data: ChartData,
  sizes: ChartSizes,
  relation: string,
): string {
  const legend =
    data.series.length < 2
      ? ""
      : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(sizes.text)}</c:legend>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${DRAWINGML}/chart" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONSHIPS}">` +
    '<c:date1904 val="0"/><c:lang val="ru-RU"/><c:roundedCorners val="0"/><c:chart>' +
    `${titleXml(picture.title, sizes.title, true)}<c:autoTitleDeleted val="${picture.title === "" ? "1" : "0"}"/>` +
    `<c:plotArea><c:layout/>${plotXml(picture, data, sizes)}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textXml(sizes.text)}` +
    `<c:externalData r:id="${relation}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function plotXml(picture: ChartPicture, data: ChartData, sizes: ChartSizes): string {
  const axisIds = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const isScatter = data.series.some(({ x }) => x !== null);
  const look: SeriesLook = { labelSize: labelSize(data, sizes, picture), isStacked: picture.stacked };
  function groupOf(group: SeriesGroup): string {
    return data.series
      .map((one, index) =>
        groupOfSeries(one, isScatter) === group
          ? seriesXml(one, { index, group, categories: data.categories }, look)
          : "",
      )
      .join("");
  }
  const [bars, lines, points] = [groupOf("bars"), groupOf("lines"), groupOf("points")];
  const isBar = picture.series.some(({ mark }) => mark === "bar");
  const overlap = picture.stacked ? '<c:overlap val="100"/>' : '<c:overlap val="-10"/>';
  const grouping = picture.stacked ? "stacked" : "clustered";
  const inGroup = picture.stacked
    ? 1
    : data.series.filter((one) => groupOfSeries(one, isScatter) === "bars").length;
  const gap = barGap(picture.categories.length, inGroup);
  const groups = [
    bars === ""
      ? ""
      : `<c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${bars}<c:gapWidth val="${String(gap)}"/>${overlap}${axisIds}</c:barChart>`,
    lines === ""
      ? ""
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axisIds}</c:lineChart>`,
    points === ""
      ? ""
      : `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${points}${axisIds}</c:scatterChart>`,
  ];
  return groups.join("") + axesXml(picture, data, sizes, { isBar, isScatter });
}

function groupOfSeries({ series }: DataSeries, isScatter: boolean): SeriesGroup {
  if (isScatter) return "points";
  return series.mark === "bar" || series.mark === "column" ? "bars" : "lines";
}

/** Bars have their numbers beside them where there is room: under columns there is less of it. */
function labelSize(
  { series, categories }: ChartData,
  { text }: ChartSizes,
  picture: ChartPicture,
): number | null {
  const bars = series.filter((one) => groupOfSeries(one, false) === "bars");
  const isWide = picture.stacked || bars.every((one) => one.series.mark === "bar");
  const most = isWide ? MOST_LABELS : MOST_OVER_COLUMNS;
  return bars.length * categories.values.length <= most && bars.length === series.length ? text : null;
}

function axesXml(
  picture: ChartPicture,
  data: ChartData,
  sizes: ChartSizes,
  { isBar, isScatter }: { readonly isBar: boolean; readonly isScatter: boolean },
): string {
  const [first] = data.series;
  const format = picture.series[0]?.numberFormat ?? "General";
  const axis = { isBar, sizes, isWhole: hasWholeSteps(picture), highest: null, lowest: null };
  const hasColumns = picture.series.some(({ mark }) => mark === "bar" || mark === "column");
  const values = picture.series.flatMap((of) => of.values);
  const isShare = picture.highest !== undefined || isNearWhole(picture);
  const { lowest = null } = hasColumns ? axisStart(values) : isScatter && !isShare ? pointsStart(values) : {};
  const across = isScatter
    ? axisXml("valAx", "x", picture.xTitle, {
        ...axis,
        ...{ isWhole: false, format: first?.x?.format ?? "General" },
        lowest: pointsStart(picture.series.flatMap(({ x }) => x ?? [])).lowest ?? null,
      })
    : axisXml("catAx", "x", picture.xTitle, { ...axis, isWhole: false, format: "General" });
  return (
    across +
    axisXml("valAx", "y", picture.yTitle, {
      ...axis,
      format,
      lowest,
      highest: isOfWholes(picture) || isNearWhole(picture) ? 1 : null,
    })
  );
}

/** Whole and small numbers need steps of one, those of a stack added up. */
function hasWholeSteps({ series, stacked, categories }: ChartPicture): boolean {
  const all = series.flatMap(({ values }) => values.map((value) => value ?? 0));
  if (!all.every(Number.isInteger)) return false;
  const sums = categories.map((_, row) => series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0));
  return greatest(stacked ? sums : all, 0) <= SMALL;
}

/** Whether bars of parts make up the whole each: an axis would go on to 120 %. */
function isOfWholes({ series, stacked, categories }: ChartPicture): boolean {
  if (!stacked || series.length < 2) return false;
  return categories.every((_, row) => {
    const sum = series.reduce((all, { values }) => all + (values[row] ?? 0), 0);
    return Math.abs(sum - 1) < 0.001;
  });
}

/** From this share on an axis would go on beyond the whole. */
const NEAR_WHOLE = 0.8;

/** Whether the largest share is near the whole: no share is larger than that. */
function isNearWhole({ series, stacked }: ChartPicture): boolean {
  if (stacked || !series.every(({ numberFormat }) => numberFormat.includes("%"))) return false;
  const largest = greatest(
    series.flatMap(({ values }) => values.map((value) => value ?? 0)),
    0,
  );
  return largest > NEAR_WHOLE && largest <= 1;
}

interface AxisLook {
  /** Where the axis begins and ends; null = as the program chooses. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly isBar: boolean;
  readonly sizes: ChartSizes;
  readonly isWhole: boolean;
  readonly format: string;
}

function axisXml(kind: "catAx" | "valAx", side: "x" | "y", title: string, look: AxisLook): string {
  const { isBar, sizes, isWhole, format } = look;
  const [own, other] = side === "x" ? [CATEGORY_AXIS, VALUE_AXIS] : [VALUE_AXIS, CATEGORY_AXIS];
  const orientation = isBar && side === "x" ? "maxMin" : "minMax";
  const position = (side === "x") === isBar ? "l" : "b";
  const top = look.highest === null ? "" : `<c:max val="${String(look.highest)}"/>`;
  const start = look.lowest === null ? "" : `<c:min val="${String(look.lowest)}"/>`;
  const crosses = isBar && side === "y" ? "max" : "autoZero";
  return (
    `<c:${kind}><c:axId val="${own}"/><c:scaling><c:orientation val="${orientation}"/>${top}${start}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${position}"/>` +
    (side === "y" ? `<c:majorGridlines>${GREY_LINE}</c:majorGridlines>` : "") +
    // Beside bars the labels say themselves what they are, and a title would lie over long ones.
    (isBar && side === "x" ? "" : titleXml(title, sizes.text, false)) +
    `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="${side === "x" ? "low" : "nextTo"}"/>${GREY_LINE}${textXml(sizes.text)}` +
    `<c:crossAx val="${other}"/><c:crosses val="${crosses}"/>` +
    (kind === "catAx"
      ? '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>'
      : `<c:crossBetween val="${side === "x" ? "midCat" : "between"}"/>${isWhole ? '<c:majorUnit val="1"/>' : ""}`) +
    `</c:${kind}>`
  );
}

function titleXml(title: string, size: number, isBold: boolean): string {
  if (title === "") return "";
  const properties = `sz="${String(size)}" b="${isBold ? "1" : "0"}"`;
  const ink = `<a:solidFill><a:srgbClr val="${INK}"/></a:solidFill>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${properties}>${ink}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="ru-RU" ${properties}>${ink}</a:rPr><a:t>${xmlText(withoutLoneEnd(title))}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function textXml(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(size)}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr>`;
}
