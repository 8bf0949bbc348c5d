import type { Share } from "../units";

/** A step of a task: reaching at least `points`. A task of one point is one step. */
export interface TaskStep {
  readonly task: number;
  readonly points: number;
  /** Part of the pupils who reached it. */
  readonly share: Share;
}

/** How far a pupil's answers are from «easy ones right, hard ones wrong». */
export interface PersonFit {
  /** Guttman errors: pairs of an easier step missed and a harder one reached. */
  readonly errors: number;
  /** The same as a part of the most that the pupil's total allows. */
  readonly normed: number;
  /** Van der Flier's U3, 0 to 1. */
  readonly u3: number;
}

/** Answers by pupil and task; `unknown` stands where there are none. */
export interface AnswerMatrix {
  readonly answers: ArrayLike<number>;
  readonly maxima: readonly number[];
  readonly pupils: number;
  /** Of pupils and tasks whose answer is not known. */
  readonly unknown: number;
}

/**
 * All steps of all tasks, from the easiest: by the part of the pupils with a known answer who reached it. Equal ones stay
 * in the order of the tasks. Steps that all or none reached say nothing and are left out.
 *
 * Source: docs/methods.md#person-fit (polytomous form: each task split into steps).
 */
export function easiestFirst({ answers, maxima, pupils, unknown }: AnswerMatrix): TaskStep[] {
  const steps = maxima.flatMap((maximum, task) => {
    const reached = new Array<number>(maximum + 1).fill(0);
    for (let pupil = 0; pupil < pupils; pupil += 1) {
      const points = answers[pupil * maxima.length + task] ?? unknown;
      if (points !== unknown) reached[points] = (reached[points] ?? 0) + 1;
    }
    for (let points = maximum - 1; points >= 0; points -= 1) {
      reached[points] = (reached[points] ?? 0) + (reached[points + 1] ?? 0);
    }
    const known = reached[0] ?? 0;
    return reached
      .slice(1)
      .map((count, below) => ({ task, points: below + 1, share: known === 0 ? 0 : count / known }));
  });
  return steps.filter(({ share }) => share > 0 && share < 1).sort((one, other) => other.share - one.share);
}

/** Gives the fit of one pupil, by place in the matrix; null where no or all steps were reached: no order can be wrong. */
export type PersonFitOf = (pupil: number) => PersonFit | null;

/**
 * Guttman errors of a pupil, normed by the most that the total allows, and U3. A task of several points can give its
 * second point only after the first: the most errors and the lowest U3 sum are those of answers that can be.
 *
 * @param steps From `easiestFirst()`; those of tasks that are unknown of a pupil are passed over.
 *
 * Source: Meijer (1994), Applied Psychological Measurement 18, 311–314; van der Flier (1982), J. Cross-Cultural
 * Psychology 13, 267–298; Emons (2008), Applied Psychological Measurement 32, 224–247; as in the R package PerFit.
 */
export function personFitter(matrix: AnswerMatrix, steps: readonly TaskStep[]): PersonFitOf {
  const { answers, maxima, unknown } = matrix;
  const width = maxima.length;
  const orders = new Map<string, KnownOrder>();
  const ofAll = knownOrder(steps, () => true, width);
  return (pupil) => {
    const start = pupil * width;
    const missing = unknownTasks(matrix, start);
    let order = missing === "" ? ofAll : orders.get(missing);
    if (order === undefined) {
      order = knownOrder(steps, (task) => answers[start + task] !== unknown, width);
      orders.set(missing, order);
    }
    let reached = 0;
    let ranks = 0;
    let logits = 0;
    for (let place = 0; place < order.steps.length; place += 1) {
      const { task, points } = order.steps[place] ?? { task: 0, points: 0 };
      if ((answers[start + task] ?? unknown) < points) continue;
      reached += 1;
      ranks += place;
      logits += order.logits[place] ?? 0;
    }
    if (reached === 0 || reached === order.steps.length) return null;
    const inOrder = (reached * (reached - 1)) / 2;
    const errors = ranks - inOrder;
    const most = (order.mostRanks[reached] ?? 0) - inOrder;
    const best = order.bestLogits[reached] ?? 0;
    const worst = -(order.mostMinusLogits[reached] ?? 0);
    return {
      errors,
      normed: most === 0 ? 0 : errors / most,
      u3: best === worst ? 0 : (best - logits) / (best - worst),
    };
  };
}

