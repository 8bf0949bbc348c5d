import { DataError } from "../errors";
import type { Share } from "../units";

/** Standard normal quantile at 0.975: the half-width factor of a 95 % interval. */
const Z_95 = 1.959963984540054;

/** A 95 % confidence interval for a share. Both ends are shares, 0 to 1. */
export interface ShareInterval {
  readonly lower: Share;
  readonly upper: Share;
}

/**
 * Wilson score interval (95 %) for the share of pupils who meet a condition.
 *
 * Chosen over the textbook `p ± z·√(p·q/n)` because classes are small: for 0 of
 * 20 pupils the textbook interval has zero width, this one is 0 to 16 %.
 *
 * @param count Pupils who meet the condition; a whole number, 0 to `total`.
 * @param total Pupils who took the test; a whole number, 1 or more.
 * @returns Both ends as shares, 0 to 1, not rounded.
 * @throws {DataError} `empty-sample` when `total` is 0.
 * @throws {DataError} `out-of-range` when `count` is not a whole number in 0..`total`.
 *
 * Source: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212; checked against
 * Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3.
 *
 * @example
 * shareInterval(15, 148).upper.toFixed(4) // => "0.1605"
 */
export function shareInterval(count: number, total: number): ShareInterval {
  if (total === 0) throw new DataError("empty-sample", "total", "Cannot estimate a share: total is 0");
  if (!Number.isInteger(total) || total < 0) {
    throw new DataError("out-of-range", "total", `Cannot estimate a share: total is ${String(total)}`);
  }
  if (!Number.isInteger(count) || count < 0 || count > total) {
    throw new DataError(
      "out-of-range",
      "count",
      `Cannot estimate a share: ${String(count)} of ${String(total)}`,
    );
  }

  const share = count / total;
  const zSquared = Z_95 * Z_95;
  const scale = 1 + zSquared / total;
  const center = (share + zSquared / (2 * total)) / scale;
  const halfWidth =
    (Z_95 / scale) * Math.sqrt((share * (1 - share)) / total + zSquared / (4 * total * total));

  // In exact arithmetic these two ends are 0 and 1; floating point misses them by 1e-17.
  return {
    lower: count === 0 ? 0 : center - halfWidth,
    upper: count === total ? 1 : center + halfWidth,
  };
}
