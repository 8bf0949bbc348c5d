import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { DataError } from "../errors";
import type { Probability } from "../units";

/**
 * The standard normal value that is exceeded with a given probability; the inverse of `normalTail()`.
 *
 * @param p Above 0 and below 1.
 * @returns In standard deviations.
 * @throws {DataError} `out-of-range` when `p` is not between 0 and 1.
 *
 * @example
 * normalTailValue(0.01).toFixed(4) // => "2.3263"
 */
export function normalTailValue(p: Probability): number {
  if (!(p > 0 && p < 1)) {
    throw new DataError("out-of-range", "p", `Cannot find a normal value: p is ${String(p)}`);
  }
  return -normalQuantile(p, 0, 1);
}
