import { cellAddress } from "../../workbook/address";
import { chartBarGap } from "../../workbook/bar-gap";
import type { ChartSeries, SheetArea, WorkbookEdit } from "../../workbook/edit";
import { rangeOf } from "./range-area";
import type { RequestQueue } from "./request-queue";

type ChartEdit = Extract<WorkbookEdit, { kind: "chart" }>;

const TYPES = { bar: "BarClustered", column: "ColumnClustered", line: "Line", scatter: "XYScatter" } as const;
const STACKED = { ...TYPES, bar: "BarStacked", column: "ColumnStacked", line: "LineStacked" } as const;
/** A line over the points of a scatter chart. */
const JOINED = "XYScatterLinesNoMarkers";

/** Axis lines and grid: light grey, as on the file door. */
const GREY = "#D9D9D9";
/** Points of a title, of an axis' title, and the width of a line. */
const TITLE_SIZE = 12;
const AXIS_TITLE_SIZE = 10;
const LINE_WIDTH = 2.25;
const MARKER_SIZE = 8;

/**
 * Draws a native chart that looks as on the file door. The first series comes with the chart, the others are
 * added; the values of each are set by range, as a series added with values gets wrong ones.
 *
 * @param isWhole Its values are counted in steps of one.
 *
 * Source: docs/excel-facts.md#charts (#2927).
 */
export async function addChart(
  queue: RequestQueue,
  edit: ChartEdit,
  { name, isWhole }: { readonly name: string; readonly isWhole: boolean },
): Promise<void> {
  const [first, ...others] = edit.series;
  if (first === undefined) return;
  await queue.room(6000 + edit.series.length * 5000);
  const type = (edit.stacked === true ? STACKED : TYPES)[edit.type];
  const chart = queue.sheet(edit.sheet).charts.add(type, sheetRange(queue, first.values), "Columns");
  chart.name = name;
  chart.title.text = edit.title;
  setFont(chart.title.format.font, TITLE_SIZE);
  setAxes(chart.axes, edit);
  if (isWhole) chart.axes.valueAxis.majorUnit = 1;
  chart.legend.visible = edit.series.length > 1;
  chart.legend.position = "Bottom";
  const { row, column, rows, columns } = edit.area;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
  setSeries(queue, chart.series.getItemAt(0), first, edit);
  for (const series of others) setSeries(queue, chart.series.add(series.name), series, edit);
}

/** Bars read from the top, as the table beside them; their values stand under them all the same. */
function setAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, edit: ChartEdit): void {
  titleAxis(categoryAxis, edit.xTitle);
  titleAxis(valueAxis, edit.yTitle);
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.line.color = GREY;
    axis.majorTickMark = "None";
  }
  valueAxis.majorGridlines.format.line.color = GREY;
  if (edit.lowest !== undefined) valueAxis.minimum = edit.lowest;
  if (edit.highest !== undefined) valueAxis.maximum = edit.highest;
  if (edit.xLowest !== undefined) categoryAxis.minimum = edit.xLowest;
  if (edit.type !== "bar") return;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.position = "Maximum";
}

function titleAxis(axis: Excel.ChartAxis, title: string): void {
  if (title === "") {
    axis.title.visible = false;
    return;
  }
  axis.title.text = title;
  setFont(axis.title.format.font, AXIS_TITLE_SIZE);
}

function setFont(font: Excel.ChartFont, size: number): void {
  font.size = size;
  font.bold = false;
}

function setSeries(
  queue: RequestQueue,
  target: Excel.ChartSeries,
  series: ChartSeries,
  chart: ChartEdit,
): void {
  const { type: chartType } = chart;
  const isStem = series.stems === true;
  const type = isStem ? "line" : (series.type ?? chartType);
  target.name = series.name;
  target.setValues(sheetRange(queue, series.values));
  target.setXAxisValues(sheetRange(queue, series.categories));
  if (type !== chartType) target.chartType = chartType === "scatter" ? JOINED : TYPES[type];
  const color = `#${series.color}`;
  if (type === "scatter") {
    markPoints(target, color, "Circle");
    return;
  }
  if (type !== "line") {
    target.format.fill.setSolidColor(color);
    target.gapWidth = chartBarGap(chart);
    return;
  }
  target.smooth = false;
  if (isStem) markPoints(target, color, "Diamond");
  else {
    target.format.line.color = color;
    target.format.line.weight = LINE_WIDTH;
    if (series.dashed === true) target.format.line.lineStyle = "Dash";
    target.markerStyle = "None";
  }
}

/**
 * Points without a line between them. The line down to the axis that a file's chart has cannot be asked for: an add-in
 * sets no length of error bars. Source: docs/excel-facts.md#charts (#3311).
 */
function markPoints(target: Excel.ChartSeries, color: string, style: "Circle" | "Diamond"): void {
  target.format.line.lineStyle = "None";
  target.markerStyle = style;
  target.markerSize = MARKER_SIZE;
  target.markerBackgroundColor = color;
  target.markerForegroundColor = color;
}

function sheetRange(queue: RequestQueue, { sheet, area }: SheetArea): Excel.Range {
  return rangeOf(queue.sheet(sheet), area);
}
