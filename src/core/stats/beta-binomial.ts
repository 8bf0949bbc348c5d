import { DataError } from "../errors";
import type { Probability, Share } from "../units";

/** Works of a window that another group's works tell the usual share of. */
export interface UncertainShare {
  readonly total: number;
  /** Usual share, above 0 and below 1 or 0 or 1 itself. */
  readonly share: Share;
  /** Works that the share was measured on. */
  readonly measuredOn: number;
}

/** Jeffreys' prior: half a work on either side. */
const PRIOR = 0.5;
/** On so many works the share is certain to the last digit that a double keeps of it. */
const AS_GOOD_AS_CERTAIN = 1e9;

/**
 * How often a sum of counts reaches a number where each count has a share that is itself only measured (beta-binomial): the
 * fewer works it was measured on, the wider the counts. On many works it is the Poisson-binomial tail.
 *
 * @param counts Totals are whole, 0 or more.
 * @param count A whole number, 0 or more.
 * @returns P(K ≥ count), and the same with half of P(K = count) left out.
 * @throws {DataError} `out-of-range` when a number is outside these limits.
 *
 * Source: Skellam (1948), J. R. Stat. Soc. B 10, 257–261; the prior: Jeffreys (1946). docs/methods.md#boundary-tests.
 *
 * @example
 * uncertainTail([{ total: 1, share: 0.25, measuredOn: 3 }], 1).tail // => 0.3125
 */
export function uncertainTail(
  counts: readonly UncertainShare[],
  count: number,
): { readonly tail: Probability; readonly midTail: Probability } {
  if (!Number.isInteger(count) || count < 0) {
    throw new DataError("out-of-range", "count", `Cannot test a count: count is ${String(count)}`);
  }
  const chances = counts.map(betaBinomial).reduce(convolved, [1]);
  let above = 0;
  for (let k = chances.length - 1; k > count; k -= 1) above += chances[k] ?? 0;
  const at = chances[count] ?? 0;
  return { tail: Math.min(1, above + at), midTail: Math.min(1, above + at / 2) };
}

/**
 * How often a count reaches each number where schools' shares differ as if each were measured on so few works: P(K ≥ 0),
 * P(K ≥ 1), …, P(K ≥ total).
 *
 * @param worth Works; `Infinity` = all schools have one share, and the tail is binomial.
 *
 * @example
 * spreadTails(1, 0.25, 4).map((tail) => tail.toFixed(2)) // => ["1.00", "0.25"]
 */
export function spreadTails(total: number, share: Share, worth: number): readonly Probability[] {
  const known = Math.min(worth, AS_GOOD_AS_CERTAIN);
  const tails = chancesOf(total, share * known, (1 - share) * known);
  for (let k = total - 1; k >= 0; k -= 1) tails[k] = (tails[k] ?? 0) + (tails[k + 1] ?? 0);
  return tails.map((tail) => Math.min(1, tail));
}

function betaBinomial({ total, share, measuredOn }: UncertainShare): number[] {
  if (!Number.isInteger(total) || total < 0 || !(share >= 0 && share <= 1) || !(measuredOn >= 0)) {
    throw new DataError(
      "out-of-range",
      "counts",
      `Cannot test a count: ${String(total)} of ${String(share)}`,
    );
  }
  return chancesOf(total, share * measuredOn + PRIOR, (1 - share) * measuredOn + PRIOR);
}

/** Chances of 0, 1, … successes; reckoned from the likeliest on, so that none is lost among hundreds of works. */
function chancesOf(total: number, a: number, b: number): number[] {
  function step(k: number): number {
    return ((total - k) / (k + 1)) * ((a + k) / (b + total - k - 1));
  }
  const chances = new Array<number>(total + 1).fill(0);
  const start = Math.round((total * a) / (a + b));
  chances[start] = 1;
  for (let k = start; k < total; k += 1) chances[k + 1] = (chances[k] ?? 0) * step(k);
  for (let k = start; k > 0; k -= 1) chances[k - 1] = (chances[k] ?? 0) / step(k - 1);
  const sum = chances.reduce((all, chance) => all + chance, 0);
  return chances.map((chance) => chance / sum);
}

function convolved(one: readonly number[], other: readonly number[]): number[] {
  const chances = new Array<number>(one.length + other.length - 1).fill(0);
  one.forEach((chance, i) => {
    other.forEach((of, j) => (chances[i + j] = (chances[i + j] ?? 0) + chance * of));
  });
  return chances;
}
