import { grouped } from "../grouped";
import { DataError } from "../errors";

/** One pupil's two scores, and the group (school) the pupil belongs to. */
export interface PupilScores {
  readonly group: string;
  readonly earlier: number;
  readonly later: number;
}

/** What a group's pupils reached beyond what their earlier scores let expect. */
export interface GroupEffect {
  readonly group: string;
  readonly pupils: number;
  readonly meanEarlier: number;
  readonly meanLater: number;
  /** Mean later score that the earlier ones let expect, in a group of no effect. */
  readonly expected: number;
  /** Mean later score less the expected one. */
  readonly rawEffect: number;
  /** The same drawn towards 0, the more the fewer pupils (best linear unbiased prediction). */
  readonly effect: number;
  /** Standard error of `effect`, the regression line taken as known. */
  readonly standardError: number;
}

/** A regression of later on earlier scores with an intercept of its own for every group. */
export interface RandomIntercept {
  readonly pupils: number;
  readonly intercept: number;
  readonly slope: number;
  /** Variance between groups (σ²u) and of pupils within them (σ²e). */
  readonly betweenVariance: number;
  readonly withinVariance: number;
  readonly logLikelihood: number;
  /** In the order of first appearance. */
  readonly groups: readonly GroupEffect[];
}

/** What the likelihood needs of a group. */
interface GroupSums {
  readonly group: string;
  readonly n: number;
  readonly earlier: number;
  readonly later: number;
}

/** Sums of squares and products of pupils around their groups' means. */
interface WithinSums {
  earlier: number;
  product: number;
  later: number;
}

/** The fit at one ratio of variances. */
interface FitAtRatio {
  readonly ratio: number;
  readonly intercept: number;
  readonly slope: number;
  readonly withinVariance: number;
  readonly logLikelihood: number;
}

/** Steps of the grid over ratio / (1 + ratio) on which the search begins, and of the golden section that ends it. */
const GRID_STEPS = 200;
const SECTION_STEPS = 80;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** An improvement of the log-likelihood over "no differences between groups" that is only rounding. */
const ROUNDING = 1e-9;

/**
 * Value added: `later = a + b·earlier + u(group) + e`, by maximum likelihood.
 *
 * For each ratio λ = σ²u / σ²e the best line and variances are known exactly from sums by group; what is left is to
 * find the λ of the largest likelihood: a grid, then a golden section. No chance is in it.
 *
 * @param pupils At least four, of two groups or more.
 * @param options `ratio`: a given λ, 0 or more, instead of the best one.
 * @throws {DataError} `empty-sample` for fewer pupils or groups; `out-of-range` when all earlier scores are equal
 * within groups and between them, or the later ones follow from them without any rest.
 *
 * Source: Goldstein (2011), Multilevel Statistical Models, 4th ed., ch. 2 (model and shrunken residuals); Pinheiro,
 * Bates (2000), Mixed-Effects Models in S and S-PLUS, 2.2 (profiled likelihood). London schools: 0.002, 0.563, 0.092,
 * 0.566 (package mlmRev, `Exam`).
 */
export function randomIntercept(
  pupils: readonly PupilScores[],
  options: { readonly ratio?: number } = {},
): RandomIntercept {
  const { groups, within } = sumsByGroup(pupils);
  if (pupils.length < 4 || groups.length < 2) {
    throw new DataError("empty-sample", "pupils", "Cannot fit: fewer than four pupils or two groups");
  }
  function fitAt(ratio: number): FitAtRatio {
    return fitAtRatio(groups, within, pupils.length, ratio);
  }
  const fit = options.ratio === undefined ? bestFit(fitAt) : fitAt(options.ratio);
  const betweenVariance = fit.ratio * fit.withinVariance;
  return {
    pupils: pupils.length,
    intercept: fit.intercept,
    slope: fit.slope,
    betweenVariance,
    withinVariance: fit.withinVariance,
    logLikelihood: fit.logLikelihood,
    groups: groups.map((group) => groupEffect(group, fit)),
  };
}

