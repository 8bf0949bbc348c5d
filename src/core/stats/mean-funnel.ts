import { DataError } from "../errors";
import { overdispersion, type Overdispersion } from "./overdispersion";
import type { Winsorising } from "./winsorising";

/** A mean of a school with its number of pupils. */
export interface MeanCount {
  readonly mean: number;
  /** 1 or more. */
  readonly n: number;
}

/** A funnel of means: where each school stands, and what is usual at a given number of pupils. */
export interface MeanFunnel {
  /** Mean over all pupils. */
  readonly overall: number;
  readonly spread: Overdispersion;
  /** The mean that lies `z` deviations above (below, for a negative `z`) the overall one, for `n` pupils. */
  limit(n: number, z: number): number;
}

/**
 * Funnel of means with overdispersion.
 *
 * One deviation of pupils serves all schools: a school's own is uncertain when it is small, and is zero when all
 * its pupils have one score.
 *
 * @param schools At least two schools.
 * @param deviation Standard deviation of pupils over the whole reference group, above 0.
 * @param winsorising How the outermost schools are drawn in.
 * @throws {DataError} `empty-sample` below two schools; `out-of-range` for a deviation of 0 or an empty school.
 *
 * Source: Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202; docs/methods.md#overdispersion.
 *
 * @example
 * meanFunnel([{ mean: 10, n: 4 }, { mean: 13, n: 8 }], 2, { share: 0, honestRatio: 1 }).overall // => 12
 */
export function meanFunnel(
  schools: readonly MeanCount[],
  deviation: number,
  winsorising: Winsorising,
): MeanFunnel {
  if (!(deviation > 0) || schools.some((school) => !(school.n > 0))) {
    throw new DataError("out-of-range", "schools", "Cannot fit a funnel: no spread or an empty school");
  }
  const pupils = schools.reduce((sum, school) => sum + school.n, 0);
  const overall =
    pupils === 0 ? 0 : schools.reduce((sum, school) => sum + school.mean * school.n, 0) / pupils;
  const units = schools.map((school) => ({
    value: school.mean,
    standardError: deviation / Math.sqrt(school.n),
  }));
  const spread = overdispersion(units, overall, winsorising);

  function limit(n: number, z: number): number {
    return overall + z * Math.sqrt(deviation ** 2 / n + spread.betweenVariance);
  }
  return { overall, spread, limit };
}
