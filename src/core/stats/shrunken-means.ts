import { DataError } from "../errors";

/** Means drawn towards the common mean, the more the fewer pupils stand behind them. */
export interface ShrunkenMeans {
  /** Common mean when schools do not truly differ. */
  readonly fixedMean: number;
  /** Common mean when they do. */
  readonly mean: number;
  readonly heterogeneity: number;
  /** Variance between schools beyond chance (τ²). */
  readonly betweenVariance: number;
  /** How much of each school's own deviation is kept, 0 to 1. */
  readonly reliability: readonly number[];
  readonly shrunken: readonly number[];
}

/**
 * Empirical-Bayes values (DerSimonian–Laird form): the best guess of a school's lasting level.
 *
 * @param means One mean for each school; at least two.
 * @param variances Sampling variance of each mean, above 0: the variance of pupils divided by their number.
 * @throws {DataError} `length-mismatch`; `empty-sample` below two schools; `out-of-range` for a variance of 0.
 *
 * Source: DerSimonian, Laird (1986), Controlled Clinical Trials 7, 177–188; docs/methods.md#shrinkage.
 *
 * @example
 * shrunkenMeans([10, 14], [1, 1]).shrunken.join() // => "10.25,13.75"
 */
export function shrunkenMeans(means: readonly number[], variances: readonly number[]): ShrunkenMeans {
  if (means.length !== variances.length) {
    throw new DataError(
      "length-mismatch",
      "variances",
      "Cannot shrink means: variances and means differ in number",
    );
  }
  if (means.length < 2)
    throw new DataError("empty-sample", "means", "Cannot shrink means: fewer than two schools");
  if (variances.some((variance) => !(variance > 0))) {
    throw new DataError("out-of-range", "variances", "Cannot shrink means: a variance is not above 0");
  }

  const weights = variances.map((variance) => 1 / variance);
  const fixedMean = weightedMean(means, weights);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  const heterogeneity = means.reduce(
    (total, value, i) => total + (weights[i] ?? 0) * (value - fixedMean) ** 2,
    0,
  );
  const betweenVariance = Math.max(0, (heterogeneity - (means.length - 1)) / (sum - squares / sum));

  const common = weightedMean(
    means,
    variances.map((variance) => 1 / (variance + betweenVariance)),
  );
  const reliability = variances.map((variance) => betweenVariance / (betweenVariance + variance));
  const shrunken = means.map((value, i) => common + (reliability[i] ?? 0) * (value - common));
  return { fixedMean, mean: common, heterogeneity, betweenVariance, reliability, shrunken };
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return values.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0) / sum;
}
