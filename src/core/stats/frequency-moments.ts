import { DataError } from "../errors";

/** How many there are, their mean and their spread. */
export interface Moments {
  /** Pupils. */
  readonly n: number;
  readonly mean: number;
  /** With divisor n − 1; null when `n` is 1 or less: of one pupil no spread can be told. */
  readonly variance: number | null;
}

/**
 * Mean and variance of a distribution: pupils by score, or by mark, or shares of marks with the number of pupils.
 *
 * One formula serves counts and percents alike, because it divides by the sum of the weights; the percents of a
 * published table rarely add up to exactly 100.
 *
 * @param values What the groups stand for: scores or marks.
 * @param weights Counts or shares of the groups, 0 or more, not all 0.
 * @param n Pupils behind the weights; by default the sum of the weights.
 * @throws {DataError} `length-mismatch`; `empty-sample` when all weights are 0; `out-of-range` for a negative one.
 *
 * Source: docs/methods.md#official-mean: mean = Σ k·p / Σ p, var = Σ p·(k − mean)² / Σ p · n / (n − 1).
 *
 * @example
 * frequencyMoments([2, 3, 4, 5], [0, 20.22, 56.18, 23.6], 89).mean.toFixed(4) // => "4.0338"
 */
export function frequencyMoments(values: readonly number[], weights: readonly number[], n?: number): Moments {
  if (values.length !== weights.length) {
    throw new DataError(
      "length-mismatch",
      "weights",
      "Cannot take a mean: weights and values differ in number",
    );
  }
  if (weights.some((weight) => weight < 0)) {
    throw new DataError("out-of-range", "weights", "Cannot take a mean: a weight is negative");
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) throw new DataError("empty-sample", "weights", "Cannot take a mean: all weights are 0");

  const size = n ?? total;
  const center = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
  const squares = values.reduce((sum, value, i) => sum + (weights[i] ?? 0) * (value - center) ** 2, 0);
  return { n: size, mean: center, variance: size > 1 ? ((squares / total) * size) / (size - 1) : null };
}
