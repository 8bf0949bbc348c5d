import type { Points } from "../units";

/** Works of the region that are added to a school's own: a handful of works does not tell its level. */
const REGION_WORKS = 5;
const STEPS = 60;
/** No school lies further from its region: e⁴ for each point. */
const STEEPEST = 4;

/**
 * The region's works by score as they would lie at the school's own level: each score weighs e^(θ·score), with θ such that
 * the mean of the scores outside the boundary windows is the school's. Outside them, since inside works may have been moved.
 *
 * A school that is stronger than its region has relatively more works on the first score of a mark than below it for that
 * alone: compared with the region as it is, honest schools two deviations above it stand out in 8 of 100 at 200 pupils.
 *
 * @param reference Works by score of the region.
 * @param own Of the school.
 * @param windows Scores that lie in a window.
 * @returns Weights by score; the reference itself where the scores outside tell nothing.
 *
 * Source: docs/methods.md#boundary-region (exponential tilt: Efron, Tibshirani, 1996, Annals of Statistics 24, 2431–2461).
 */
export function tiltedReference(
  reference: readonly number[],
  own: readonly number[],
  windows: ReadonlySet<Points>,
): readonly number[] {
  const outside = reference.flatMap((works, score) => (windows.has(score) || works <= 0 ? [] : [score]));
  const ownWorks = outside.reduce((sum, score) => sum + (own[score] ?? 0), 0);
  if (outside.length < 2 || ownWorks === 0) return reference;
  function meanAt(tilt: number): number {
    const middle = outside[Math.floor(outside.length / 2)] ?? 0;
    let [weights, sum] = [0, 0];
    for (const score of outside) {
      const weight = (reference[score] ?? 0) * Math.exp(tilt * (score - middle));
      weights += weight;
      sum += weight * score;
    }
    return sum / weights;
  }
  const points = outside.reduce((sum, score) => sum + score * (own[score] ?? 0), 0);
  const target = (points + REGION_WORKS * meanAt(0)) / (ownWorks + REGION_WORKS);
  // The mean grows with the tilt: halving finds it, and cannot run away.
  let [low, high] = [-STEEPEST, STEEPEST];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < target) low = middle;
    else high = middle;
  }
  const tilt = (low + high) / 2;
  return reference.map((works, score) => works * Math.exp(tilt * (score - target)));
}
