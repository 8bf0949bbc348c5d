import { DataError } from "../errors";

/** How far the best quarter is ahead of the weakest, and how sure that is. */
export interface QuarterGap {
  /** In the unit of the values. */
  readonly gap: number;
  /** If these schools were a sample of schools like them. */
  readonly standardError: number;
  /** What each school adds to the error, in the order of the values; they add up to 0. */
  readonly influences: readonly number[];
}

const QUARTER = 0.25;

/**
 * Mean of the best quarter less mean of the weakest. A school on the border of a quarter counts in part, so that the
 * quarters are quarters whatever the number of schools.
 *
 * With weights 1 each quarter is of schools; with numbers of pupils, of pupils by the mean of their school.
 *
 * The mean of the best quarter is `q + Σ w·max(x − q, 0) / (Σ w / 4)` at the upper quartile q; a small change of q does
 * not change it, so the error is that of the sum alone.
 *
 * @param values One for each school; four or more.
 * @param weights Above 0.
 * @throws {DataError} `empty-sample`; `length-mismatch`; `out-of-range`.
 *
 * Source: Rockafellar, Uryasev (2000), Journal of Risk 2, 21–41 (mean beyond a quantile); Chen (2008), Journal of
 * Financial Econometrics 6, 87–107 (its error).
 *
 * @example
 * quarterGap([1, 2, 3, 4], [1, 1, 1, 1]).gap // => 3
 */
export function quarterGap(values: readonly number[], weights: readonly number[]): QuarterGap {
  if (values.length !== weights.length) {
    throw new DataError(
      "length-mismatch",
      "weights",
      "Cannot compare quarters: weights and values differ in number",
    );
  }
  if (values.length < 4)
    throw new DataError("empty-sample", "values", "Cannot compare quarters: fewer than four values");
  if (weights.some((weight) => !(weight > 0)))
    throw new DataError("out-of-range", "weights", "Cannot compare quarters: a weight is not above 0");

  const rows = values.map((value, place) => ({ value, weight: weights[place] ?? 0 }));
  rows.sort((one, other) => one.value - other.value);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const lower = valueAt(rows, QUARTER * total);
  const upper = valueAt(rows, (1 - QUARTER) * total);

  /** What a school adds to the gap: its mean over all schools is the gap. */
  function part(value: number): number {
    return upper - lower + (Math.max(0, value - upper) + Math.max(0, lower - value)) / QUARTER;
  }
  const gap = rows.reduce((sum, { value, weight }) => sum + weight * part(value), 0) / total;
  const influences = values.map((value, place) => ((weights[place] ?? 0) * (part(value) - gap)) / total);
  return { gap, standardError: errorOf(influences), influences };
}

/** A gap with the schools it is of. */
export interface GapOfSchools extends QuarterGap {
  readonly ids: readonly string[];
}

/**
 * Standard error of the difference of two gaps, of two years: what a school adds in both is taken together, so that
 * schools which stay as they are make the change no less sure.
 */
export function gapChangeError(now: GapOfSchools, before: GapOfSchools): number {
  const parts = new Map<string, number>();
  now.ids.forEach((id, place) => parts.set(id, now.influences[place] ?? 0));
  before.ids.forEach((id, place) => {
    parts.set(id, (parts.get(id) ?? 0) - (before.influences[place] ?? 0));
  });
  return errorOf([...parts.values()], Math.min(now.ids.length, before.ids.length));
}

/** Source: the sum of squared influences, with n − 1 for n as in a sample's variance. */
function errorOf(influences: readonly number[], schools = influences.length): number {
  const squares = influences.reduce((sum, influence) => sum + influence * influence, 0);
  return Math.sqrt((squares * schools) / (schools - 1));
}

/** The value below and at which a weight lies. */
function valueAt(
  rows: readonly { readonly value: number; readonly weight: number }[],
  target: number,
): number {
  let below = 0;
  for (const { value, weight } of rows) {
    below += weight;
    if (below >= target - 1e-9 * target) return value;
  }
  return rows[rows.length - 1]?.value ?? 0;
}
