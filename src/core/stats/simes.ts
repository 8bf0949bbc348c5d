import { DataError } from "../errors";
import type { Probability } from "../units";

/**
 * One p-value for several tests of one thing (Simes): how often the smallest of them would come out so small, if in none
 * there were anything to find. It holds for independent tests and for tests that tend to agree, as those of one school do.
 *
 * @param pValues One or more, 0 to 1, in any order.
 * @throws {DataError} `empty-sample` of none; `out-of-range` when a p-value is not in 0..1.
 *
 * Source: Simes (1986), Biometrika 73, 751–754; Sarkar (1998), Annals of Statistics 26, 494–504 on dependent tests.
 *
 * @example
 * simes([0.5, 0.004, 0.02]).toFixed(3) // => "0.012"
 */
export function simes(pValues: readonly Probability[]): Probability {
  if (pValues.length === 0)
    throw new DataError("empty-sample", "pValues", "Cannot combine p-values: there are none");
  if (pValues.some((p) => !(p >= 0 && p <= 1))) {
    throw new DataError("out-of-range", "pValues", "Cannot combine p-values: one is not in 0..1");
  }
  const ascending = [...pValues].sort((one, other) => one - other);
  return Math.min(1, ...ascending.map((p, place) => (p * ascending.length) / (place + 1)));
}
