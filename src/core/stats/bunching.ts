import { DataError } from "../errors";
import { coefficientsOver } from "./least-squares";
import { seededDraws } from "./seeded-draws";

/** How much more stands on a boundary than a smooth distribution lets expect. */
export interface Bunching {
  /** Excess from the boundary to the end of its window, in bins of the smooth curve: 1 = as much again as one bin holds. */
  readonly excess: number;
  /** Residual bootstrap standard error of `excess`. */
  readonly standardError: number;
  /** Part of the works expected in the window below the boundary that is not there. */
  readonly missing: number;
  /** Works by bin as they would be without the boundary. */
  readonly expected: readonly number[];
}

/** Where works are looked for around a boundary. */
export interface BunchingWindow {
  /** Bin of the boundary: the first that gets the higher mark. */
  readonly at: number;
  /** Bins below the boundary, and above it, that may be changed by it. */
  readonly below: number;
  readonly above: number;
}

/** What the smooth curve is fitted to. */
export interface CurveQuestion {
  readonly degree: number;
  /** First and last bin of the fit; all where left out. */
  readonly from?: number;
  readonly to?: number;
  /** Bins that have an effect of their own: they do not bend the curve. */
  readonly isOwn: (bin: number) => boolean;
}

const SAMPLES = 100;
/** As published: refitted until the excess changes by less than one work. */
const MOST_REFITS = 200;

/** The curve through any works by bin. */
type Curve = (works: readonly number[]) => number[];

/**
 * A polynomial through works by bin. Each bin with an effect of its own has a dummy, which is the same as leaving it out
 * of the fit.
 *
 * @param size How many bins there are.
 * @returns The curve of any works over these bins: the fit of a bootstrap is asked a hundred times.
 * @throws {DataError} `empty-sample` where too few bins are left to bend it.
 */
export function smoothCurve(size: number, { degree, from = 0, to = size - 1, isOwn }: CurveQuestion): Curve {
  const all = Array.from({ length: size }, (_, bin) => bin);
  const bins = all.filter((bin) => bin >= from && bin <= to && !isOwn(bin));
  if (bins.length < degree + 3)
    throw new DataError("empty-sample", "works", `Cannot fit a curve: ${String(bins.length)} bins`);
  const middle = (from + to) / 2;
  const half = Math.max(1, (to - from) / 2);
  const powers = all.map((bin) =>
    Array.from({ length: degree }, (_, power) => ((bin - middle) / half) ** (power + 1)),
  );
  const coefficientsOf = coefficientsOver(bins.map((bin) => powers[bin] ?? []));
  return (works) => {
    const [constant = 0, ...others] = coefficientsOf(bins.map((bin) => works[bin] ?? 0));
    return powers.map((own) =>
      own.reduce((sum, power, place) => sum + power * (others[place] ?? 0), constant),
    );
  };
}

/**
 * The bunching estimator: a smooth curve through the distribution without the window of a boundary and those of the other
 * boundaries (each of their bins has an effect of its own), and what lies above and below it in the window. By the
 * integration constraint works in excess are taken from above the window, until the curve holds as many works as there are.
 *
 * Bins are the scores that can be had, one after another: on a grid with gaps a score that nobody can have is no bin.
 *
 * @param works By bin.
 * @param others Windows of the other boundaries of the scale.
 *
 * Source: Chetty, Friedman, Olsen, Pistaferri (2011), Quarterly J. of Economics 126, 749–804; formulas as in the R
 * package bunching; docs/methods.md#bunching.
 */
export function bunching(
  works: readonly number[],
  window: BunchingWindow,
  others: readonly BunchingWindow[],
): Bunching {
  const windows = [window, ...others];
  function isOwn(bin: number): boolean {
    return windows.some(({ at, below, above }) => bin >= at - below && bin <= at + above);
  }
  const free = works.filter((_, bin) => !isOwn(bin)).length;
  const curve = smoothCurve(works.length, { degree: curveDegree(free), isOwn });
  const expected = constrainedCurve(works, window, curve);
  const found = gapsOf(works, expected, window);
  const residuals = works.flatMap((count, bin) => (isOwn(bin) ? [] : [count - (expected[bin] ?? 0)]));
  const draws = seededDraws(works.length);
  const sampled = Array.from({ length: SAMPLES }, () => {
    const drawn = works.map((count, bin) => {
      const residual = residuals[draws.below(residuals.length)] ?? 0;
      return isOwn(bin) ? count + residual : (expected[bin] ?? 0) + residual;
    });
    return gapsOf(drawn, curve(drawn), window).excess;
  });
  const mean = sampled.reduce((sum, own) => sum + own, 0) / SAMPLES;
  const variance = sampled.reduce((sum, own) => sum + (own - mean) ** 2, 0) / (SAMPLES - 1);
  return { ...found, standardError: Math.sqrt(variance), expected };
}

/** Seven as long as five bins bear each power: fewer where boundaries leave little of the scale. */
function curveDegree(free: number): number {
  return Math.max(2, Math.min(7, Math.floor(free / 5)));
}

function constrainedCurve(
  works: readonly number[],
  { at, below, above }: BunchingWindow,
  curve: Curve,
): number[] {
  const aboveWindow = works.reduce((sum, count, bin) => sum + (bin > at + above ? count : 0), 0);
  let expected = curve(works);
  let net = 0;
  for (let refit = 0; refit < MOST_REFITS && aboveWindow > 0; refit += 1) {
    const own = works.reduce((sum, count, bin) => {
      return bin >= at - below && bin <= at + above ? sum + count - (expected[bin] ?? 0) : sum;
    }, 0);
    if (Math.abs(own - net) < 1) break;
    net = own;
    const shifted = works.map((count, bin) => (bin > at + above ? count * (1 + own / aboveWindow) : count));
    expected = curve(shifted);
  }
  return expected;
}

function gapsOf(
  works: readonly number[],
  expected: readonly number[],
  { at, below, above }: BunchingWindow,
): Pick<Bunching, "excess" | "missing"> {
  const over = sumsOf(works, expected, at, at + above);
  const under = sumsOf(works, expected, at - below, at - 1);
  const bin = over.expected / over.bins;
  return {
    excess: bin > 0 ? (over.works - over.expected) / bin : 0,
    missing: under.expected > 0 ? (under.expected - under.works) / under.expected : 0,
  };
}

function sumsOf(works: readonly number[], expected: readonly number[], from: number, to: number) {
  const sums = { works: 0, expected: 0, bins: 0 };
  for (let bin = Math.max(0, from); bin <= Math.min(to, works.length - 1); bin += 1) {
    sums.works += works[bin] ?? 0;
    sums.expected += Math.max(0, expected[bin] ?? 0);
    sums.bins += 1;
  }
  return sums;
}
