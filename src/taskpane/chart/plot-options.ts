import {
  axisX,
  axisY,
  barX,
  barY,
  dot,
  gridX,
  gridY,
  line,
  ruleX,
  ruleY,
  type Markish,
  type PlotOptions,
} from "@observablehq/plot";
import type { ChartPicture, PictureSeries } from "../../sheets/charts/chart-picture";
import { textWidth } from "../../sheets/report/letter-widths";
import { lineCount } from "../../sheets/report/row-heights";
import { valueText } from "./value-text";

/** One value of a series in its place. */
interface Item {
  /** Category of a chart of bars and columns, x of one of points. */
  readonly at: string | number;
  readonly value: number;
  readonly fill: string;
  readonly title: string;
}

/** Legible at the width of the pane. */
const FONT_SIZE = 12;
/** The smallest that names under narrow columns are written in. */
const LEAST_FONT = 9;
/** Pixels left and right of columns. */
const AROUND_COLUMNS = 72;
/** Height of a bar with its name on up to two lines, of each line more, and what keeps names apart. */
const [BAR_HEIGHT, NAME_LINE, NAME_GAP] = [38, 13, 8];
/** Pixels that a name of a category needs at the axis. */
const LABEL_WIDTH = 30;
/** Width of a digit, in which texts are measured, in sizes of the font. */
const DIGIT = 0.58;
/** The part of a drawing that names of bars may take. */
const NAMES_PART = 0.46;
/** Pixels left and right of names beside bars. */
const AROUND_NAMES = 16;
/** Pixels for the title of an axis under the names of columns. */
const UNDER_NAMES = 30;
const GREY = "#C9D0D8";

/** What the library draws of a picture. @param width Pixels. */
export function plotOptions(picture: ChartPicture, width: number): PlotOptions {
  const common = {
    width,
    style: {
      fontSize: `${String(FONT_SIZE)}px`,
      background: "transparent",
      color: "#1F2933",
      overflow: "visible",
    },
  };
  if (picture.series.some(({ x }) => x !== undefined)) return { ...common, ...pointOptions(picture) };
  if (picture.series.some(({ mark }) => mark === "bar")) return { ...common, ...barOptions(picture, width) };
  return { ...common, ...columnOptions(picture, width) };
}

function barOptions(picture: ChartPicture, width: number): PlotOptions {
  const names = picture.categories.map(String);
  const longest = Math.max(0, ...names.map(textWidth)) * DIGIT * FONT_SIZE;
  const marginLeft = Math.round(Math.min(width * NAMES_PART, longest + AROUND_NAMES));
  const lines = linesOf(names, marginLeft - AROUND_NAMES, FONT_SIZE);
  // The library takes every Russian letter for as wide as an «e».
  const wider = Math.max(1, ...names.map((name) => textWidth(name) / name.length));
  return {
    marginLeft,
    marginRight: 24,
    marginBottom: 28,
    height: names.length * Math.max(BAR_HEIGHT, lines * NAME_LINE + NAME_GAP) + 48,
    x: { domain: [0, endOf(picture)] },
    y: { domain: names, padding: 0.25 },
    marks: [
      gridX({ stroke: GREY, strokeOpacity: 1 }),
      axisX({
        label: null,
        ticks: 4,
        tickSize: 0,
        tickFormat: textOf(picture.series[0]),
      }),
      axisY({ label: null, tickSize: 0, lineWidth: (marginLeft - AROUND_NAMES) / FONT_SIZE / wider }),
      barX(itemsOf(picture, picture.series), {
        x: "value",
        y: "at",
        fill: "fill",
        title: "title",
        order: null,
      }),
      ruleX([0]),
    ],
  };
}

function columnOptions(picture: ChartPicture, width: number): PlotOptions {
  const names = picture.categories.map(String);
  const columns = picture.series.filter(({ mark, stems }) => mark === "column" && stems !== true);
  const step = Math.ceil((names.length * LABEL_WIDTH) / width);
  const band = ((width - AROUND_COLUMNS) / Math.max(1, names.length)) * step;
  // A word that is wider than its column cannot be broken, so the names are written smaller.
  const longest = Math.max(1, ...names.flatMap((name) => name.split(" ")).map(textWidth));
  const fontSize = Math.max(LEAST_FONT, Math.min(FONT_SIZE, (0.82 * band) / (longest * DIGIT)));
  const others = picture.series
    .filter((series) => !columns.includes(series))
    .flatMap((series) => overColumns(picture, series));
  return {
    marginLeft: 52,
    marginBottom: Math.round(UNDER_NAMES + linesOf(names, band * 0.9, fontSize) * fontSize),
    height: Math.round(Math.min(320, Math.max(220, width * 0.6))),
    x: { domain: names, type: "band", padding: 0.15 },
    y: { domain: [0, endOf(picture)] },
    marks: [
      gridY({ stroke: GREY, strokeOpacity: 1 }),
      axisY({ label: null, ticks: 5, tickSize: 0, tickFormat: textOf(picture.series[0]) }),
      axisX({
        ...{ label: picture.xTitle, labelAnchor: "center", labelArrow: "none", tickSize: 0 },
        ticks: names.filter((_, index) => index % step === 0),
        fontSize,
        lineWidth: Math.max(2, (band * 0.9) / fontSize),
      }),
      barY(itemsOf(picture, columns), { x: "at", y: "value", fill: "fill", title: "title", order: null }),
      ...others,
      ruleY([0]),
    ],
  };
}

