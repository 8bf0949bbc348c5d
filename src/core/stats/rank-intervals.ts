import { DataError } from "../errors";
import { normalTail } from "./normal-tail";
import { normalTailValue } from "./normal-tail-value";

/** The places that a value may have, from 1, the highest. */
export interface RankInterval {
  readonly best: number;
  readonly worst: number;
}

/** Chance of a place better than `best`, and of one worse than `worst`: 95 % between them. */
const TAIL = 0.025;
/** Points on which the number of values above is worked out once, and at which each value is then looked at. */
const GRID = 150;
const LOOKS = 25;
/** Beyond so many deviations a chance is below 1e-6. Source: the standard normal distribution. */
const FAR = 4.8;
/** Errors to both ends beyond which no value is looked for. */
const REACH = 4.5;

/**
 * 95 % intervals of places, when each value is known up to a normal error.
 *
 * A value at a given height has as many others above it as their chances add up to; over all heights that the value
 * may have, this gives the chances of its places.
 *
 * @param values Highest first in rank; their order does not matter. Shrunken means, with the errors of these.
 * @param errors Standard errors, 0 or more; where all are 0, equal values share their places.
 * @throws {DataError} `length-mismatch`; `out-of-range` for an error below 0.
 *
 * Source: Laird, Louis (1989), Journal of Educational Statistics 14, 29–46 (ranks from posterior normals); Goldstein,
 * Spiegelhalter (1996), J. R. Stat. Soc. A 159, 385–443 (no place without its interval).
 */
export function rankIntervals(values: readonly number[], errors: readonly number[]): RankInterval[] {
  if (values.length !== errors.length) {
    throw new DataError("length-mismatch", "errors", "Cannot rank: errors and values differ in number");
  }
  if (errors.some((error) => !(error >= 0)))
    throw new DataError("out-of-range", "errors", "Cannot rank: an error is below 0");
  const known = values.map((value, row) => ({ value, error: errors[row] ?? 0 }));
  if (known.every(({ error }) => error === 0)) return openPlaces(values);
  const crowd = crowdAbove(known);
  const heights = Array.from({ length: LOOKS }, (_, look) => normalTailValue((look + 0.5) / LOOKS));
  return known.map((own): RankInterval => {
    const looks = heights.map((z) => {
      const at = own.value + z * own.error;
      const { above, spread } = crowd(at);
      const itself = chanceAbove(own, at);
      return { above: above - itself, spread: Math.max(0, spread - itself * (1 - itself)) };
    });
    const best = placeAt(looks, TAIL, values.length);
    return { best, worst: Math.max(best, placeAt(looks, 1 - TAIL, values.length)) };
  });
}

interface KnownValue {
  readonly value: number;
  readonly error: number;
}

/** Of values without errors: a table of the whole country has tens of thousands of schools. */
function openPlaces(values: readonly number[]): RankInterval[] {
  const placesOf = new Map<number, { best: number; worst: number }>();
  [...values]
    .sort((one, other) => other - one)
    .forEach((value, place) => {
      const known = placesOf.get(value);
      if (known === undefined) placesOf.set(value, { best: 1 + place, worst: 1 + place });
      else known.worst = 1 + place;
    });
  return values.map((value) => placesOf.get(value) ?? { best: 1, worst: values.length });
}

/** How many values are expected above a height, and the variance of that number. */
interface Crowd {
  readonly above: number;
  readonly spread: number;
}

/** A value without an error counts half at its own height. */
function chanceAbove({ value, error }: KnownValue, height: number): number {
  if (error === 0) return value === height ? 0.5 : Number(value > height);
  return tail((height - value) / error);
}

/** Nearly all chances here are next to 0 or 1: they are not worked out. */
function tail(z: number): number {
  if (z > FAR) return 0;
  return z < -FAR ? 1 : normalTail(z);
}

function crowdAbove(known: readonly KnownValue[]): (height: number) => Crowd {
  const low = known.reduce((least, { value, error }) => Math.min(least, value - REACH * error), Infinity);
  const high = known.reduce((most, { value, error }) => Math.max(most, value + REACH * error), -Infinity);
  const step = (high - low) / GRID;
  function exactly(height: number): Crowd {
    let [above, spread] = [0, 0];
    for (const value of known) {
      const chance = chanceAbove(value, height);
      above += chance;
      spread += chance * (1 - chance);
    }
    return { above, spread };
  }
  // Values without errors make steps, which no grid can show.
  if (step === 0 || known.some(({ error }) => error === 0)) return exactly;
  const grid = Array.from({ length: GRID + 1 }, (_, place) => exactly(low + place * step));
  return (height) => {
    const position = Math.min(GRID, Math.max(0, (height - low) / step));
    const [before, after] = [grid[Math.floor(position)], grid[Math.ceil(position)]];
    const part = position - Math.floor(position);
    return {
      above: (before?.above ?? 0) * (1 - part) + (after?.above ?? 0) * part,
      spread: (before?.spread ?? 0) * (1 - part) + (after?.spread ?? 0) * part,
    };
  };
}

/** The first place whose chance, with all better ones, is more than a given one. */
function placeAt(looks: readonly Crowd[], chance: number, places: number): number {
  let [low, high] = [1, places];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chanceUpTo(looks, middle) > chance) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of a place up to `place`: one less than so many values are above. Half a place of continuity. */
function chanceUpTo(looks: readonly Crowd[], place: number): number {
  const sum = looks.reduce((total, { above, spread }) => {
    const room = place - 0.5 - above;
    if (spread < 1e-12) return total + (room === 0 ? 0.5 : Number(room > 0));
    return total + 1 - tail(room / Math.sqrt(spread));
  }, 0);
  return sum / looks.length;
}
