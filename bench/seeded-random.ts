/** Draws that are the same in every run. */
export interface SeededRandom {
  /** 0 to below 1. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Successes in `trials` with chance `share`. */
  binomial(trials: number, share: number): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
}

/**
 * Small seeded generator (mulberry32): enough for a simulation, the same on every machine.
 *
 * Source: Ettinger, mulberry32 (public domain); Box, Muller (1958) for normal draws.
 */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  function uniform(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function normal(): number {
    return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  }
  function binomial(trials: number, share: number): number {
    let successes = 0;
    for (let trial = 0; trial < trials; trial += 1) successes += uniform() < share ? 1 : 0;
    return successes;
  }
  function between(least: number, most: number): number {
    return least + Math.floor(uniform() * (most - least + 1));
  }
  return { uniform, normal, binomial, between };
}
