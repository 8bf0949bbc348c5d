import { drawAt } from "../../stats/seeded-draws";
import { compareAnswers } from "./compare-answers";
import { UNKNOWN, type ItemTable } from "./item-table";

/** Bytes of a word: four tasks are added at once. */
const LANES = 4;
const FULL = 255;

/**
 * The pupils' answers, those of one total together, a byte for each task and, where some are not known, one more that
 * says so. Many are added up by whole words: what else is done a million times over is done four at a time.
 */
export interface AnswerRows {
  readonly words: Int32Array;
  /** Words of a pupil. */
  readonly width: number;
  /** The first row of each total; behind the last one the number of rows. */
  readonly firsts: Int32Array;
  /** So many rows can be added before a byte runs over. */
  readonly room: number;
  readonly hasUnknown: boolean;
}

/**
 * Pupils without a total are left out. Those of one total stand in the order of their answers, not of the file: which of them
 * is drawn must not depend on how the rows were sorted, or into which files they were cut.
 */
export function answerRows(table: ItemTable): AnswerRows {
  const { answers, levels, maxima, maximum } = table;
  const hasUnknown = answers.includes(UNKNOWN);
  const tasks = maxima.length;
  const width = Math.ceil((hasUnknown ? 2 * tasks : tasks) / LANES);
  const firsts = new Int32Array(maximum + 2);
  for (const level of levels) if (level >= 0) firsts[level + 1] = (firsts[level + 1] ?? 0) + 1;
  for (let level = 0; level <= maximum; level += 1) {
    firsts[level + 1] = (firsts[level + 1] ?? 0) + (firsts[level] ?? 0);
  }
  const words = new Int32Array((firsts[maximum + 1] ?? 0) * width);
  const bytes = new Uint8Array(words.buffer);
  const next = firsts.slice();
  for (const pupil of Int32Array.from(levels.keys()).sort(compareAnswers(table))) {
    const level = levels[pupil] ?? -1;
    if (level < 0) continue;
    const row = (next[level] ?? 0) * width * LANES;
    next[level] = (next[level] ?? 0) + 1;
    for (let task = 0; task < tasks; task += 1) {
      const answer = answers[pupil * tasks + task] ?? UNKNOWN;
      if (answer === UNKNOWN) bytes[row + tasks + task] = 1;
      else bytes[row + task] = answer;
    }
  }
  const room = Math.floor(FULL / maxima.reduce((most, own) => Math.max(most, own), 1));
  return { words, width, firsts, room, hasUnknown };
}

/** Adds up the answers of drawn pupils. */
export interface DrawnSums {
  /**
   * Replaces each pupil of a group by a random one with the same total, in each sample anew.
   *
   * @param levels Totals of the group.
   * @returns By sample, the sums of each byte of a row; overwritten by the next call.
   */
  draw(levels: ArrayLike<number>, seed: number): ArrayLike<number>;
}

/** Draws pupil by pupil, and of each pupil in all samples: rows of one total lie together, and are near at hand. */
export function drawnSums({ words, width, firsts, room }: AnswerRows, samples: number): DrawnSums {
  const lanes = new Int32Array(samples * width);
  const bytes = new Uint8Array(lanes.buffer);
  const sums = new Int32Array(bytes.length);

  function add(level: number, seed: number, place: number, group: number): void {
    const first = firsts[level] ?? 0;
    const count = (firsts[level + 1] ?? 0) - first;
    for (let sample = 0; sample < samples; sample += 1) {
      const from = (first + drawAt(seed, sample * group + place, count)) * width;
      const to = sample * width;
      for (let word = 0; word < width; word += 1) {
        lanes[to + word] = (lanes[to + word] ?? 0) + (words[from + word] ?? 0);
      }
    }
  }

  return {
    draw(levels, seed) {
      sums.fill(0);
      for (let start = 0; start < levels.length; start += room) {
        lanes.fill(0);
        const end = Math.min(levels.length, start + room);
        for (let place = start; place < end; place += 1) add(levels[place] ?? 0, seed, place, levels.length);
        for (let at = 0; at < bytes.length; at += 1) sums[at] = (sums[at] ?? 0) + (bytes[at] ?? 0);
      }
      return sums;
    },
  };
}
