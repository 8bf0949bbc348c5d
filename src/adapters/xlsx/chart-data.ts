import { areaAddress, quotedSheet } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { ChartSeries, SheetArea } from "../../workbook/edit";
import { escapeXml } from "./xml-tree";
import { greatest } from "../../workbook/greatest";

/** A cell as a chart keeps it: its value and number format. */
export interface ChartCell {
  readonly value: Cell;
  readonly format: string;
}

/** Reads the cells of an area, row by row. */
export type ChartCells = (area: SheetArea) => readonly ChartCell[];

/** Up to here steps of one can be read; a program's own steps may be halves below it. */
const SMALL = 10;

/** Number format of a series: that of its first number. @param area Of its values. */
export function seriesFormat(area: SheetArea, cells: ChartCells): string {
  return cells(area).find(({ value }) => typeof value === "number")?.format ?? "General";
}

/** Whether an axis over these values needs steps of one: whole and small, bars on each other added up. */
export function hasWholeSteps(list: readonly ChartSeries[], isStacked: boolean, cells: ChartCells): boolean {
  const columns = list.map(({ values }) =>
    cells(values).map(({ value }) => (typeof value === "number" ? value : 0)),
  );
  if (!columns.flat().every(Number.isInteger)) return false;
  const [first = []] = columns;
  const highest = isStacked
    ? first.map((_, row) => columns.reduce((sum, column) => sum + (column[row] ?? 0), 0))
    : columns.flat();
  return greatest(highest, 0) <= SMALL;
}

/** Categories and values of a series, with what the cells hold now: a viewer shows them as they are. */
export function seriesDataXml(series: ChartSeries, cells: ChartCells): string {
  const categories = cells(series.categories);
  const isNumeric = categories.every(({ value }) => typeof value === "number");
  return (
    `<c:cat>${isNumeric ? numbersXml(series.categories, categories) : textsXml(series.categories, categories)}</c:cat>` +
    `<c:val>${numbersXml(series.values, cells(series.values))}</c:val>`
  );
}

/** The same of the points of a scatter chart. */
export function pointDataXml({ categories, values }: ChartSeries, cells: ChartCells): string {
  return (
    `<c:xVal>${numbersXml(categories, cells(categories))}</c:xVal>` +
    `<c:yVal>${numbersXml(values, cells(values))}</c:yVal>`
  );
}

function numbersXml(area: SheetArea, cells: readonly ChartCell[]): string {
  const format = cells.find(({ value }) => typeof value === "number")?.format ?? "General";
  const points = pointsXml(cells.map(({ value }) => (typeof value === "number" ? String(value) : null)));
  return (
    `<c:numRef><c:f>${reference(area)}</c:f>` +
    `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${points}</c:numCache></c:numRef>`
  );
}

function textsXml(area: SheetArea, cells: readonly ChartCell[]): string {
  const points = pointsXml(cells.map(({ value }) => (value === null ? null : escapeXml(String(value)))));
  return `<c:strRef><c:f>${reference(area)}</c:f><c:strCache>${points}</c:strCache></c:strRef>`;
}

/** An empty cell has no point. */
function pointsXml(values: readonly (string | null)[]): string {
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${String(index)}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${String(values.length)}"/>${points.join("")}`;
}

function reference({ sheet, area }: SheetArea): string {
  const address = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return escapeXml(`${quotedSheet(sheet)}!${address}`);
}
