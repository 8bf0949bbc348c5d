/** A stream of made-up chance that is the same on every machine for the same key. */
export interface SeededRandom {
  /** Uniform, 0 up to but not including 1. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** True with the given probability, 0..1. */
  chance(probability: number): boolean;
  /** A whole number from `first` to `last`, both included. */
  whole(first: number, last: number): number;
}

/**
 * A stream of its own for every key, so that changing one part of the sample leaves the others as they were.
 *
 * Source: Vigna (2014), splitmix32 as in D. Blackman's and S. Vigna's public-domain code; FNV-1a for the key.
 *
 * @param key What the stream is for: the seed, the school, the procedure.
 */
export function seededRandom(key: string): SeededRandom {
  let state = hashOf(key);

  function uniform(): number {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }

  function normal(): number {
    // The sum of twelve uniforms: unlike logarithms and cosines, exact on every machine.
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += uniform();
    return sum;
  }

  return {
    uniform,
    normal,
    chance: (probability) => uniform() < probability,
    whole: (first, last) => first + Math.floor(uniform() * (last - first + 1)),
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash | 0;
}
