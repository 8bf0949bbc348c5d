import { slopeAgainst } from "../../stats/easy-hard-slope";
import { answerRows, drawnSums } from "./answer-rows";
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
 * the same total. Seeded by the group, and drawn in an order of the answers: neither the order of rows nor of schools matters.
 *
 * @param table Pupils of the groups need a level.
 * @returns null for a group that has no slope.
 */
export function slopeBootstrap(
  table: ItemTable,
): (pupils: readonly number[], seed: number) => BootstrappedSlope | null {
  const { levels, maxima } = table;
  const rows = answerRows(table);
  const drawn = drawnSums(rows, SAMPLES);
  const slopeOf = slopeAgainst(groupShares(table));
  const solved = new Float64Array(maxima.length);
  const known = new Int32Array(maxima.length);
  /** @param start Where the sums of a group stand: points, and behind them answers that are not known. */
  function slopeOfSums(sums: ArrayLike<number>, start: number, pupils: number): number | null {
    for (let task = 0; task < maxima.length; task += 1) {
      const most = maxima[task] ?? 0;
      solved[task] = most === 0 ? 0 : (sums[start + task] ?? 0) / most;
      known[task] = rows.hasUnknown ? pupils - (sums[start + maxima.length + task] ?? 0) : pupils;
    }
    return slopeOf(solved, known);
  }
  return (pupils, seed) => {
    const slope = slopeOfSums(answerSums(table, pupils), 0, pupils.length);
    if (slope === null) return null;
    const own = Int32Array.from(pupils, (pupil) => levels[pupil] ?? 0).sort();
    const sums = drawn.draw(own, seed);
    let sum = 0;
    let squares = 0;
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const start = (sample * sums.length) / SAMPLES;
      const away = (slopeOfSums(sums, start, pupils.length) ?? slope) - slope;
      sum += away;
      squares += away * away;
    }
    const variance = (squares - (sum * sum) / SAMPLES) / (SAMPLES - 1);
    if (!(variance > 1e-9)) return null;
    return { slope, expected: slope + sum / SAMPLES, standardError: Math.sqrt(variance) };
  };
}

/** Points by task over pupils, and behind them how many answers are not known. */
function answerSums({ answers, maxima }: ItemTable, pupils: Iterable<number>): Float64Array {
  const width = maxima.length;
  const sums = new Float64Array(2 * width);
  for (const pupil of pupils) {
    for (let task = 0; task < width; task += 1) {
      const answer = answers[pupil * width + task] ?? UNKNOWN;
      const at = answer === UNKNOWN ? width + task : task;
      sums[at] = (sums[at] ?? 0) + (answer === UNKNOWN ? 1 : answer);
    }
  }
  return sums;
}

/** Part of each task's maximum that all pupils with a total got. */
function groupShares(table: ItemTable): number[] {
  const { levels, maxima } = table;
  const judged = [...levels.keys()].filter((pupil) => (levels[pupil] ?? -1) >= 0);
  const sums = answerSums(table, judged);
  return maxima.map((most, task) => {
    const possible = (judged.length - (sums[maxima.length + task] ?? 0)) * most;
    return possible === 0 ? 0 : (sums[task] ?? 0) / possible;
  });
}
