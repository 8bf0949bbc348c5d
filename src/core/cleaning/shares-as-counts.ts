/** How well a row of shares gives back whole pupils. */
export interface SharedCounts {
  /** Pupils by group; null when the shares do not add up to a whole, or are of no participants. Not whole for large groups. */
  readonly counts: readonly number[] | null;
  readonly problem: "shares-not-hundred" | "share-not-count" | "shares-of-nobody" | null;
}

/** Shares are printed with at most four decimals; more digits mean a number that was computed, not typed. */
const MOST_DECIMALS = 4;
/** Floating point noise of a few additions and one product. */
const NOISE = 1e-6;

/**
 * Pupils by group from their shares and the number of participants.
 *
 * The shares may be percents, fractions of one, or the counts themselves: the row's sum tells which. A share rounded
 * to `d` decimals leaves `n/100 · 0.5·10^-d` pupils open; while that is less than half a pupil, the count is
 * `round(share·n/100)` and the counts must add up to `n`. For larger groups the product stays unrounded.
 *
 * @param shares One per group, in any of the three scales.
 * @param n Participants; a whole number, 0 or more.
 * @example
 * sharesAsCounts([12.36, 52.81, 26.97, 7.87], 89).counts?.join() // => "11,47,24,7"
 */
export function sharesAsCounts(shares: readonly number[], n: number): SharedCounts {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (n === 0 && sum > 0) return { counts: null, problem: "shares-of-nobody" };
  if (n === 0 || isCounts(shares, sum, n)) return { counts: shares, problem: null };
  const percents = sum < 1.5 ? shares.map((share) => share * 100) : shares;
  const percentSum = sum < 1.5 ? sum * 100 : sum;
  const halfUnit = 0.5 * 10 ** -decimalsOf(percents);
  if (Math.abs(percentSum - 100) > halfUnit * shares.length + NOISE) {
    return { counts: null, problem: "shares-not-hundred" };
  }

  const exact = percents.map((percent) => (percent * n) / 100);
  const openPupils = (halfUnit * n) / 100;
  if (openPupils >= 0.5) return { counts: exact, problem: null };
  const rounded = exact.map(Math.round);
  const isExact = exact.every((value, i) => Math.abs(value - (rounded[i] ?? 0)) <= openPupils + NOISE);
  const isWhole = rounded.reduce((total, count) => total + count, 0) === n;
  if (isExact && isWhole) return { counts: rounded, problem: null };
  return { counts: largestRemainders(exact, n), problem: "share-not-count" };
}

/** The row holds pupils, not shares. A row of 100 pupils reads the same either way. */
function isCounts(shares: readonly number[], sum: number, n: number): boolean {
  return sum === n && n > 1 && shares.every(Number.isInteger);
}

/** Decimals that the most precise of the percents is printed with. */
function decimalsOf(percents: readonly number[]): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    const unit = 10 ** decimals;
    if (percents.every((percent) => Math.abs(percent * unit - Math.round(percent * unit)) < NOISE))
      return decimals;
  }
  return MOST_DECIMALS;
}

/** Whole numbers nearest to `exact` that add up to `n`. */
function largestRemainders(exact: readonly number[], n: number): number[] {
  const counts = exact.map(Math.floor);
  const missing = n - counts.reduce((total, count) => total + count, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, Math.max(0, missing)))
    counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}
