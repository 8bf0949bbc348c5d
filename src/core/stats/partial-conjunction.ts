import type { Probability } from "../units";
import { simes } from "./simes";

/**
 * p-value that fewer than `least` of several tests have found anything: the `least` − 1 smallest are set aside, whatever
 * they are, and Simes is taken of the rest. So one overwhelming test never stands for two.
 *
 * @param pValues In any order.
 * @param least A whole number, 1 or more.
 * @returns null where there are fewer tests than that: it cannot be shown.
 *
 * Source: Benjamini, Heller (2008), Biometrics 64, 1215–1222 (partial conjunction, pooled by Simes).
 *
 * @example
 * partialConjunction([0.000001, 0.003, 0.4, 0.8], 2)?.toFixed(3) // => "0.009"
 */
export function partialConjunction(pValues: readonly Probability[], least: number): Probability | null {
  if (pValues.length < least) return null;
  return simes([...pValues].sort((one, other) => one - other).slice(least - 1));
}
