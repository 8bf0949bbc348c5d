import { DataError } from "../errors";
import type { Probability } from "../units";

/**
 * p-values corrected for many tests at once (Benjamini–Hochberg, false discovery rate).
 *
 * Of the tests with an adjusted value of at most 0.05, about 5 % are expected to be chance findings.
 *
 * @param pValues One for each test, 0 to 1.
 * @returns Adjusted values, in the order given.
 * @throws {DataError} `out-of-range` when a p-value is not in 0..1.
 *
 * Source: Benjamini, Hochberg (1995), J. R. Stat. Soc. B 57, 289–300; as R `p.adjust(p, "BH")`.
 *
 * @example
 * adjustedPValues([0.01, 0.02, 0.5]).join() // => "0.03,0.03,0.5"
 */
export function adjustedPValues(pValues: readonly Probability[]): Probability[] {
  if (pValues.some((p) => !(p >= 0 && p <= 1))) {
    throw new DataError("out-of-range", "pValues", "Cannot correct p-values: one is not in 0..1");
  }
  const total = pValues.length;
  const descending = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<Probability>(total).fill(1);
  let smallest = 1;
  descending.forEach(({ p, index }, place) => {
    smallest = Math.min(smallest, p * (total / (total - place)));
    adjusted[index] = smallest;
  });
  return adjusted;
}
