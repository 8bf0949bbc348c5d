import { DataError } from "../errors";
import type { Share } from "../units";
import { overdispersion, type Overdispersion } from "./overdispersion";
import type { Winsorising } from "./winsorising";

/** A share of a school with its counts. */
export interface ShareCount {
  readonly count: number;
  /** 1 or more. */
  readonly total: number;
}

/** A funnel of shares: where each school stands, and what is usual at a given number of pupils. */
export interface ShareFunnel {
  /** Share over all pupils. */
  readonly overall: Share;
  readonly spread: Overdispersion;
  /**
   * The shares of schools differ beyond chance as if each were measured on so many works (beta-binomial); `Infinity` = they
   * do not differ.
   */
  readonly worth: number;
  /** The share that lies `z` deviations above (below, for a negative `z`) the overall one, for `total` pupils. */
  limit(total: number, z: number): Share;
}

/** Schools cannot differ more than when each has all or none. */
const LEAST_WORTH = 0.01;

/**
 * Funnel of shares with overdispersion, on the arcsine scale, where chance is equally wide for all shares.
 *
 * @param schools Counts of at least two schools.
 * @param winsorising How the outermost schools are drawn in.
 * @throws {DataError} `empty-sample` below two schools; `out-of-range` for a count outside 0..total.
 *
 * Source: Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202; docs/methods.md#overdispersion.
 *
 * @example
 * shareFunnel([{ count: 9, total: 12 }, { count: 10, total: 25 }], { share: 0.1, honestRatio: 1 }).overall.toFixed(4) // => "0.5135"
 */
export function shareFunnel(schools: readonly ShareCount[], winsorising: Winsorising): ShareFunnel {
  if (schools.some(({ count, total }) => !(total > 0 && count >= 0 && count <= total))) {
    throw new DataError("out-of-range", "schools", "Cannot fit a funnel: a count is not in 0..total");
  }
  const count = schools.reduce((sum, school) => sum + school.count, 0);
  const total = schools.reduce((sum, school) => sum + school.total, 0);
  const overall = total === 0 ? 0 : count / total;
  const target = angle(overall);
  const units = schools.map((school) => ({
    value: angle(school.count / school.total),
    standardError: 1 / (2 * Math.sqrt(school.total)),
  }));
  const spread = overdispersion(units, target, winsorising);

  function limit(pupils: number, z: number): Share {
    const at = target + z * Math.sqrt(1 / (4 * pupils) + spread.betweenVariance);
    return Math.sin(Math.min(Math.max(at, 0), Math.PI / 2)) ** 2;
  }
  return { overall, spread, worth: worthOf(schools, overall, winsorising), limit };
}

/** Counted on shares themselves: their variance by chance is exact also where few pupils are expected. */
function worthOf(schools: readonly ShareCount[], overall: Share, winsorising: Winsorising): number {
  const variance = overall * (1 - overall);
  if (variance === 0) return Infinity;
  const units = schools.map(({ count, total }) => {
    return { value: count / total, standardError: Math.sqrt(variance / total) };
  });
  const { betweenVariance } = overdispersion(units, overall, winsorising);
  return Math.max(LEAST_WORTH, variance / betweenVariance - 1);
}

function angle(share: Share): number {
  return Math.asin(Math.sqrt(share));
}
