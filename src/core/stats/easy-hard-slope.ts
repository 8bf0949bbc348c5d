import type { Share } from "../units";

/** A task in a school: parts of its maximum added up over the pupils whose answers are known. */
export interface TaskResult {
  /** Sum of points divided by the maximum; not whole for tasks of several points. */
  readonly solved: number;
  readonly pupils: number;
  /** Part of the maximum that the whole reference group got. */
  readonly share: Share;
}

/**
 * How much better a school is at hard tasks than at easy ones, against the reference group: the weighted least-squares
 * slope of the school's advantage (difference of logits) on how hard a task is (−logit of its share). 0 where the
 * advantage is the same everywhere; positive where hard tasks are relatively too good.
 *
 * Half a pupil is added on each side, so that a task that all or none solved has a logit.
 *
 * @returns null where fewer than two tasks, or only tasks of one difficulty, can be compared.
 *
 * Source: docs/methods.md#easy-hard.
 *
 * @example
 * easyHardSlope([{ solved: 9.5, pupils: 20, share: 0.8 }, { solved: 9.5, pupils: 20, share: 0.2 }])?.toFixed(3) // => "1.000"
 */
export function easyHardSlope(tasks: readonly TaskResult[]): number | null {
  const slopeOf = slopeAgainst(tasks.map(({ share }) => share));
  return slopeOf(
    tasks.map(({ solved }) => solved),
    tasks.map(({ pupils }) => pupils),
  );
}

/** The slope of a school from what its pupils solved of each task, and how many of them have a known answer to it. */
export type SlopeOf = (solved: ArrayLike<number>, pupils: ArrayLike<number>) => number | null;

/**
 * The same for many schools against one reference group.
 *
 * @param shares Of the group, by task.
 */
export function slopeAgainst(shares: readonly Share[]): SlopeOf {
  const hard = Float64Array.from(shares, (share) => -Math.log(share / (1 - share)));
  return (solved, pupils) => {
    let weights = 0;
    let hardness = 0;
    let advantage = 0;
    let square = 0;
    let product = 0;
    for (let task = 0; task < hard.length; task += 1) {
      const known = pupils[task] ?? 0;
      const x = hard[task] ?? 0;
      // A task that all or none of the group solved is not easy or hard by any number.
      if (known === 0 || !Number.isFinite(x)) continue;
      const right = (solved[task] ?? 0) + 0.5;
      const wrong = known - (solved[task] ?? 0) + 0.5;
      const difference = Math.log(right / wrong) + x;
      const weight = 1 / (1 / right + 1 / wrong);
      weights += weight;
      hardness += weight * x;
      advantage += weight * difference;
      square += weight * x * x;
      product += weight * x * difference;
    }
    const spread = weights === 0 ? 0 : square - (hardness * hardness) / weights;
    return spread <= 1e-9 ? null : (product - (hardness * advantage) / weights) / spread;
  };
}
