import type { CheckResult } from "../model/check-result";
import type { Moments } from "../stats/frequency-moments";
import { yesOrNo, type SchoolVerdict } from "../measured/school-result";
import type { Thresholds } from "../model/thresholds";

/** What a mean is of: totals or marks, and whom it is compared with. */
interface OverstatedMeanInput {
  readonly own: Moments;
  /** The reference; its variance is known. */
  readonly region: Moments;
  readonly basis: "scores" | "marks";
  readonly thresholds: Thresholds;
}

/**
 * Sign A of the 2019 method, «завышенные значения среднего балла»: the lower end of the school's 95 % interval lies
 * above the upper end of the region's. One rule for ВПР (`official-mean`) and ОГЭ (`oge-mean`).
 *
 * The school's own deviation is used and there is no minimum of pupils, as published. Of one pupil no interval can be
 * made: `fired` is null.
 *
 * @returns `value` is the school's mean, `threshold` the mean it would have to exceed with its own number and spread.
 * Details: `basis`, `deviation`, `lower` (of the school's interval), `regionMean`, `regionDeviation`, `regionUpper`,
 * `regionPupils`, `effectSize`, `smallSample`.
 *
 * Source: ФИОКО (2019), Методика расчета показателя «Уровень объективности оценки образовательных результатов
 * в субъекте Российской Федерации», приложение; docs/methods.md#official-mean.
 */
export function overstatedMean({ own, region, basis, thresholds }: OverstatedMeanInput): SchoolVerdict {
  const z = thresholds["official.z"];
  const regionDeviation = Math.sqrt(region.variance ?? 0);
  const regionUpper = region.mean + (z * regionDeviation) / Math.sqrt(region.n);
  const deviation = own.variance === null ? null : Math.sqrt(own.variance);
  const halfWidth = deviation === null ? null : (z * deviation) / Math.sqrt(own.n);
  return {
    fired: halfWidth === null ? null : own.mean - halfWidth > regionUpper,
    value: own.mean,
    threshold: halfWidth === null ? null : regionUpper + halfWidth,
    n: own.n,
    p: null,
    q: null,
    severity: "info",
    details: {
      basis,
      deviation,
      lower: halfWidth === null ? null : own.mean - halfWidth,
      regionMean: region.mean,
      regionDeviation,
      regionUpper,
      regionPupils: region.n,
      effectSize: regionDeviation === 0 ? null : (own.mean - region.mean) / regionDeviation,
      smallSample: yesOrNo(own.n < thresholds.smallSample),
    },
  };
}

/** Adds to each result how many schools have the sign (`flaggedSchools`), of how many (`testedSchools`). */
export function withFlaggedSchools(tested: readonly CheckResult[]): CheckResult[] {
  const flaggedSchools = tested.filter((result) => result.fired === true).length;
  return tested.map((result) => ({
    ...result,
    details: { ...result.details, flaggedSchools, testedSchools: tested.length },
  }));
}
