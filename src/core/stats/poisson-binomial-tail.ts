import { DataError } from "../errors";
import type { Probability, Share } from "../units";

/** How often a sum of unequal yes-or-no chances reaches a count. */
export interface PoissonBinomialTail {
  /** P(K ≥ count): the exact one-sided p-value. */
  readonly tail: Probability;
  /** The same with half of P(K = count) left out (mid-p): closer to the nominal level when groups are small. */
  readonly midTail: Probability;
}

/**
 * Upper tail of the number of successes when each trial has its own chance (Poisson-binomial), exactly.
 *
 * @param shares Chance of each trial, 0 to 1.
 * @param count Successes seen; a whole number, 0 or more.
 * @throws {DataError} `out-of-range` when a chance or the count is outside these limits.
 *
 * Source: docs/methods.md#boundary-tests; the recursion is of Howard (1972), J. R. Stat. Soc. B 34, 210–211.
 *
 * @example
 * poissonBinomialTail([0.5, 0.5, 0.5], 3).tail // => 0.125
 */
export function poissonBinomialTail(shares: readonly Share[], count: number): PoissonBinomialTail {
  if (!Number.isInteger(count) || count < 0) {
    throw new DataError("out-of-range", "count", `Cannot test a count: count is ${String(count)}`);
  }
  const chances = chancesOf(shares);
  // Summed from the far end: small terms first, so that they are not lost. Rounding may pass 1 by 1e-16.
  let above = 0;
  for (let k = shares.length; k > count; k -= 1) above += chances[k] ?? 0;
  const at = chances[count] ?? 0;
  return { tail: Math.min(1, above + at), midTail: Math.min(1, above + at / 2) };
}

/** P(K = k) for each k. */
function chancesOf(shares: readonly Share[]): Float64Array {
  if (shares.some((share) => !(share >= 0 && share <= 1))) {
    throw new DataError("out-of-range", "shares", "Cannot test a count: a chance is not in 0..1");
  }

  const chances = new Float64Array(shares.length + 1);
  chances[0] = 1;
  shares.forEach((share, trial) => {
    for (let k = trial + 1; k > 0; k -= 1) {
      chances[k] = (chances[k] ?? 0) * (1 - share) + (chances[k - 1] ?? 0) * share;
    }
    chances[0] = (chances[0] ?? 0) * (1 - share);
  });
  return chances;
}
