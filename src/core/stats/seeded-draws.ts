/** Draws that are the same in every run. */
export interface SeededDraws {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
}

const STEP = 0x6d2b79f5;

/**
 * A small seeded generator (mulberry32), for bootstrap samples and permutations: the same input gives the same result.
 *
 * Source: Ettinger, mulberry32 (public domain).
 *
 * @param seed Any whole number.
 *
 * @example
 * seededDraws(1).below(10) === seededDraws(1).below(10) // => true
 */
export function seededDraws(seed: number): SeededDraws {
  let made = 0;
  return { below: (limit) => drawAt(seed, made++, limit) };
}

/**
 * One of the same draws by its number, from 0, without those before it.
 *
 * @example
 * drawAt(1, 0, 10) === seededDraws(1).below(10) // => true
 */
export function drawAt(seed: number, number: number, limit: number): number {
  const state = (seed + Math.imul(number + 1, STEP)) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
}
