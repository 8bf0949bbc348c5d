import type { Share } from "../units";

/** Smaller differences are those of binary fractions. */
const BILLIONTHS = 1_000_000_000;

/**
 * How many of `total` a share is, not always whole. Counts are compared with it and not with the product of the two
 * numbers, which may miss a whole one by a hair: 29 % of 100 schools are 29.
 *
 * @example
 * countOfShare(0.29, 100) // => 29
 */
export function countOfShare(share: Share, total: number): number {
  return Math.round(share * total * BILLIONTHS) / BILLIONTHS;
}
