import type { Procedure } from "../model/procedure";
import type { School } from "../model/school";
import { quarters } from "../stats/clusters";
import { shrunkenMeans } from "../stats/shrunken-means";
import { scaledToHundred, standardised } from "../stats/standardised";
import { pupilDeviation } from "./group-statistics";
import type { MeanMeasure, ProcedureMeans, SchoolMean } from "./school-means";

/** Standard normal value at 0.975: limits that hold 95 %. */
const Z_95 = 1.959963984540054;

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
  /** The places that the school can be told from no more: null where `shrunken` is. */
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
 * where the tables give no spread of pupils. The interval of a place: one more than the schools whose 95 % interval
 * lies wholly above, to all but those whose interval lies wholly below.
 *
 * Source: Goldstein, Spiegelhalter (1996), J. R. Stat. Soc. A 159, 385–443 (no place without its interval); Klein,
 * Wright, Wieczorek (2020), J. R. Stat. Soc. C 69, 589–606 (the interval); domain/methods.md A2.2 (shrinkage).
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
  const order = drawn === null ? values : drawn.map(({ value }) => value);
  const highest = [...order].sort((one, other) => other - one);
  // Upper ends are negated, so that one search counts what is above and what is below.
  const lowers = drawn?.map(({ value, error }) => value - Z_95 * error).sort((one, other) => one - other);
  const uppers = drawn
    ?.map(({ value, error }) => 0 - (value + Z_95 * error))
    .sort((one, other) => one - other);
  return schools.map(({ school, pupils, mean }, row): RankedSchool => {
    const own = drawn?.[row] ?? null;
    const half = Z_95 * (own?.error ?? 0);
    return {
      school,
      pupils,
      mean,
      z: z[row] ?? null,
      hundred: hundred[row] ?? null,
      quarter: quarter[row] ?? null,
      shrunken: own?.value ?? null,
      place: 1 + highest.indexOf(order[row] ?? 0),
      bestPlace: own === null || lowers === undefined ? null : 1 + countAbove(lowers, own.value + half),
      worstPlace:
        own === null || uppers === undefined ? null : schools.length - countAbove(uppers, half - own.value),
    };
  });
}

/** Shrunken means with their errors; null where they cannot be told. */
function drawnMeans(
  schools: readonly SchoolMean[],
): { readonly value: number; readonly error: number }[] | null {
  const deviation = pupilDeviation(schools);
  if (deviation === null || schools.length < 2) return null;
  const variances = schools.map(({ pupils }) => deviation ** 2 / pupils);
  const { shrunken, reliability } = shrunkenMeans(schools.map(({ mean }) => mean), variances); // prettier-ignore
  return shrunken.map((value, row) => {
    return { value, error: Math.sqrt((reliability[row] ?? 0) * (variances[row] ?? 0)) };
  });
}

/** How many of sorted values are above a limit. */
function countAbove(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
