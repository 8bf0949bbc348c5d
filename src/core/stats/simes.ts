import type { Probability } from "../units";

/**
 * One p-value of several tests of one thing: the least of k·p/j over the ordered p, j of k. Honest whether the tests hang
 * together or not (in the ways tests of one school do), where the least p alone is too small.
 *
 * Source: Simes (1986), Biometrika 73, 751–754.
 *
 * @param pValues At least one.
 *
 * @example
 * simes([0.01, 0.5]) // => 0.02
 */
export function simes(pValues: readonly Probability[]): Probability {
  const ordered = [...pValues].sort((one, other) => one - other);
  return ordered.reduce((least, p, place) => Math.min(least, (p * ordered.length) / (place + 1)), 1);
}
