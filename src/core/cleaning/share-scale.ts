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

/**
 * A share of a column as it stands, in 0..1: by the scale of its column, but for a fraction among percents, as a cell with the
 * format of percents holds it. 0.92 of 25 pupils are 23; as a percent they are none.
 *
 * @param scale Of its column, as `shareScale()` gives it.
 */
export function shareOf({ value, of }: ShownShare, scale: 0.01 | 1): number {
  if (scale === 1 || value <= 0 || value > 1) return value * scale;
  const rounding = halfUnit(value);
  const isFraction = isWhole({ value, of }, 1, rounding) && !isWhole({ value, of }, scale, rounding);
  return isFraction ? value : value * scale;
}

/** Half of the last decimal that a number is printed with. */
function halfUnit(value: number): number {
  const digits = [0, 1, 2, 3, 4, 5].find(
    (decimals) => Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < NOISE,
  );
  return digits === undefined ? 0 : 0.5 * 10 ** -digits;
}

function isWhole({ value, of }: ShownShare, scale: number, rounding: number): boolean {
  const pupils = value * scale * of;
  return Math.abs(pupils - Math.round(pupils)) <= Math.min(0.4, rounding * scale * of) + NOISE;
}
