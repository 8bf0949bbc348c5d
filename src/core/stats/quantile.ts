import { DataError } from "../errors";
import type { Share } from "../units";

/**
 * Quantile of type 7: the one of Excel's `ПРОЦЕНТИЛЬ.ВКЛ` and of R, so that an analyst can repeat it.
 *
 * @param values At least one number, in any order.
 * @param share Which part lies below, 0 to 1.
 * @returns In the unit of the values, interpolated between neighbours.
 * @throws {DataError} `empty-sample` when there are no values; `out-of-range` when `share` is not in 0..1.
 *
 * Source: Hyndman, Fan (1996), The American Statistician 50, 361–365, definition 7.
 *
 * @example
 * quantile([1, 2, 3, 4], 0.25) // => 1.75
 */
export function quantile(values: readonly number[], share: Share): number {
  if (!(share >= 0 && share <= 1)) {
    throw new DataError("out-of-range", "share", `Cannot take a quantile: share is ${String(share)}`);
  }
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(position)];
  const upper = sorted[Math.ceil(position)];
  if (lower === undefined || upper === undefined) {
    throw new DataError("empty-sample", "values", "Cannot take a quantile: no values");
  }
  return lower + (upper - lower) * (position - Math.floor(position));
}
