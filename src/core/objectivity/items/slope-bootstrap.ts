import { easyHardSlope, type TaskResult } from "../../stats/easy-hard-slope";
import { seededDraws } from "../../stats/seeded-draws";
import { UNKNOWN, type ItemTable } from "./item-table";

/** Bootstrap samples of a school: its standard error is then known to 5 %. */
const SAMPLES = 200;

/** A school's slope, and what pupils with the same totals show on average. */
export interface BootstrappedSlope {
  readonly slope: number;
  readonly expected: number;
  readonly standardError: number;
}

/**
 * Gives the slope of a group of pupils with its bootstrap: each pupil is replaced by a random one of the whole table with
 * the same total. Seeded by the group, so that it does not depend on what else is in the table.
 *
 * @returns null for a group that has no slope.
 */
export function slopeBootstrap(
  table: ItemTable,
): (pupils: readonly number[], seed: number) => BootstrappedSlope | null {
  const { levels, maxima, maximum } = table;
  const byLevel = Array.from({ length: maximum + 1 }, (): number[] => []);
  levels.forEach((level, pupil) => byLevel[level]?.push(pupil));
  const alike = byLevel.map((pupils) => Int32Array.from(pupils));
  const sums = answerSums(table);
  const everybody = sums(Int32Array.from(byLevel.flat()));
  const shares = maxima.map((most, task) => partOf(everybody, task, most));
  function slopeOf(pupils: Int32Array): number | null {
    const { points, known } = sums(pupils);
    const results = maxima.map((most, task): TaskResult => {
      const solved = most === 0 ? 0 : (points[task] ?? 0) / most;
      return { solved, pupils: known[task] ?? 0, share: shares[task] ?? 0 };
    });
    return easyHardSlope(results);
  }
  return (pupils, seed) => {
    const slope = slopeOf(Int32Array.from(pupils));
    if (slope === null) return null;
    const draws = seededDraws(seed);
    const drawn = new Int32Array(pupils.length);
    let sum = 0;
    let squares = 0;
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      for (let place = 0; place < pupils.length; place += 1) {
        const others = alike[levels[pupils[place] ?? 0] ?? 0];
        drawn[place] = others?.[draws.below(others.length)] ?? 0;
      }
      const own = (slopeOf(drawn) ?? slope) - slope;
      sum += own;
      squares += own * own;
    }
    const variance = (squares - (sum * sum) / SAMPLES) / (SAMPLES - 1);
    if (!(variance > 1e-9)) return null;
    return { slope, expected: slope + sum / SAMPLES, standardError: Math.sqrt(variance) };
  };
}

/** Points by task over pupils, and how many of them have a known answer; both are overwritten by the next call. */
interface AnswerSums {
  readonly points: Int32Array;
  readonly known: Int32Array;
}

/** Adds up answers: the innermost loop of the bootstrap, hence plain loops over numbers. */
function answerSums({ answers, maxima }: ItemTable): (pupils: Int32Array) => AnswerSums {
  const width = maxima.length;
  const points = new Int32Array(width);
  const known = new Int32Array(width);
  return (pupils) => {
    points.fill(0);
    known.fill(pupils.length);
    for (let place = 0; place < pupils.length; place += 1) {
      const start = (pupils[place] ?? 0) * width;
      for (let task = 0; task < width; task += 1) {
        const answer = answers[start + task] ?? UNKNOWN;
        if (answer === UNKNOWN) known[task] = (known[task] ?? 0) - 1;
        else points[task] = (points[task] ?? 0) + answer;
      }
    }
    return { points, known };
  };
}

function partOf({ points, known }: AnswerSums, task: number, most: number): number {
  const possible = (known[task] ?? 0) * most;
  return possible === 0 ? 0 : (points[task] ?? 0) / possible;
}
