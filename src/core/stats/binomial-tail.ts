import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import { DataError } from "../errors";
import type { Probability, Share } from "../units";

/**
 * Exact one-sided binomial p-value: how often `count` or more of `total` come by chance.
 *
 * Taken as the chance of `total − count` or fewer failures, which keeps its digits where 1 − cdf loses them.
 *
 * @param count Pupils who meet the condition; a whole number, 0 to `total`.
 * @param total A whole number, 0 or more.
 * @param share Expected share, 0 to 1.
 * @throws {DataError} `out-of-range` when an argument is outside these limits.
 *
 * @example
 * binomialTail(12, 12, 3.54 / 4.54).toFixed(4) // => "0.0505"
 */
export function binomialTail(count: number, total: number, share: Share): Probability {
  if (!Number.isInteger(total) || total < 0) {
    throw new DataError("out-of-range", "total", `Cannot test a count: total is ${String(total)}`);
  }
  if (!Number.isInteger(count) || count < 0 || count > total) {
    throw new DataError("out-of-range", "count", `Cannot test a count: ${String(count)} of ${String(total)}`);
  }
  if (!(share >= 0 && share <= 1)) {
    throw new DataError("out-of-range", "share", `Cannot test a count: share is ${String(share)}`);
  }
  return binomialCdf(total - count, total, 1 - share);
}
