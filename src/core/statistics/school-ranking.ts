import type { Procedure } from "../model/procedure";
import type { School } from "../model/school";
import { quarters } from "../stats/clusters";
import { rankIntervals } from "../stats/rank-intervals";
import { shrunkenMeans } from "../stats/shrunken-means";
import { scaledToHundred, standardised } from "../stats/standardised";
import { pupilDeviation } from "./group-statistics";
import type { MeanMeasure, ProcedureMeans, SchoolMean } from "../measured/school-means";

/** Where a school stands among the schools of a procedure. */
export interface RankedSchool {
  readonly school: School;
  readonly pupils: number;
  readonly mean: number;
  /** Scaling of the mean among the ranked schools: null for a school with too few pupils. */
  readonly z: number | null;
  /** From 0 (the lowest mean) to 100 (the highest). */
  readonly hundred: number | null;
  /** 1 = the quarter with the lowest means, 4 = with the highest. */
  readonly quarter: number | null;
  /** Mean drawn to the common one, the more the fewer pupils; null where the spread of pupils is not known. */
  readonly shrunken: number | null;
  /** From 1, the highest; null = too few pupils to say. */
  readonly place: number | null;
  /** 95 % interval of the place: null where `shrunken` is. */
  readonly bestPlace: number | null;
  readonly worstPlace: number | null;
}

/** The schools of one procedure in order, those with too few pupils last. */
export interface SchoolRanking {
  readonly procedure: Procedure;
  readonly measure: MeanMeasure;
  /** Schools with a place. */
  readonly ranked: number;
  readonly schools: readonly RankedSchool[];
}

/**
 * Ranks schools by the shrunken mean, so that small schools do not stand at both ends by chance; by the mean itself
 * where the tables give no spread of pupils, or schools do not differ beyond chance: then all places are open. A place stands with its 95 % interval (`rankIntervals()`).
 *
 * Source: Goldstein, Spiegelhalter (1996), J. R. Stat. Soc. A 159, 385–443 (no place without its interval);
 * docs/methods.md#ranking (shrinkage).
 *
 * @param minPupils A school with fewer gets no place.
 */
export function schoolRanking(means: ProcedureMeans, minPupils: number): SchoolRanking {
  const ranked = means.schools.filter(({ pupils }) => pupils >= minPupils);
  const others = means.schools.filter(({ pupils }) => pupils < minPupils);
  const placed = placedSchools(ranked);
  placed.sort((one, other) => (one.place ?? 0) - (other.place ?? 0));
  return {
    procedure: means.procedure,
    measure: means.measure,
    ranked: ranked.length,
    schools: [...placed, ...others.map(withoutPlace)],
  };
}

function withoutPlace({ school, pupils, mean }: SchoolMean): RankedSchool {
  const nothing = { z: null, hundred: null, quarter: null, shrunken: null, place: null };
  return { school, pupils, mean, ...nothing, bestPlace: null, worstPlace: null };
}

function placedSchools(schools: readonly SchoolMean[]): RankedSchool[] {
  const values = schools.map(({ mean }) => mean);
  const [z, hundred, quarter] = [standardised(values), scaledToHundred(values), quarters(values)];
  const drawn = drawnMeans(schools);
  const intervals =
    drawn === null
      ? null
      : rankIntervals(
          drawn.map(({ value }) => value),
          drawn.map(({ error }) => error),
        );
  const isApart = drawn?.some(({ error }) => error > 0) ?? false;
  const order = drawn !== null && isApart ? drawn.map(({ value }) => value) : values;
  const places = placesOf(order);
  return schools.map(({ school, pupils, mean }, row): RankedSchool => {
    const own = drawn?.[row] ?? null;
    return {
      school,
      pupils,
      mean,
      z: z[row] ?? null,
      hundred: hundred[row] ?? null,
      quarter: quarter[row] ?? null,
      shrunken: own?.value ?? null,
      place: places[row] ?? null,
      bestPlace: intervals?.[row]?.best ?? null,
      worstPlace: intervals?.[row]?.worst ?? null,
    };
  });
}

/** Places from 1, the highest; equal values share the best of theirs. A country has tens of thousands of schools. */
function placesOf(values: readonly number[]): number[] {
  const first = new Map<number, number>();
  const highest = [...values].sort((one, other) => other - one);
  for (const [index, value] of highest.entries()) if (!first.has(value)) first.set(value, 1 + index);
  return values.map((value) => first.get(value) ?? values.length);
}

/** A shrunken mean with its standard error. */
interface DrawnMean {
  readonly value: number;
  readonly error: number;
}

/** Shrunken means with their errors; null where they cannot be told. */
function drawnMeans(schools: readonly SchoolMean[]): DrawnMean[] | null {
  const deviation = pupilDeviation(schools);
  if (deviation === null || schools.length < 2) return null;
  const variances = schools.map(({ pupils }) => deviation ** 2 / pupils);
  const { shrunken, reliability } = shrunkenMeans(
    schools.map(({ mean }) => mean),
    variances,
  );
  return shrunken.map((value, row) => {
    return { value, error: Math.sqrt((reliability[row] ?? 0) * (variances[row] ?? 0)) };
  });
}
