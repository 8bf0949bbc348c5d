import type { PlotFrame } from "./plot-frame";

/** Part of a category's room that its columns take: Excel leaves half a column's width between categories. */
const FILLED = 2 / 3;

/** Columns, side by side or on each other; of the type "bar" they lie. */
export function ChartBars({ frame }: { readonly frame: PlotFrame }) {
  const { chart, count } = frame;
  const columns = chart.series.filter(({ mark }) => mark === "column");
  return Array.from({ length: count }, (_, category) => {
    let before = 0;
    return columns.map(({ values, color }, index) => {
      const value = values[category] ?? null;
      if (value === null) return null;
      const from = chart.isStacked ? before : 0;
      before += value;
      const place = {
        category,
        index: chart.isStacked ? 0 : index,
        of: chart.isStacked ? 1 : columns.length,
      };
      return (
        <rect
          key={`${String(category)} ${String(index)}`}
          {...barBox(frame, place, [from, from + value])}
          fill={`#${color}`}
        />
      );
    });
  });
}

interface BarPlace {
  readonly category: number;
  readonly index: number;
  readonly of: number;
}

function barBox({ chart, at, band }: PlotFrame, place: BarPlace, ends: readonly [number, number]) {
  const thick = (band * FILLED) / place.of;
  const side = (place.category + (1 - FILLED) / 2) * band + place.index * thick;
  const [one, other] = ends.map(at) as [number, number];
  const [start, length] = [Math.min(one, other), Math.abs(one - other)];
  return chart.type === "bar"
    ? { x: start, y: side, width: length, height: thick }
    : { x: side, y: start, width: thick, height: length };
}
