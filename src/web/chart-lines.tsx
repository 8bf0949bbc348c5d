import type { SeriesLook } from "../workbook/sheet-look";
import type { PlotFrame } from "./plot-frame";

/** Lines over the middles of the categories, with gaps where a value is missing; and stems up to single points. */
export function ChartLines({ frame }: { readonly frame: PlotFrame }) {
  return frame.chart.series.map((series, index) => {
    if (series.mark === "stem") return <Stems key={index} series={series} frame={frame} />;
    if (series.mark !== "line") return null;
    return (
      <path
        key={index}
        d={linePath(series, frame)}
        fill="none"
        stroke={`#${series.color}`}
        strokeWidth={2.25}
        strokeLinejoin="round"
      />
    );
  });
}

function Stems({ series, frame }: { readonly series: SeriesLook; readonly frame: PlotFrame }) {
  const { at, band } = frame;
  return series.values.map((value, index) => {
    if (value === null) return null;
    const [x, y] = [(index + 0.5) * band, at(value)];
    return (
      <g key={index} stroke={`#${series.color}`} fill={`#${series.color}`}>
        <line x1={x} x2={x} y1={at(0)} y2={y} strokeDasharray="4 3" strokeWidth={1.5} />
        <circle cx={x} cy={y} r={3.5} />
      </g>
    );
  });
}

function linePath({ values }: SeriesLook, { at, band }: PlotFrame): string {
  let isBroken = true;
  return values
    .map((value, index) => {
      if (value === null) {
        isBroken = true;
        return "";
      }
      const command = isBroken ? "M" : "L";
      isBroken = false;
      return `${command}${((index + 0.5) * band).toFixed(1)} ${at(value).toFixed(1)}`;
    })
    .join("");
}
