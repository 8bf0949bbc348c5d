import type { Probability } from "../units";

/** Answers of a reference group. */
export interface AnswersByLevel {
  /** By pupil and task: 0 to the task's maximum; anything above is not known. */
  readonly answers: ArrayLike<number>;
  readonly maxima: readonly number[];
  /** Total of each pupil, 0 to `maximum`; −1 = not to be taken. */
  readonly levels: ArrayLike<number>;
  readonly maximum: number;
  /** Which of several works each pupil had, from 0; −1 = not to be taken. */
  readonly variants: ArrayLike<number>;
  readonly variantCount: number;
}

/** How often pupils of each variant and total give each answer. */
export interface AnswerShares {
  /** Shares of the answers of one task, by variant, total and task. */
  at(variant: number, level: number, task: number): ArrayLike<number>;
}

/** The kernel is about 4 % of the range of totals wide: narrower and wider ones let chance pass as likeness. */
const WIDTH_OF_RANGE = 0.04;

/**
 * How often pupils with the same total, and by a Gaussian kernel those with nearly the same, give each answer to each
 * task. No model of tasks is needed: the group itself says what is usual.
 *
 * Source: docs/methods.md#similarity; Nadaraya (1964), Theory of Probability 9, 141–142.
 */
export function answerShares(group: AnswersByLevel): AnswerShares {
  const { maxima, maximum, variantCount } = group;
  const offsets = maxima.map((_, task) => maxima.slice(0, task).reduce((sum, own) => sum + own + 1, 0));
  const width = maxima.reduce((sum, own) => sum + own + 1, 0);
  const counts = countedAnswers(group, offsets, width);
  const smooth = new Float64Array(counts.length);
  const kernel = kernelOf(maximum);
  for (let variant = 0; variant < variantCount; variant += 1) {
    const base = variant * (maximum + 1) * width;
    for (let level = 0; level <= maximum; level += 1) {
      const own = smooth.subarray(base + level * width, base + (level + 1) * width);
      for (let other = 0; other <= maximum; other += 1) {
        const weight = kernel[Math.abs(level - other)] ?? 0;
        const from = base + other * width;
        for (let at = 0; at < width; at += 1) own[at] = (own[at] ?? 0) + weight * (counts[from + at] ?? 0);
      }
      maxima.forEach((most, task) => norm(own, offsets[task] ?? 0, most + 1));
    }
  }
  return {
    at(variant, level, task) {
      const start = (variant * (maximum + 1) + level) * width + (offsets[task] ?? 0);
      return smooth.subarray(start, start + (maxima[task] ?? 0) + 1);
    },
  };
}

function countedAnswers(group: AnswersByLevel, offsets: readonly number[], width: number): Float64Array {
  const { answers, maxima, levels, maximum, variants, variantCount } = group;
  const counts = new Float64Array(variantCount * (maximum + 1) * width);
  for (let pupil = 0; pupil < levels.length; pupil += 1) {
    const level = levels[pupil] ?? -1;
    const variant = variants[pupil] ?? -1;
    if (level < 0 || variant < 0) continue;
    const base = (variant * (maximum + 1) + level) * width;
    for (let task = 0; task < maxima.length; task += 1) {
      const answer = answers[pupil * maxima.length + task] ?? Infinity;
      if (answer > (maxima[task] ?? 0)) continue;
      const at = base + (offsets[task] ?? 0) + answer;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
}

function kernelOf(maximum: number): number[] {
  const width = Math.max(1, WIDTH_OF_RANGE * maximum);
  return Array.from({ length: maximum + 1 }, (_, away) => Math.exp(-0.5 * (away / width) ** 2));
}

/** Counts to shares; where nobody is near, every answer is as likely. */
function norm(values: Float64Array, start: number, length: number): void {
  let sum = 0;
  for (let at = start; at < start + length; at += 1) sum += values[at] ?? 0;
  for (let at = start; at < start + length; at += 1)
    values[at] = sum > 0 ? (values[at] ?? 0) / sum : 1 / length;
}

/** Chance that two independent pupils give the same answer. */
export function matchChance(one: ArrayLike<number>, other: ArrayLike<number>): Probability {
  let chance = 0;
  for (let answer = 0; answer < one.length; answer += 1) chance += (one[answer] ?? 0) * (other[answer] ?? 0);
  return Math.min(1, chance);
}

/**
 * Chances of at least 0, 1, 2, … matches of two independent pupils: the generalised binomial test (GBT) of answer copying.
 *
 * Source: van der Linden, Sotaridona (2006), J. Educational and Behavioral Statistics 31, 283–304.
 *
 * @param chances Of a match, by task.
 */
export function matchTails(chances: ArrayLike<number>): Float64Array {
  const tails = new Float64Array(chances.length + 1);
  tails[0] = 1;
  for (let task = 0; task < chances.length; task += 1) {
    const chance = chances[task] ?? 0;
    for (let k = task + 1; k > 0; k -= 1)
      tails[k] = (tails[k] ?? 0) * (1 - chance) + (tails[k - 1] ?? 0) * chance;
    tails[0] = (tails[0] ?? 0) * (1 - chance);
  }
  for (let k = chances.length - 1; k >= 0; k -= 1)
    tails[k] = Math.min(1, (tails[k] ?? 0) + (tails[k + 1] ?? 0));
  return tails;
}
