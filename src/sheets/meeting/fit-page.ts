import { shownFirst } from "../../locale/meeting-text";
import type { Cell } from "../../workbook/cell";
import type { ChartPicture } from "../charts/chart-picture";
import { extraLines, pictureHeight } from "../charts/picture-edits";
import { NOTE_STYLE } from "../report/report-styles";
import type { MeetingPage } from "./meeting-set";
import { line, pageText, totalHeight, type PageText } from "./page-lines";

/** Points of a page that are filled in Excel; other programs print the sheet smaller, so more goes on theirs. */
const PAGE_HEIGHT = 745;
const ROW_HEIGHT = 15;
/** Rows that a chart needs to be read with its legend in several lines, that it keeps whatever there is to say, and at most. */
const GOOD_CHART = 14;
const LEAST_CHART = 11;
const MOST_CHART = 28;
/** Rows of a table that a page is first tried with. */
const MOST_ROWS = 14;
/** Rows of a chart with bars for its title, axis and legend, and for a line of a name beside them. */
const AROUND_BARS = 7;
const BAR_ROWS = 1.15;
/** So few bars are drawn however low their chart is. */
const FEW_BARS = 4;
/** Letters of a name on one line beside a bar. */
const NAME_LETTERS = 36;

/** A page as it fits A4. */
export interface FittedPage {
  readonly text: PageText;
  readonly charts: readonly ChartPicture[];
  /** Rows of every chart that is drawn. */
  readonly chartRows: number;
}

/**
 * Charts take what the text leaves; where it leaves too little, further charts go first. Then rows of the table and bars of
 * the chart give way alike, of each the last ones, and it is said how many; then the last sentences, for nothing may run over
 * the page: what a name of two hundred letters takes is not known beforehand.
 */
export function fittedPage(page: MeetingPage): FittedPage {
  for (let count = page.charts.length; count > 1; count -= 1) {
    const tried = withCharts(page, count, MOST_ROWS);
    if (tried.charts.every((chart) => tried.chartRows >= neededRows(chart))) return tried;
  }
  return balanced(page) ?? withoutLastSentence(page);
}

/** The page with most of its table and of its chart's bars; null where even the least of them have no room. */
function balanced(page: MeetingPage): FittedPage | null {
  const whole = Math.max(1, ...page.tables.map(({ rows }) => Math.min(MOST_ROWS, rows.length)));
  let best: { readonly fitted: FittedPage; readonly quality: number } | null = null;
  for (let rows = whole; rows > 0; rows -= 1) {
    const tried = withCharts(page, 1, rows);
    const [chart] = tried.charts;
    if (tried.chartRows < (chart === undefined ? 0 : leastRows(chart))) continue;
    const quality = Math.min(rows / whole, chart === undefined ? 1 : shownPart(chart, tried.chartRows));
    if (best === null || quality > best.quality) best = { fitted: tried, quality };
  }
  if (best === null) return null;
  const { fitted } = best;
  return { ...fitted, charts: fitted.charts.map((chart) => withFewerBars(chart, fitted.chartRows)) };
}

/** The finding and the first sentence are kept whatever there is to say: then the chart goes. */
function withoutLastSentence(page: MeetingPage): FittedPage {
  const { sentences, charts, proposals } = page;
  if (sentences.length > 1) return fittedPage({ ...page, sentences: sentences.slice(0, -1) });
  if (charts.length > 0) return fittedPage({ ...page, charts: [] });
  if (proposals.length > 0) return fittedPage({ ...page, proposals: proposals.slice(0, -1) });
  return withCharts(page, 0, 1);
}

/** Few bars stand together however low their chart is: each with its name, which needs a line. */
function leastRows(chart: ChartPicture): number {
  if (!isOfBars(chart)) return LEAST_CHART;
  const bars = Math.min(FEW_BARS, chart.categories.length);
  return Math.max(LEAST_CHART, Math.ceil(AROUND_BARS + extraLines(chart) + bars * BAR_ROWS));
}

/** How much of a chart is seen at a height: of bars the part that has room, of others how near it is to a good height. */
function shownPart(chart: ChartPicture, rows: number): number {
  if (!isOfBars(chart)) return Math.min(1, rows / GOOD_CHART);
  return barsWithin(chart, rows) / Math.max(1, chart.categories.length);
}

/** The first bars that have room beside each other with their names, the last of the note says how many. */
function withFewerBars(chart: ChartPicture, rows: number): ChartPicture {
  const { categories, series, note } = chart;
  const shown = barsWithin(chart, rows);
  if (!isOfBars(chart) || shown === categories.length) return chart;
  return {
    ...chart,
    note: `${note} ${shownFirst(shown, categories.length)}`,
    categories: categories.slice(0, shown),
    series: series
      .map((of) => ({ ...of, values: of.values.slice(0, shown) }))
      .filter(({ values }) => values.some((value) => value !== null)),
  };
}

function isOfBars({ form, series }: ChartPicture): boolean {
  return form !== "heat" && series.some(({ mark }) => mark === "bar");
}

function neededRows(chart: ChartPicture): number {
  return isOfBars(chart)
    ? Math.max(GOOD_CHART, AROUND_BARS + extraLines(chart) + barLines(chart) * BAR_ROWS)
    : GOOD_CHART;
}

function barLines({ categories }: ChartPicture): number {
  return categories.reduce<number>((sum, name) => sum + linesOf(name), 0);
}

function linesOf(name: Cell): number {
  return Math.max(1, Math.ceil(String(name).length / NAME_LETTERS));
}

function barsWithin(chart: ChartPicture, rows: number): number {
  const { categories } = chart;
  let room = (rows - AROUND_BARS - extraLines(chart)) / BAR_ROWS;
  const over = categories.findIndex((name) => (room -= linesOf(name)) < 0);
  return over < 0 ? categories.length : Math.max(Math.min(FEW_BARS, categories.length), over);
}

function withCharts(page: MeetingPage, count: number, mostRows: number): FittedPage {
  const text = pageText(page, mostRows);
  const charts = page.charts.slice(0, count);
  // What the chart's note says of bars that are left out takes no second line more than is counted here.
  const notes = totalHeight(charts.map(({ note }) => line(`${note} ${shownFirst(10, 10)}`, NOTE_STYLE)));
  const heat = charts.filter(({ form }) => form === "heat").reduce((sum, of) => sum + pictureHeight(of), 0);
  const drawn = charts.filter(({ form }) => form !== "heat").length;
  const room = PAGE_HEIGHT - totalHeight(text.above) - totalHeight(text.below) - notes - heat * ROW_HEIGHT;
  const chartRows = Math.floor(room / ROW_HEIGHT / Math.max(1, drawn));
  if (drawn === 0) return { text, charts, chartRows: room < 0 ? -1 : MOST_CHART };
  return { text, charts, chartRows: Math.min(MOST_CHART, chartRows) };
}
