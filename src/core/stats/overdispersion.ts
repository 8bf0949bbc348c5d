import { mean, quantile } from "simple-statistics";
import { DataError } from "../errors";
import { normalTailValue } from "./normal-tail-value";
import type { Winsorising } from "./winsorising";
import { greatest } from "../../workbook/greatest";

/** One school of a funnel, on the scale where chance is normal. */
export interface FunnelUnit {
  readonly value: number;
  /** Standard deviation of `value` by chance alone, above 0. */
  readonly standardError: number;
}

/** How far honest schools differ beyond chance, and where each stands then. */
export interface Overdispersion {
  /** Mean squared winsorised z (φ), over that of honest schools: 1 = schools differ by chance only. */
  readonly ratio: number;
  /** Variance between schools beyond chance (τ²). */
  readonly betweenVariance: number;
  /** Deviation by chance alone: too strict, large schools all stand out. */
  readonly naive: readonly number[];
  /** z / √φ, shown for comparison. */
  readonly multiplicative: readonly number[];
  /** Deviation with the spread between schools taken in (z_OD): the one to judge by. */
  readonly adjusted: readonly number[];
}

/** Part of the schools, on the upper side, by which the outer spread is looked at. */
const OUTER = 0.05;
const STEPS = 40;

/**
 * Funnel with overdispersion, additive model.
 *
 * Schools truly differ, so a funnel that knows only chance flags every large school that is better than average.
 * The spread between schools is estimated from the schools themselves; the outermost are drawn in (winsorised)
 * first, so that a few inflated schools do not hide themselves by widening it.
 *
 * Where schools are many enough to show it (`tailFrom`), the spread is also no smaller than leaves a twentieth of them beyond
 * 1.645 above: in a region with schools that select their pupils, more lie far above than a normal spread knows.
 *
 * @param units At least two schools.
 * @param target The value all would have if they did not differ.
 * @param winsorising How the outermost schools are drawn in.
 * @throws {DataError} `empty-sample` below two schools; `out-of-range` for a standard error or share outside limits.
 *
 * Source: Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202; formulas as in FunnelPlotR; docs/methods.md#overdispersion.
 *
 * @example
 * overdispersion([{ value: 1, standardError: 1 }, { value: -1, standardError: 1 }], 0, { share: 0, honestRatio: 1 }).betweenVariance // => 1
 */
export function overdispersion(
  units: readonly FunnelUnit[],
  target: number,
  winsorising: Winsorising,
): Overdispersion {
  if (units.length < 2)
    throw new DataError("empty-sample", "units", "Cannot fit a funnel: fewer than two schools");
  if (units.some((unit) => !(unit.standardError > 0))) {
    throw new DataError("out-of-range", "units", "Cannot fit a funnel: a standard error is not above 0");
  }
  const { share, honestRatio } = winsorising;
  if (!(share >= 0 && share < 0.5)) {
    throw new DataError("out-of-range", "winsorising", `Cannot fit a funnel: share is ${String(share)}`);
  }

  const naive = units.map((unit) => (unit.value - target) / unit.standardError);
  const lowest = quantile(naive, share);
  const highest = quantile(naive, 1 - share);
  const ratio = mean(naive.map((z) => Math.min(Math.max(z, lowest), highest) ** 2)) / honestRatio;

  const weights = units.map((unit) => 1 / unit.standardError ** 2);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  const excess = units.length * ratio - (units.length - 1);
  const ofAll = Math.max(0, excess / (sum - squares / sum));
  const looksOut = winsorising.tailFrom !== undefined && units.length >= winsorising.tailFrom;
  const betweenVariance = looksOut ? withOuterSchools(units, target, ofAll) : ofAll;

  return {
    ratio,
    betweenVariance,
    naive,
    multiplicative: naive.map((z) => (ratio > 1 ? z / Math.sqrt(ratio) : z)),
    adjusted: units.map(
      (unit) => (unit.value - target) / Math.sqrt(unit.standardError ** 2 + betweenVariance),
    ),
  };
}

/** The variance, not below `least`, that leaves at most a twentieth of the schools beyond 1.645 above. */
function withOuterSchools(units: readonly FunnelUnit[], target: number, least: number): number {
  const usual = normalTailValue(OUTER);
  function isEnough(variance: number): boolean {
    const z = units.map((unit) => (unit.value - target) / Math.sqrt(unit.standardError ** 2 + variance));
    return quantile(z, 1 - OUTER) <= usual;
  }
  if (isEnough(least)) return least;
  // No z is beyond 1.645 when the variance alone makes the farthest school so.
  let [low, high] = [
    least,
    greatest(
      units.map(({ value }) => ((value - target) / usual) ** 2),
      0,
    ),
  ];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
