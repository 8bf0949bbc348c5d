import { formattedNumber } from "../locale/formatted-number";
import { paneText } from "../locale/pane";
import type { ChartLook, SeriesLook } from "../workbook/sheet-look";
import { ChartBars } from "./chart-bars";
import { ChartLines } from "./chart-lines";
import { cellText } from "./cell-text";
import { chartValues, valueScale } from "./chart-scale";
import type { PlotFrame } from "./plot-frame";

const TEXT = 11;
const LINE = 16;
const TITLE_LINE = 18;
/** Pixels of a letter of that size. */
const LETTER = 6;
const MOST_LABEL = 24;

/** A chart of a sheet, simply drawn: columns, bars, lines and points over their axes, with a legend. */
export function ChartDrawing(props: {
  readonly chart: ChartLook;
  readonly width: number;
  readonly height: number;
}) {
  const { chart, width, height } = props;
  const { frame, labels, categories, left, top, titles } = chartLayout(chart, width, height);
  return (
    <svg
      width={width - 2}
      height={height - 2}
      role="img"
      aria-label={`${paneText.page.chart}: ${chart.title}`}
      fontSize={TEXT}
      fill="#404040"
    >
      {titles.map((line, index) => (
        <text key={index} x={width / 2} y={20 + index * TITLE_LINE} textAnchor="middle" fontSize={14}>
          {line}
        </text>
      ))}
      <g transform={`translate(${String(left)} ${String(top)})`}>
        <ValueAxis frame={frame} labels={labels} />
        <ChartBars frame={frame} />
        <ChartLines frame={frame} />
        <CategoryAxis frame={frame} categories={categories} />
        <text x={frame.width / 2} y={frame.height + LINE * 2 + 2} textAnchor="middle">
          {axisTitle(chart, "below")}
        </text>
      </g>
      <text transform={`translate(12 ${String(top + frame.height / 2)}) rotate(-90)`} textAnchor="middle">
        {axisTitle(chart, "left")}
      </text>
      <Legend series={chart.series} width={width} y={height - 12} />
    </svg>
  );
}

/** Where the plot stands among titles, names and legend. */
function chartLayout(chart: ChartLook, width: number, height: number) {
  const [first] = chart.series;
  const isBar = chart.type === "bar";
  const categories = first?.categories ?? [];
  const scale = valueScale(chartValues(chart));
  const labels = scale.steps.map((step) => valueText(step, first));
  const named = (isBar ? categories : labels).map(({ length }) => length);
  const longest = Math.min(MOST_LABEL, Math.max(1, ...named));
  const titles = titleLines(chart.title, width);
  const left = 12 + longest * LETTER + (axisTitle(chart, "left") === "" ? 0 : LINE);
  const top = 8 + titles.length * TITLE_LINE;
  const below = LINE * (axisTitle(chart, "below") === "" ? 2 : 3) + 16;
  const plot = { width: Math.max(10, width - left - 14), height: Math.max(10, height - top - below) };
  const room = isBar ? plot.width : plot.height;
  function at(value: number): number {
    const share = (value - scale.from) / (scale.to - scale.from);
    return (isBar ? share : 1 - share) * room;
  }
  const band = (isBar ? plot.height : plot.width) / Math.max(1, categories.length);
  const frame: PlotFrame = { chart, scale, ...plot, count: categories.length, at, band };
  return { frame, labels, categories, left, top, titles };
}

/** Of lying bars the categories stand at the left. */
function axisTitle({ type, xTitle, yTitle }: ChartLook, side: "left" | "below"): string {
  return (type === "bar") === (side === "left") ? xTitle : yTitle;
}

function valueText(value: number, series: SeriesLook | undefined): string {
  const format = series?.numberFormat ?? "General";
  return formattedNumber(value, format) ?? cellText(value);
}

function ValueAxis({ frame, labels }: { readonly frame: PlotFrame; readonly labels: readonly string[] }) {
  const { chart, width, height, scale, at } = frame;
  const isBar = chart.type === "bar";
  return scale.steps.map((step, index) => {
    const place = at(step);
    return (
      <g key={step}>
        <line
          {...(isBar
            ? { x1: place, x2: place, y1: 0, y2: height }
            : { x1: 0, x2: width, y1: place, y2: place })}
          stroke="#d9d9d9"
        />
        <text
          {...(isBar
            ? { x: place, y: height + LINE - 2, textAnchor: "middle" }
            : { x: -6, y: place + 4, textAnchor: "end" })}
        >
          {labels[index]}
        </text>
      </g>
    );
  });
}

function CategoryAxis({
  frame,
  categories,
}: {
  readonly frame: PlotFrame;
  readonly categories: readonly string[];
}) {
  const { chart, height, band } = frame;
  const isBar = chart.type === "bar";
  const longest = Math.max(1, ...categories.map(({ length }) => length)) * LETTER + 4;
  // As many names as there is room for.
  const every = Math.max(
    1,
    Math.ceil(isBar ? LINE / 1.2 / band : Math.min(longest, MOST_LABEL * LETTER) / band),
  );
  return categories.map((category, index) => {
    if (index % every !== 0) return null;
    const middle = (index + 0.5) * band;
    const most = isBar ? MOST_LABEL : Math.max(3, Math.floor((band * every) / LETTER));
    return (
      <text
        key={index}
        {...(isBar
          ? { x: -6, y: middle + 4, textAnchor: "end" }
          : { x: middle, y: height + LINE - 2, textAnchor: "middle" })}
      >
        {shortened(category, most)}
      </text>
    );
  });
}

function Legend(props: {
  readonly series: readonly SeriesLook[];
  readonly width: number;
  readonly y: number;
}) {
  const { series, width, y } = props;
  const sizes = series.map(({ name }) => name.length * LETTER + 26);
  const start = Math.max(4, (width - sizes.reduce((sum, size) => sum + size, 0)) / 2);
  return series.map(({ name, color }, index) => {
    const x = start + sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    return (
      <g key={index} transform={`translate(${String(x)} ${String(y)})`}>
        <rect width={10} height={10} y={-9} fill={`#${color}`} />
        <text x={14}>{name}</text>
      </g>
    );
  });
}

/** A title over as many lines as it takes, at most three. */
function titleLines(title: string, width: number): string[] {
  const most = Math.max(12, Math.floor(width / 7.4));
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else if (word !== "") lines.push(word);
  }
  return lines.slice(0, 3);
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