/** Lines that the longest of some names is broken into. @param width Pixels. @param fontSize Pixels. */
function linesOf(names: readonly string[], width: number, fontSize: number): number {
  return Math.max(1, ...names.map((name) => lineCount(name, width / (DIGIT * fontSize))));
}

/** A line over the columns, or the thin stems of boundaries. */
function overColumns(picture: ChartPicture, series: PictureSeries): Markish[] {
  const items = itemsOf(picture, [series]);
  const stroke = `#${series.color}`;
  if (series.stems !== true)
    return [line(items, { x: "at", y: "value", stroke, strokeWidth: 2.5, ...dashOf(series) })];
  return [
    ruleX(items, { x: "at", y1: 0, y2: "value", stroke, strokeWidth: 1.5, strokeDasharray: "4 3" }),
    dot(items, { x: "at", y: "value", fill: stroke, symbol: "diamond", r: 5, title: "title" }),
  ];
}

function pointOptions(picture: ChartPicture): PlotOptions {
  const x = picture.xFormat ?? "General";
  return {
    ...{ marginLeft: 52, marginBottom: 42, marginRight: 16, height: 320 },
    y: { nice: true, ...(picture.highest === undefined ? {} : { domain: [0, picture.highest] }) },
    x: { nice: true },
    marks: [
      gridY({ stroke: GREY, strokeOpacity: 1 }),
      axisY({ label: null, ticks: 5, tickSize: 0, tickFormat: textOf(picture.series[0]) }),
      axisX({
        ...{ label: picture.xTitle, labelAnchor: "center", labelArrow: "none", ticks: 5, tickSize: 0 },
        tickFormat: (value: number) => valueText(value, x),
      }),
      ...picture.series.map((series) => pointMark(picture, series)),
    ],
  };
}

function pointMark(picture: ChartPicture, series: PictureSeries): Markish {
  const items = itemsOf(picture, [series]);
  const color = `#${series.color}`;
  if (series.mark === "line")
    return line(items, { x: "at", y: "value", stroke: color, strokeWidth: 2, ...dashOf(series) });
  return dot(items, {
    x: "at",
    y: "value",
    fill: color,
    stroke: "#FFFFFF",
    strokeWidth: 0.5,
    r: 4,
    title: "title",
  });
}

function dashOf({ dashed }: PictureSeries): { readonly strokeDasharray?: string } {
  return dashed === true ? { strokeDasharray: "5 4" } : {};
}

/** The values that are known, series by series: bars lie on each other in this order. */
function itemsOf(picture: ChartPicture, list: readonly PictureSeries[]): Item[] {
  return list.flatMap((series) =>
    picture.categories.flatMap((category, index): Item[] => {
      const value = series.values[index];
      const at = series.x === undefined ? String(category) : series.x[index];
      if (value == null || at == null) return [];
      const title = `${String(category)}\n${series.name}: ${valueText(value, series.numberFormat)}`;
      return [{ at, value, fill: `#${series.color}`, title }];
    }),
  );
}

/** Where the axis of values ends. */
function endOf({ highest, stacked, series, categories }: ChartPicture): number {
  if (highest !== undefined) return highest;
  const known = series
    .filter(({ stems }) => stems !== true)
    .map(({ values }) => values.map((value) => value ?? 0));
  const sums = stacked
    ? categories.map((_, index) => known.reduce((sum, values) => sum + (values[index] ?? 0), 0))
    : known.flat();
  const peak = Math.max(0, ...sums);
  return peak === 0 ? 1 : peak * 1.08;
}

function textOf(series: PictureSeries | undefined): (value: number) => string {
  return (value) => valueText(value, series?.numberFormat ?? "General", true);
}
