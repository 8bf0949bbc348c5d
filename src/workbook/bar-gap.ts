import type { WorkbookEdit } from "./edit";

/** Between bars, in percent of a bar, where a chart has enough of them. */
const USUAL_GAP = 50;
/** What the file formats and Excel take at most. */
const LARGEST_GAP = 500;
/** Bars that fill an axis at least: one alone would be a block over the whole chart. */
const FILLS = 6;

/**
 * The gap between the bars or columns of a chart, in percent of one bar.
 *
 * @param categories How many stand side by side.
 * @param inGroup Bars of one category beside each other; 1 where they stand upon each other.
 * @example
 * barGap(30, 1) // => 50
 * barGap(1, 1) // => 500
 */
export function barGap(categories: number, inGroup: number): number {
  const thinned = Math.round(100 * (FILLS / Math.max(1, categories) - inGroup));
  return Math.min(LARGEST_GAP, Math.max(USUAL_GAP, thinned));
}

/** The same of a chart on a sheet, whichever door draws it. */
export function chartBarGap({ type, stacked, series }: Extract<WorkbookEdit, { kind: "chart" }>): number {
  const bars = series.filter((one) => one.stems !== true && (one.type ?? type) !== "line");
  const { rows = 1, columns = 1 } = bars[0]?.categories.area ?? {};
  return barGap(rows * columns, stacked === true ? 1 : bars.length);
}
