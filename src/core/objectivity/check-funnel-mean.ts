import type { Moments } from "../stats/frequency-moments";
import { meanFunnel, type MeanFunnel } from "../stats/mean-funnel";
import { normalTail } from "../stats/normal-tail";
import { normalTailValue } from "../stats/normal-tail-value";
import { shrunkenMeans } from "../stats/shrunken-means";
import { schoolSpread } from "../measured/school-spread";
import { NOTHING_TO_CHECK, skipped, type CheckInput, type CheckOutput } from "../measured/check-output";
import { withoutMeans } from "../measured/mark-ends";
import { judgedSchools, type SchoolTest } from "../measured/judged-schools";
import { meanBasis, type MeasuredUnit } from "../measured/measured-procedure";
import { referenceLevel, regionLevel } from "../measured/reference-level";
import { pooledDeviation } from "../measured/pooled-deviation";

interface MeasuredMean extends Moments {
  readonly measured: MeasuredUnit;
}

/**
 * `funnel-mean`: an unusually high mean for a school of this size, spread between schools taken in.
 *
 * Of primary scores where they are known for the schools, else of marks.
 *
 * Details: `basis` ("scores" or "marks"), `maximum`, `reference` (mean over all these schools), `referenceLevel`,
 * `regionValue` (null where no table has the region's), `schools`, `usualFrom`, `usualTo` (usual at this number of pupils; the upper is the threshold), `effectSize` (difference in
 * deviations of pupils), `shrunken` (empirical-Bayes value), `phi`, `tau2`, `zNaive`, `zMultiplicative`, `z`.
 *
 * Source: docs/methods.md#funnel-mean.
 */
export function checkFunnelMean(input: CheckInput): CheckOutput {
  const { measured, thresholds } = input;
  const basis = meanBasis(measured);
  const known = measured.schools.flatMap((school): MeasuredMean[] => {
    const moments = school[basis];
    return moments === null ? [] : [{ ...moments, measured: school }];
  });
  if (known.length === 0) return withoutMeans(measured);
  const fitted = known.filter((school) => school.n >= thresholds["signal.minPupils"]);
  const deviation = pooledDeviation(known);
  if (fitted.length < thresholds["funnel.minSchools"]) return skipped("too-few-schools");
  if (deviation === null) return NOTHING_TO_CHECK;

  const funnel = meanFunnel(fitted, deviation, schoolSpread(thresholds));
  const { shrunken } = shrunkenMeans(
    fitted.map((school) => school.mean),
    fitted.map((school) => deviation ** 2 / school.n),
  );
  const places = new Map(fitted.map((school, i) => [school, i]));
  const common = {
    basis,
    maximum: basis === "scores" ? measured.results.maximum : 5,
    reference: funnel.overall,
    referenceLevel: referenceLevel(measured),
    regionValue: regionLevel(measured) === "region" ? (measured.region?.[basis]?.mean ?? null) : null,
    schools: fitted.length,
    phi: funnel.spread.ratio,
    tau2: funnel.spread.betweenVariance,
  };
  const firing = normalTailValue(thresholds["signal.alpha"]);
  const tests = known.map((school): SchoolTest => {
    const place = places.get(school);
    return {
      unit: school.measured.unit,
      value: school.mean,
      threshold: funnel.limit(school.n, firing),
      n: school.n,
      p: place === undefined ? null : normalTail(funnel.spread.adjusted[place] ?? 0),
      details: {
        ...common,
        ...limitsOf(funnel, school.n, firing),
        effectSize: (school.mean - funnel.overall) / deviation,
        ...(place === undefined ? {} : { ...zOf(funnel, place), shrunken: shrunken[place] ?? null }),
      },
    };
  });
  return {
    results: judgedSchools("funnel-mean", measured.results.procedure, tests, thresholds),
    skipped: null,
  };
}

function limitsOf(funnel: MeanFunnel, n: number, firing: number): SchoolTest["details"] {
  return { usualFrom: funnel.limit(n, -firing), usualTo: funnel.limit(n, firing) };
}

function zOf(funnel: MeanFunnel, place: number): SchoolTest["details"] {
  const { naive, multiplicative, adjusted } = funnel.spread;
  return {
    zNaive: naive[place] ?? null,
    zMultiplicative: multiplicative[place] ?? null,
    z: adjusted[place] ?? null,
  };
}
