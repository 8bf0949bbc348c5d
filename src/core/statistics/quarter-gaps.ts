import { procedureKey, type Procedure } from "../model/procedure";
import { gapChangeError, quarterGap, type GapOfSchools } from "../stats/quarter-gap";
import type { MeanMeasure, ProcedureMeans } from "../measured/school-means";

/** Standard normal value at 0.975: limits that hold 95 %. */
const Z_95 = 1.959963984540054;

/** A number with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** How far the best quarter of schools is ahead of the weakest in one procedure. */
export interface QuarterGapOfProcedure {
  readonly procedure: Procedure;
  readonly measure: MeanMeasure;
  /** Schools and pupils it rests on. */
  readonly schools: number;
  readonly pupils: number;
  /** Quarters of schools, each counting once; null = too few schools to say. */
  readonly bySchools: Estimate | null;
  /** Quarters of pupils by the mean of their school; null = too few. */
  readonly byPupils: Estimate | null;
  /** `bySchools` of the same grade and subject a year before; null where it is not known or not comparable. */
  readonly previous: number | null;
  /** `bySchools` less `previous`: below 0 = the gap became smaller. */
  readonly change: Estimate | null;
}

/** Limits of the person. */
export interface GapLimits {
  /** Schools with fewer pupils are left out: their means are mostly chance. */
  readonly minPupils: number;
  readonly minSchools: number;
}

/**
 * The gap between the best and the weakest quarter of schools, and its change over a year.
 *
 * Years are compared only where the measure and its maximum are the same. The children of the two years are different
 * ones: it is the schools that are compared.
 *
 * Source: the Тверь plan, task 1 («сокращение разрыва в качестве образования»); `quarterGap()`.
 *
 * @returns One for each procedure, in their order.
 */
export function quarterGaps(all: readonly ProcedureMeans[], limits: GapLimits): QuarterGapOfProcedure[] {
  const fitted = all.map((means) => ({ means, gaps: gapsOf(means, limits) }));
  const byKey = new Map(fitted.map((entry) => [procedureKey(entry.means.procedure), entry]));
  return fitted.map(({ means, gaps }): QuarterGapOfProcedure => {
    const { procedure, measure, maximum } = means;
    const before = byKey.get(procedureKey({ ...procedure, year: procedure.year - 1 }));
    const isAlike =
      before !== undefined && before.means.measure === measure && before.means.maximum === maximum;
    const earlier = isAlike ? before.gaps.bySchools : null;
    const now = gaps.bySchools;
    return {
      procedure,
      measure,
      schools: gaps.schools,
      pupils: gaps.pupils,
      bySchools: now === null ? null : estimate(now.gap, now.standardError),
      byPupils: gaps.byPupils === null ? null : estimate(gaps.byPupils.gap, gaps.byPupils.standardError),
      previous: earlier?.gap ?? null,
      change:
        now === null || earlier === null
          ? null
          : estimate(now.gap - earlier.gap, gapChangeError(now, earlier)),
    };
  });
}

interface Gaps {
  readonly schools: number;
  readonly pupils: number;
  readonly bySchools: GapOfSchools | null;
  readonly byPupils: GapOfSchools | null;
}

function gapsOf({ schools }: ProcedureMeans, { minPupils, minSchools }: GapLimits): Gaps {
  const known = schools.filter(({ pupils }) => pupils >= minPupils);
  const sizes = known.map(({ pupils }) => pupils);
  const counts = { schools: known.length, pupils: sizes.reduce((sum, pupils) => sum + pupils, 0) };
  if (known.length < minSchools) return { ...counts, bySchools: null, byPupils: null };
  const ids = known.map(({ school }) => school.id);
  const values = known.map(({ mean }) => mean);
  return {
    ...counts,
    bySchools: {
      ids,
      ...quarterGap(
        values,
        values.map(() => 1),
      ),
    },
    byPupils: { ids, ...quarterGap(values, sizes) },
  };
}

function estimate(value: number, error: number): Estimate {
  return { value, lower: value - Z_95 * error, upper: value + Z_95 * error };
}
