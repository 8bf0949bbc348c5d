import { cellAddress } from "../../workbook/address";
import type { ChartSeries, SheetArea, WorkbookEdit } from "../../workbook/edit";
import { rangeOf } from "./range-area";
import type { RequestQueue } from "./request-queue";

type ChartEdit = Extract<WorkbookEdit, { kind: "chart" }>;

const TYPES = { bar: "BarClustered", column: "ColumnClustered", line: "Line", scatter: "XYScatter" } as const;
const STACKED = { ...TYPES, bar: "BarStacked", column: "ColumnStacked", line: "LineStacked" } as const;
/** A line over the points of a scatter chart. */
const JOINED = "XYScatterLinesNoMarkers";

/** Name of a chart of ours, by which undo finds it. */
export function chartName(revision: number, index: number): string {
  return `ОКО ${String(revision)}-${String(index)}`;
}

/**
 * Draws a native chart. The first series comes with the chart, the others are added; the values of
 * each are set by range, as a series added with values gets wrong ones.
 *
 * Source: docs/excel-facts.md#charts (#2927).
 */
export async function addChart(queue: RequestQueue, edit: ChartEdit, name: string): Promise<void> {
  const [first, ...others] = edit.series;
  if (first === undefined) return;
  await queue.room(4000 + edit.series.length * 4000);
  const chart = queue
    .sheet(edit.sheet)
    .charts.add(
      (edit.stacked === true ? STACKED : TYPES)[edit.type],
      sheetRange(queue, first.values),
      "Columns",
    );
  chart.name = name;
  chart.title.text = edit.title;
  titleAxis(chart.axes.categoryAxis, edit.xTitle);
  titleAxis(chart.axes.valueAxis, edit.yTitle);
  if (edit.highest !== undefined) chart.axes.valueAxis.maximum = edit.highest;
  chart.legend.visible = edit.series.length > 1;
  chart.legend.position = "Bottom";
  const { row, column, rows, columns } = edit.area;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
  setSeries(queue, chart.series.getItemAt(0), first, edit.type);
  for (const series of others) setSeries(queue, chart.series.add(series.name), series, edit.type);
}

function titleAxis(axis: Excel.ChartAxis, title: string): void {
  if (title === "") axis.title.visible = false;
  else axis.title.text = title;
}

function setSeries(
  queue: RequestQueue,
  target: Excel.ChartSeries,
  series: ChartSeries,
  chartType: ChartEdit["type"],
): void {
  const type = series.type ?? chartType;
  target.name = series.name;
  target.setValues(sheetRange(queue, series.values));
  target.setXAxisValues(sheetRange(queue, series.categories));
  if (type !== chartType) target.chartType = chartType === "scatter" ? JOINED : TYPES[type];
  const color = `#${series.color}`;
  if (type === "line") {
    target.format.line.color = color;
    if (series.dashed === true) target.format.line.lineStyle = "Dash";
  } else if (type === "scatter") {
    target.markerStyle = "Circle";
    target.markerBackgroundColor = color;
    target.markerForegroundColor = color;
  } else target.format.fill.setSolidColor(color);
}

function sheetRange(queue: RequestQueue, { sheet, area }: SheetArea): Excel.Range {
  return rangeOf(queue.sheet(sheet), area);
}
