import { funnelAtLevel } from "../stats/funnel-at-level";
import { normalTail } from "../stats/normal-tail";
import { normalTailValue } from "../stats/normal-tail-value";
import { overdispersion } from "../stats/overdispersion";
import { weightedMean } from "../stats/weighted-mean";
import { schoolSpread } from "../measured/school-spread";
import { NOTHING_TO_CHECK, skipped, type CheckInput, type CheckOutput } from "../measured/check-output";
import { cohorts, type Cohort } from "../measured/cohorts";
import { judgedSchools, type SchoolTest } from "../measured/judged-schools";
import type { MeasuredProcedure } from "../measured/measured-procedure";
import { pooledDeviation } from "../measured/pooled-deviation";
import { yesOrNo } from "../measured/school-result";
import type { Thresholds } from "../model/thresholds";

/**
 * `cohort-change`: the results of the same children grew unusually much in a year. The change of the mean share of
 * the maximum is divided by the deviation that both years' numbers of pupils allow, and goes through the funnel
 * with overdispersion. Growth is the sign; an unusually sharp drop is told in the details (the earlier work may have
 * been marked up).
 *
 * `value` is the change, `n` the smaller of the two years' numbers. Details: `before`, `after` (shares of the
 * maximum), `beforePupils`, `afterPupils`, `beforeGrade`, `beforeYear`, `reference` (change over all schools),
 * `usualFrom`, `usualTo` (the upper is the threshold), `direction` ("growth" or "drop", against the others), `sharpDrop`,
 * `schools`, `phi`, `tau2`, `zNaive`, `zMultiplicative`, `z`; `pAtLevel`: among schools of this year's result, which
 * `schoolEvidence()` takes into account.
 *
 * Source: docs/methods.md#cohort-change, docs/methods.md#at-level; Kane, Staiger (2002) on the noise of changes.
 */
export function checkCohortChange({ measured, earlier, thresholds }: CheckInput): CheckOutput {
  if (earlier === null) return NOTHING_TO_CHECK;
  const all = cohorts(earlier, measured);
  const before = relativeDeviation(earlier);
  const after = relativeDeviation(measured);
  if (all === null) return skipped("maximum-unknown");
  if (all.length === 0 || before === null || after === null) return NOTHING_TO_CHECK;
  const large = all.filter((cohort) => smallerYear(cohort) >= thresholds["signal.minPupils"]);
  if (large.length < thresholds["funnel.minSchools"]) return skipped("too-few-schools");

  const units = large.map((cohort) => ({
    value: cohort.after - cohort.before,
    standardError: Math.sqrt(before ** 2 / cohort.beforePupils + after ** 2 / cohort.afterPupils),
  }));
  const reference = weightedMean(units);
  const spread = overdispersion(units, reference, schoolSpread(thresholds));
  const { procedure } = earlier.results;
  const common = {
    beforeGrade: procedure.grade,
    beforeYear: procedure.year,
    reference,
    schools: large.length,
    phi: spread.ratio,
    tau2: spread.betweenVariance,
  };
  // Given this year's result, growth is a low result last year; a strong school had a high one.
  const atLevel = funnelAtLevel(
    large.map((cohort) => ({
      value: -cohort.before,
      standardError: before / Math.sqrt(cohort.beforePupils),
      level: cohort.after,
    })),
    schoolSpread(thresholds),
  );
  const tests = large.map((cohort, i): SchoolTest => {
    const zAtLevel = atLevel?.z[i];
    const z = spread.adjusted[i] ?? 0;
    const width = Math.sqrt((units[i]?.standardError ?? 0) ** 2 + spread.betweenVariance);
    const own = { zNaive: spread.naive[i] ?? null, zMultiplicative: spread.multiplicative[i] ?? null, z };
    const level = zAtLevel === undefined ? {} : { pAtLevel: normalTail(zAtLevel) };
    return cohortTest({ cohort, z, width, reference, thresholds }, { ...common, ...own, ...level });
  });
  const small = all.filter((cohort) => !large.includes(cohort)).map((cohort) => smallCohort(cohort, common));
  return {
    results: judgedSchools("cohort-change", measured.results.procedure, [...tests, ...small], thresholds),
    skipped: null,
  };
}

interface CohortTestInput {
  readonly cohort: Cohort;
  readonly z: number;
  readonly width: number;
  readonly reference: number;
  readonly thresholds: Thresholds;
}

function cohortTest(input: CohortTestInput, details: SchoolTest["details"]): SchoolTest {
  const { cohort, z, width, reference, thresholds } = input;
  const alpha = thresholds["signal.alpha"];
  const firing = normalTailValue(alpha);
  return {
    unit: cohort.unit,
    value: cohort.after - cohort.before,
    threshold: reference + firing * width,
    n: smallerYear(cohort),
    p: normalTail(z),
    details: {
      ...years(cohort),
      ...details,
      usualFrom: reference - firing * width,
      usualTo: reference + firing * width,
      direction: z < 0 ? "drop" : "growth",
      sharpDrop: yesOrNo(normalTail(-z) <= alpha),
    },
  };
}

/** Too few pupils to judge: shown without limits. */
function smallCohort(cohort: Cohort, common: { readonly reference: number }): SchoolTest {
  return {
    unit: cohort.unit,
    value: cohort.after - cohort.before,
    threshold: null,
    n: smallerYear(cohort),
    p: null,
    details: { ...years(cohort), ...common },
  };
}

function years(cohort: Cohort): SchoolTest["details"] {
  const { before, after, beforePupils, afterPupils } = cohort;
  return { before, after, beforePupils, afterPupils };
}

function smallerYear(cohort: Cohort): number {
  return Math.min(cohort.beforePupils, cohort.afterPupils);
}

/** Deviation of pupils in parts of the maximum. */
function relativeDeviation(measured: MeasuredProcedure): number | null {
  const { maximum } = measured.results;
  const deviation = pooledDeviation(
    measured.schools.flatMap((school) => (school.scores === null ? [] : [school.scores])),
  );
  return maximum === null || deviation === null ? null : deviation / maximum;
}
