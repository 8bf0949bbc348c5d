import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Probability } from "../units";

/**
 * One-sided p-value of a standard normal value: how often a value this large or larger comes by chance.
 *
 * Taken as the lower tail of −z: 1 − Φ(z) would lose all digits for z above 8.
 *
 * @param z In standard deviations.
 *
 * @example
 * normalTail(1.959963984540054).toFixed(6) // => "0.025000"
 */
export function normalTail(z: number): Probability {
  return normalCdf(-z, 0, 1);
}
