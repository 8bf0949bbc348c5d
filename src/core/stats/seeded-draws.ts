/** Draws that are the same in every run. */
export interface SeededDraws {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
}

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
  let state = seed >>> 0;
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
    },
  };
}