function sumsByGroup(pupils: readonly PupilScores[]): { groups: GroupSums[]; within: WithinSums } {
  const byGroup = grouped(pupils, ({ group }) => group);
  const within: WithinSums = { earlier: 0, product: 0, later: 0 };
  const groups = [...byGroup].map(([group, own]): GroupSums => {
    const n = own.length;
    const earlier = own.reduce((sum, pupil) => sum + pupil.earlier, 0) / n;
    const later = own.reduce((sum, pupil) => sum + pupil.later, 0) / n;
    for (const pupil of own) {
      within.earlier += (pupil.earlier - earlier) ** 2;
      within.product += (pupil.earlier - earlier) * (pupil.later - later);
      within.later += (pupil.later - later) ** 2;
    }
    return { group, n, earlier, later };
  });
  return { groups, within };
}

/** Generalised least squares: a group's mean counts n / (1 + n·λ) times, the differences within it fully. */
function fitAtRatio(
  groups: readonly GroupSums[],
  within: WithinSums,
  pupils: number,
  ratio: number,
): FitAtRatio {
  const weights = groups.map(({ n }) => n / (1 + n * ratio));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  function centre(value: (group: GroupSums) => number): number {
    return groups.reduce((sum, group, place) => sum + (weights[place] ?? 0) * value(group), 0) / total;
  }
  const earlier = centre((group) => group.earlier);
  const later = centre((group) => group.later);
  const sums = { ...within };
  groups.forEach((group, place) => {
    const weight = weights[place] ?? 0;
    sums.earlier += weight * (group.earlier - earlier) ** 2;
    sums.product += weight * (group.earlier - earlier) * (group.later - later);
    sums.later += weight * (group.later - later) ** 2;
  });
  const slope = sums.product / sums.earlier;
  const rest = sums.later - slope * sums.product;
  if (!(sums.earlier > 0) || !(rest > 0)) {
    throw new DataError("out-of-range", "pupils", "Cannot fit: the scores leave nothing to estimate");
  }
  const withinVariance = rest / pupils;
  const spread = groups.reduce((sum, { n }) => sum + Math.log(1 + n * ratio), 0);
  return {
    ratio,
    intercept: later - slope * earlier,
    slope,
    withinVariance,
    logLikelihood: -0.5 * (pupils * (Math.log(2 * Math.PI * withinVariance) + 1) + spread),
  };
}

/** The ratio is searched as ratio / (1 + ratio), 0 to 1. */
function bestFit(fitAt: (ratio: number) => FitAtRatio): FitAtRatio {
  function at(part: number): FitAtRatio {
    return fitAt(part / (1 - part));
  }
  let best = 0;
  let highest = at(0).logLikelihood;
  for (let step = 1; step < GRID_STEPS; step += 1) {
    const { logLikelihood } = at(step / GRID_STEPS);
    if (logLikelihood > highest) [best, highest] = [step, logLikelihood];
  }
  let [low, high] = [Math.max(0, best - 1) / GRID_STEPS, (best + 1) / GRID_STEPS];
  high = Math.min(high, 1 - 1e-6);
  for (let step = 0; step < SECTION_STEPS; step += 1) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (at(left).logLikelihood < at(right).logLikelihood) low = left;
    else high = right;
  }
  const found = at((low + high) / 2);
  const none = fitAt(0);
  return found.logLikelihood > none.logLikelihood + ROUNDING ? found : none;
}

function groupEffect({ group, n, earlier, later }: GroupSums, fit: FitAtRatio): GroupEffect {
  const expected = fit.intercept + fit.slope * earlier;
  const rawEffect = later - expected;
  const kept = (n * fit.ratio) / (1 + n * fit.ratio);
  return {
    group,
    pupils: n,
    meanEarlier: earlier,
    meanLater: later,
    expected,
    rawEffect,
    effect: kept === 0 ? 0 : kept * rawEffect,
    standardError: Math.sqrt((fit.ratio * fit.withinVariance) / (1 + n * fit.ratio)),
  };
}
