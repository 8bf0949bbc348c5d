import type { ChartLook } from "../workbook/sheet-look";
import { greatest, smallest } from "../workbook/greatest";

/** The axis of values: its ends, and where it has lines. */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly number[];
}

/** Lines of an axis, about. */
const LINES = 5;

/**
 * An axis that begins or ends at 0 and has round steps.
 *
 * @example
 * valueScale([3, 17]).steps // => [0, 5, 10, 15, 20]
 */
export function valueScale(values: readonly number[]): ValueScale {
  const [low, high] = [smallest(values, 0), greatest(values, 0)];
  const span = high - low > 0 ? high - low : 1;
  const power = 10 ** Math.floor(Math.log10(span / LINES));
  const step = [1, 2, 5, 10].map((part) => part * power).find((size) => span / size <= LINES) ?? power * 10;
  const [first, last] = [Math.floor(low / step), Math.ceil((low + span) / step)];
  const steps = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { from: first * step, to: last * step, steps };
}

/** The ends of what a chart's columns and lines show; of stacked columns the sums. */
export function chartValues({ series, isStacked }: ChartLook): number[] {
  const shown = series.flatMap(({ values }) => values.filter((value) => value !== null));
  if (!isStacked) return shown;
  const columns = series.filter(({ mark }) => mark === "column");
  const count = Math.max(0, ...columns.map(({ values }) => values.length));
  const sums = Array.from({ length: count }, (_, index) =>
    columns.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  return [...shown, ...sums];
}
