import type { UnitResult } from "../model/results";
import type { Points, Share } from "../units";
import type { MeasuredProcedure } from "./measured-procedure";

/** The same children of one school in one grade and, a year later, in the next. */
export interface Cohort {
  /** The later results: where a finding leads. */
  readonly unit: UnitResult;
  /** Mean share of the maximum in the earlier and in the later work. */
  readonly before: Share;
  readonly after: Share;
  readonly beforePupils: number;
  readonly afterPupils: number;
}

/**
 * Schools that have scores in both years, with the mean part of the maximum they got.
 *
 * @returns null when a maximum is not known.
 */
export function cohorts(earlier: MeasuredProcedure, later: MeasuredProcedure): Cohort[] | null {
  const earlierMaximum: Points | null = earlier.results.maximum;
  const laterMaximum: Points | null = later.results.maximum;
  if (earlierMaximum === null || laterMaximum === null) return null;

  const byId = new Map(earlier.schools.map(({ unit, scores }) => [unit.school?.id, scores]));
  return later.schools.flatMap(({ unit, scores: after }): Cohort[] => {
    const before = unit.school === null ? null : (byId.get(unit.school.id) ?? null);
    if (before === null || after === null) return [];
    return [
      {
        unit,
        before: before.mean / earlierMaximum,
        after: after.mean / laterMaximum,
        beforePupils: before.n,
        afterPupils: after.n,
      },
    ];
  });
}
