import { quantile } from "simple-statistics";
import { NOTHING_TO_CHECK, skipped, type CheckInput, type CheckOutput } from "../measured/check-output";
import { cohorts } from "../measured/cohorts";
import { isInPublishedMethod } from "./published-method";
import { schoolResult, yesOrNo } from "../measured/school-result";

/**
 * `official-cohort`: sharp change of the results of one cohort, as published in 2019: K = mean share of the maximum
 * in grade N divided by that in grade N + 1 a year later; a drop above Q3 + 3·IQR, a growth below Q1 − 3·IQR over
 * all schools. Quartiles of type 7 (the text gives none); a minimum of schools is ours, without it the fences of a
 * small municipality mean nothing.
 *
 * `value` is K, `threshold` the fence on its side of the median. Details: `before`, `after` (shares of the maximum),
 * `beforePupils`, `afterPupils`, `direction` ("growth" or "drop"), `lowerQuartile`, `upperQuartile`, `lowerFence`,
 * `upperFence`, `schools`, `shareBelow` (part of the schools whose results grew less), `smallSample`, `published`
 * (the method names grade 4 to 5 only).
 *
 * Source: ФИОКО (2019), Методика расчета показателя «Уровень объективности…», приложение; docs/methods.md#official-cohort.
 */
export function checkOfficialCohort({ measured, earlier, thresholds }: CheckInput): CheckOutput {
  if (earlier === null) return NOTHING_TO_CHECK;
  const both = cohorts(earlier, measured)?.filter((cohort) => cohort.after > 0) ?? null;
  if (both === null) return skipped("maximum-unknown");
  if (both.length === 0) return NOTHING_TO_CHECK;
  if (both.length < thresholds["official.minSchools"]) return skipped("too-few-schools");

  const ratios = both.map((cohort) => cohort.before / cohort.after);
  const lowerQuartile = quantile(ratios, 0.25);
  const upperQuartile = quantile(ratios, 0.75);
  const width = thresholds["official.fence"] * (upperQuartile - lowerQuartile);
  const fences = { lowerFence: lowerQuartile - width, upperFence: upperQuartile + width };
  const median = quantile(ratios, 0.5);

  const { procedure } = measured.results;
  const published = isInPublishedMethod(procedure) && isInPublishedMethod(earlier.results.procedure);
  const results = both.map((cohort, i) => {
    const ratio = ratios[i] ?? 0;
    const n = Math.min(cohort.beforePupils, cohort.afterPupils);
    return schoolResult("official-cohort", procedure, cohort.unit, {
      fired: ratio < fences.lowerFence || ratio > fences.upperFence,
      value: ratio,
      threshold: ratio < median ? fences.lowerFence : fences.upperFence,
      n,
      p: null,
      q: null,
      severity: "info",
      details: {
        before: cohort.before,
        after: cohort.after,
        beforePupils: cohort.beforePupils,
        afterPupils: cohort.afterPupils,
        direction: ratio < median ? "growth" : "drop",
        lowerQuartile,
        upperQuartile,
        ...fences,
        schools: both.length,
        shareBelow: ratios.filter((other) => other > ratio).length / ratios.length,
        smallSample: yesOrNo(n < thresholds.smallSample),
        published: yesOrNo(published),
      },
    });
  });
  return { results, skipped: null };
}
