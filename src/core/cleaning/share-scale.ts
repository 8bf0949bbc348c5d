/** Half of the last decimal that tables print percents with. */
const PERCENT_ROUNDING = 0.005;
/** The same for fractions of one, printed with four decimals. */
const FRACTION_ROUNDING = 0.00005;
const NOISE = 1e-6;

/** A share as it stands in a table, with the pupils it is of. */
export interface ShownShare {
  readonly value: number;
  readonly of: number;
}

/**
 * What the shares of one column are to be multiplied by to lie in 0..1: 0.01 for percents, 1 for fractions of one.
 *
 * A value above 1 can only be a percent. Where there is none, the scale is the one in which more rows give whole
 * pupils: 0.5 of 200 pupils is one pupil as percent, a hundred as a fraction.
 *
 * Source: docs/methods.md#shares (shares in three scales: 12.36, 0.1236, «12,36 %»).
 *
 * @example
 * shareScale([{ value: 0.0028, of: 357 }, { value: 0.25, of: 4 }]) // => 1
 */
export function shareScale(shares: readonly ShownShare[]): 0.01 | 1 {
  if (shares.some(({ value }) => value > 1)) return 0.01;
  const asPercents = shares.filter((share) => isWhole(share, 0.01, PERCENT_ROUNDING)).length;
  const asFractions = shares.filter((share) => isWhole(share, 1, FRACTION_ROUNDING)).length;
  return asPercents > asFractions ? 0.01 : 1;
}

function isWhole({ value, of }: ShownShare, scale: number, rounding: number): boolean {
  const pupils = value * scale * of;
  return Math.abs(pupils - Math.round(pupils)) <= Math.min(0.4, rounding * scale * of) + NOISE;
}
