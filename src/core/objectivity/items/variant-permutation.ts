import { seededDraws } from "../../stats/seeded-draws";
import type { Probability } from "../../units";

/** Two pupils of a class, by their place in it, and how unusual their agreement is; 0 = not at all. */
export interface UnusualPair {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
}

/** How unusual pairs of one variant are against pairs of two, were variants given out at random. */
export interface VariantTest {
  /** One-sided: as much weight or more on pairs of one variant. */
  readonly p: Probability;
  /** Weight on pairs of one variant, in deviations from what random variants give; 0 where they cannot differ. */
  readonly z: number;
}

/** Draws for a first look, and for those of which it matters. */
const FIRST = 299;
const ALL = 1999;
/** A class whose first p is above this is not looked at more closely. */
const CLOSER = 0.03;

/**
 * Permutation test of the variants within a class: what all pupils of the class share, a teacher, a textbook, the way
 * the works were marked, is in pairs of two variants as well and cancels; what only pupils with the same tasks can share
 * stays.
 *
 * Source: docs/methods.md#similarity; Fisher (1935), The Design of Experiments; Phipson, Smyth (2010), Statistical
 * Applications in Genetics and Molecular Biology 9, 39 (the p that is never 0).
 *
 * @param variants Of the class's pupils.
 */
export function variantPermutation(
  pairs: readonly UnusualPair[],
  variants: readonly number[],
  seed: number,
): VariantTest {
  const draws = seededDraws(seed);
  const drawn = [...variants];
  const seen = weightOfOneVariant(pairs, drawn);
  let atLeast = 0;
  let sum = 0;
  let squares = 0;
  let made = 0;
  function draw(times: number): void {
    for (; made < times; made += 1) {
      shuffle(drawn, draws.below);
      const own = weightOfOneVariant(pairs, drawn);
      // Sums of the same weights in another order differ by rounding only.
      if (own >= seen - 1e-9) atLeast += 1;
      sum += own;
      squares += own * own;
    }
  }
  if (pairs.length === 0) return { p: 1, z: 0 };
  draw(FIRST);
  if ((atLeast + 1) / (made + 1) <= CLOSER) draw(ALL);
  const mean = sum / made;
  const deviation = Math.sqrt(Math.max(0, squares / made - mean * mean));
  return { p: (atLeast + 1) / (made + 1), z: deviation < 1e-9 ? 0 : (seen - mean) / deviation };
}

function weightOfOneVariant(pairs: readonly UnusualPair[], variants: readonly number[]): number {
  let weight = 0;
  for (const pair of pairs) if (variants[pair.one] === variants[pair.other]) weight += pair.weight;
  return weight;
}

/** Fisher–Yates. */
function shuffle(values: number[], below: (limit: number) => number): void {
  for (let place = values.length - 1; place > 0; place -= 1) {
    const other = below(place + 1);
    const kept = values[place] ?? 0;
    values[place] = values[other] ?? 0;
    values[other] = kept;
  }
}