/** The steps that count for a pupil, and between what the sums over reached steps lie, by their number. */
interface KnownOrder {
  readonly steps: readonly TaskStep[];
  readonly logits: readonly number[];
  readonly mostRanks: readonly number[];
  readonly bestLogits: readonly number[];
  readonly mostMinusLogits: readonly number[];
}

function unknownTasks({ answers, maxima, unknown }: AnswerMatrix, start: number): string {
  let missing = "";
  for (let task = 0; task < maxima.length; task += 1)
    if (answers[start + task] === unknown) missing += `${String(task)},`;
  return missing;
}

function knownOrder(all: readonly TaskStep[], isKnown: (task: number) => boolean, tasks: number): KnownOrder {
  const steps = all.filter(({ task }) => isKnown(task));
  const logits = steps.map(({ share }) => Math.log(share / (1 - share)));
  const bestLogits = [0];
  for (const logit of logits) bestLogits.push((bestLogits.at(-1) ?? 0) + logit);
  return {
    steps,
    logits,
    bestLogits,
    mostRanks: largestSums(steps, tasks, (place) => place),
    mostMinusLogits: largestSums(steps, tasks, (place) => -(logits[place] ?? 0)),
  };
}

/** By number of reached steps: the largest sum of their weights, each task's steps reached from its first. */
function largestSums(
  steps: readonly TaskStep[],
  tasks: number,
  weightOf: (place: number) => number,
): number[] {
  let best = [0];
  for (let task = 0; task < tasks; task += 1) {
    const own = [0];
    steps.forEach((step, place) => {
      if (step.task === task) own.push((own.at(-1) ?? 0) + weightOf(place));
    });
    const next = new Array<number>(best.length + own.length - 1).fill(-Infinity);
    best.forEach((sum, reached) => {
      own.forEach((weight, more) => {
        next[reached + more] = Math.max(next[reached + more] ?? -Infinity, sum + weight);
      });
    });
    best = next;
  }
  return best;
}

/**
 * Ht of every pupil: how well the pupil's answers go along with those of all others, 1 = as well as the totals allow.
 * Pupils with an unknown answer, and those who reached no or all steps, have none and are not taken as the others.
 *
 * Source: Sijtsma, Meijer (1992), Applied Psychological Measurement 16, 149–157; as in the R package PerFit.
 */
export function answerAgreement(
  { answers, maxima, pupils, unknown }: AnswerMatrix,
  steps: readonly TaskStep[],
): (number | null)[] {
  const width = steps.length;
  const sums = new Float64Array(width);
  const totals = new Int32Array(pupils).fill(-1);
  const byTotal = new Float64Array(width + 1);
  function isReached(pupil: number, { task, points }: TaskStep): boolean {
    return (answers[pupil * maxima.length + task] ?? unknown) >= points;
  }
  for (let pupil = 0; pupil < pupils; pupil += 1) {
    if (maxima.some((_, task) => answers[pupil * maxima.length + task] === unknown)) continue;
    const total = steps.reduce((sum, step) => sum + Number(isReached(pupil, step)), 0);
    if (total === 0 || total === width) continue;
    totals[pupil] = total;
    byTotal[total] = (byTotal[total] ?? 0) + 1;
    steps.forEach((step, place) => (sums[place] = (sums[place] ?? 0) + Number(isReached(pupil, step))));
  }
  const most = largestCovariances(byTotal, width);
  const all = byTotal.reduce((sum, count, total) => sum + count * total, 0);
  return Array.from(totals, (total, pupil) => {
    if (total < 0) return null;
    let common = 0;
    steps.forEach((step, place) => (common += isReached(pupil, step) ? (sums[place] ?? 0) - 1 : 0));
    const covariance = common / width - (total * (all - total)) / (width * width);
    const largest = most[total] ?? 0;
    return largest === 0 ? null : covariance / largest;
  });
}

/** By total: the covariance with all others that totals like theirs allow. */
function largestCovariances(byTotal: Float64Array, width: number): Float64Array {
  return byTotal.map((_, own) =>
    byTotal.reduce((sum, count, other) => {
      const others = count - Number(other === own);
      return sum + others * (Math.min(own, other) / width - (own * other) / (width * width));
    }, 0),
  );
}
