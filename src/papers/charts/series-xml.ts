import type { PictureSeries } from "../../sheets/charts/chart-picture";
import type { Cell } from "../../workbook/cell";
import { xmlText } from "../plain-text";
import type { DataColumn, DataSeries } from "./chart-data";

/** Widths in EMU: 2.25 points of a line, 1.5 of a stem. */
const LINE = 28_575;
const STEM = 19_050;

/** How series of one chart are written. */
export interface SeriesLook {
  /** Numbers beside the bars, in hundredths of a point; null = none. */
  readonly labelSize: number | null;
  readonly isStacked: boolean;
}

/** Which group of a chart a series is drawn in. */
export type SeriesGroup = "bars" | "lines" | "points";

/** A series of a group: its name, look, numbers with what the cells hold. */
export function seriesXml(
  { series, values, x }: DataSeries,
  place: { readonly index: number; readonly group: SeriesGroup; readonly categories: DataColumn },
  look: SeriesLook,
): string {
  const { index, group, categories } = place;
  const number = String(index);
  const name = `<c:tx><c:strRef><c:f>${values.headerCell}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(values.header)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const head = `<c:ser><c:idx val="${number}"/><c:order val="${number}"/>${name}`;
  const fill = `<a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill>`;
  if (group === "bars") {
    // A white edge keeps parts of a stack apart in grey print.
    const edge = '<a:ln w="6350"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>';
    const labels = look.labelSize === null ? "" : labelsXml(series, look.labelSize, look.isStacked);
    return `${head}<c:spPr>${fill}${edge}</c:spPr><c:invertIfNegative val="0"/>${labels}${categoriesXml(categories)}<c:val>${numbersXml(values)}</c:val></c:ser>`;
  }
  const shape = series.mark === "point" ? pointXml(series, fill) : lineXml(series, fill);
  if (group === "points") {
    const own = x ?? categories;
    return `${head}${shape}<c:xVal>${numbersXml(own)}</c:xVal><c:yVal>${numbersXml(values)}</c:yVal><c:smooth val="0"/></c:ser>`;
  }
  return `${head}${shape}${categoriesXml(categories)}<c:val>${numbersXml(values)}</c:val><c:smooth val="0"/></c:ser>`;
}

function lineXml({ dashed }: PictureSeries, fill: string): string {
  const dash = dashed === true ? '<a:prstDash val="dash"/>' : "";
  return (
    `<c:spPr><a:ln w="${String(LINE)}" cap="rnd">${fill}${dash}<a:round/></a:ln></c:spPr>` +
    '<c:marker><c:symbol val="none"/></c:marker>'
  );
}

/** Points without a line; with stems each has a dashed line down to the axis. */
function pointXml({ stems, x }: PictureSeries, fill: string): string {
  const symbol = x === undefined ? "diamond" : "circle";
  const stem =
    stems === true || x === undefined
      ? '<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="percentage"/>' +
        '<c:noEndCap val="1"/><c:val val="100"/>' +
        `<c:spPr><a:ln w="${String(STEM)}">${fill}<a:prstDash val="dash"/></a:ln></c:spPr></c:errBars>`
      : "";
  return (
    `<c:spPr><a:ln w="${String(STEM)}"><a:noFill/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${symbol}"/><c:size val="7"/><c:spPr>${fill}</c:spPr></c:marker>${stem}`
  );
}

/** Zeros of a stack have no room for a number. */
function labelsXml({ numberFormat, color }: PictureSeries, size: number, isStacked: boolean): string {
  const format = isStacked ? `${numberFormat};;;` : numberFormat;
  const ink = isStacked && isDark(color) ? "FFFFFF" : "262626";
  const place = isStacked ? "ctr" : "outEnd";
  return (
    `<c:dLbls><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(size)}" b="0"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr>` +
    `<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** Whether white is read better on a colour than black. */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) =>
    parseInt(color.slice(start, start + 2), 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}

function categoriesXml(column: DataColumn): string {
  const isNumeric = column.values.length > 0 && column.values.every((value) => typeof value === "number");
  return `<c:cat>${isNumeric ? numbersXml(column) : textsXml(column)}</c:cat>`;
}

function numbersXml({ range, format, values }: DataColumn): string {
  const points = pointsXml(values, (value) => (typeof value === "number" ? String(value) : null));
  return `<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode>${points}</c:numCache></c:numRef>`;
}

function textsXml({ range, values }: DataColumn): string {
  const points = pointsXml(values, (value) => (value === null ? null : xmlText(String(value))));
  return `<c:strRef><c:f>${range}</c:f><c:strCache>${points}</c:strCache></c:strRef>`;
}

/** An empty cell has no point. */
function pointsXml(values: readonly Cell[], textOf: (value: Cell) => string | null): string {
  const points = values.map((value, index) => {
    const text = textOf(value);
    return text === null ? "" : `<c:pt idx="${String(index)}"><c:v>${text}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${String(values.length)}"/>${points.join("")}`;
}
