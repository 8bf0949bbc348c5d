import type { CountedShare } from "../model/results";
import { markerRegister, methodYears } from "../objectivity/marker-register";
import type { CheckRun } from "../run/check-run";

/** How objective a territory's results are by the published method: the higher the better. */
export interface ObjectivityIndex {
  readonly year: number;
  /** 100 less the percent of schools with a sign of the method. */
  readonly index: number;
  readonly flagged: CountedShare;
}

/**
 * «Индекс объективности» of the tables' schools by year, the latest first: 100 less the percent of schools with at least
 * one sign of the 2019 method. None for a year whose number of schools is not known, or in which the method could not be
 * applied.
 *
 * Source: docs/methods.md#bunching; ФИОКО (2019), third stage.
 */
export function objectivityIndices(
  run: Pick<CheckRun, "records" | "results" | "thresholds">,
): ObjectivityIndex[] {
  const applied = methodYears(run);
  return markerRegister(run)
    .years.flatMap(({ origin, year, ofAll }): ObjectivityIndex[] => {
      if (origin !== "method" || !applied.has(year) || ofAll === null || ofAll.total === 0) return [];
      return [{ year, index: 100 * (1 - ofAll.count / ofAll.total), flagged: ofAll }];
    })
    .sort((one, other) => other.year - one.year);
}
