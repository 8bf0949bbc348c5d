import type { Probability } from "../units";
import type { CheckId } from "../model/check-result";
import { spreadTails } from "../stats/beta-binomial";
import { normalTail } from "../stats/normal-tail";
import { funnelAtLevel } from "../stats/funnel-at-level";
import { shareFunnel, type ShareCount, type ShareFunnel } from "../stats/share-funnel";
import { shrunkenMeans } from "../stats/shrunken-means";
import { unbiasedWinsorising } from "../stats/winsorising";
import { NOTHING_TO_CHECK, skipped, type CheckInput, type CheckOutput } from "../measured/check-output";
import { judgedSchools, type SchoolTest } from "../measured/judged-schools";
import { meanBasis, type MeasuredUnit } from "../measured/measured-procedure";
import { referenceLevel, regionLevel } from "../measured/reference-level";
import type { Thresholds } from "../model/thresholds";
import { shareLimits } from "./share-limits";

/** Which share is compared, and which side of it is a sign. */
export interface ShareQuestion {
  readonly check: CheckId;
  readonly side: "high" | "low";
  /** null = the school's table does not say. */
  readonly countOf: (unit: MeasuredUnit) => ShareCount | null;
  /** Whether a high share goes with a high result of the school, so that it is also compared among schools of one result. */
  readonly goesWithLevel?: true;
}

/** A school whose share is known. */
interface Counted extends ShareCount {
  readonly measured: MeasuredUnit;
}

/**
 * Compares a share between schools through the funnel with overdispersion.
 *
 * The funnel is fitted on schools with at least `signal.minPupils` pupils. Smaller ones are shown against its limits
 * but not judged.
 *
 * The arcsine scale is rough where few pupils are expected: 0 of 60 at 3 % is 2.7 deviations on it, though by chance
 * it happens in 16 of 100 such schools. So p is the larger of the funnel's and of the exact one, which knows too how schools
 * differ (beta-binomial); the limits are those beyond which both say so.
 *
 * Details: `count`, `reference` (share over all these schools), `referenceLevel`, `regionValue`, `schools`,
 * `usualFrom`, `usualTo` (usual at this number of pupils; the one on the sign's side is the threshold), `shrunken`
 * (empirical-Bayes value), `phi`, `tau2`, `zNaive`, `zMultiplicative`, `z`. Where the share goes with the school's result:
 * `expectedAtLevel` (share of schools with the same result) and `pAtLevel`, one-sided, which `schoolEvidence()` takes
 * into account.
 *
 * Source: docs/methods.md#funnel-share2, docs/methods.md#at-level.
 */
export function shareFunnelTests(input: CheckInput, question: ShareQuestion): CheckOutput {
  const { measured, thresholds } = input;
  const counted = measured.schools.flatMap((school) => countedSchool(school, question));
  if (counted.length === 0) return NOTHING_TO_CHECK;
  const fitted = counted.filter((school) => school.total >= thresholds["signal.minPupils"]);
  if (fitted.length < thresholds["funnel.minSchools"]) return skipped("too-few-schools");

  const funnel = shareFunnel(fitted, unbiasedWinsorising(thresholds["funnel.winsorise"]));
  const isRegion = measured.region !== null && regionLevel(measured) === "region";
  const region = isRegion ? question.countOf(measured.region) : null;
  const common = {
    reference: funnel.overall,
    referenceLevel: referenceLevel(measured),
    regionValue: region === null ? null : region.count / region.total,
    schools: fitted.length,
    phi: funnel.spread.ratio,
    tau2: funnel.spread.betweenVariance,
  };
  const places = new Map(fitted.map((school, i) => [school, i]));
  const shrunken = shrunkenShares(fitted, funnel);
  const atLevel = question.goesWithLevel === true ? sharesAtLevel(fitted, input) : null;
  const tests = counted.map((school) => {
    const place = places.get(school) ?? null;
    const own =
      place === null
        ? {}
        : { ...zOf(funnel, place), shrunken: shrunken?.[place] ?? null, ...atLevel?.[place] };
    return shareTest({ school, funnel, place, question, thresholds }, { ...common, ...own });
  });
  return {
    results: judgedSchools(question.check, measured.results.procedure, tests, thresholds),
    skipped: null,
  };
}

function countedSchool(measured: MeasuredUnit, question: ShareQuestion): Counted[] {
  const found = question.countOf(measured);
  return found === null || found.total === 0 ? [] : [{ measured, count: found.count, total: found.total }];
}

interface ShareTestInput {
  readonly school: Counted;
  readonly funnel: ShareFunnel;
  readonly place: number | null;
  readonly question: ShareQuestion;
  readonly thresholds: Thresholds;
}

function shareTest(input: ShareTestInput, details: SchoolTest["details"]): SchoolTest {
  const { school, funnel, place, question, thresholds } = input;
  const sign = question.side === "high" ? 1 : -1;
  const { usualFrom, usualTo } = shareLimits(funnel, school.total, thresholds["signal.alpha"]);
  return {
    unit: school.measured.unit,
    value: school.count / school.total,
    threshold: question.side === "high" ? usualTo : usualFrom,
    n: school.total,
    p:
      place === null
        ? null
        : Math.max(
            normalTail(sign * (funnel.spread.adjusted[place] ?? 0)),
            exactTail(school, funnel, question.side),
          ),
    details: { count: school.count, usualFrom, usualTo, ...details },
  };
}

function zOf(funnel: ShareFunnel, place: number): SchoolTest["details"] {
  const { naive, multiplicative, adjusted } = funnel.spread;
  return {
    zNaive: naive[place] ?? null,
    zMultiplicative: multiplicative[place] ?? null,
    z: adjusted[place] ?? null,
  };
}

/** Each school among schools of its own result; null where not all results are known. */
function sharesAtLevel(
  schools: readonly Counted[],
  { measured, thresholds }: CheckInput,
): SchoolTest["details"][] | null {
  const basis = meanBasis(measured);
  const units = schools.flatMap(({ count, total, measured: { [basis]: moments } }) => {
    if (moments === null) return [];
    const value = Math.asin(Math.sqrt(count / total));
    return [{ value, standardError: 1 / (2 * Math.sqrt(total)), level: moments.mean }];
  });
  if (units.length < schools.length) return null;
  const funnel = funnelAtLevel(units, unbiasedWinsorising(thresholds["funnel.winsorise"]));
  if (funnel === null) return null;
  return schools.map((school, place) => {
    const angle = Math.min(Math.max(funnel.expected[place] ?? 0, 0), Math.PI / 2);
    const expectedAtLevel = Math.sin(angle) ** 2;
    const exact = exactTail(school, { overall: expectedAtLevel, worth: Infinity }, "high");
    return { expectedAtLevel, pAtLevel: Math.max(normalTail(funnel.z[place] ?? 0), exact) };
  });
}

function exactTail(
  school: ShareCount,
  { overall, worth }: Pick<ShareFunnel, "overall" | "worth">,
  side: ShareQuestion["side"],
): Probability {
  const total = Math.round(school.total);
  const count = Math.min(total, Math.round(school.count));
  return side === "high"
    ? (spreadTails(total, overall, worth)[count] ?? 0)
    : (spreadTails(total, 1 - overall, worth)[total - count] ?? 0);
}

/** null when the share is 0 or 1 in all schools: there is nothing to shrink. */
function shrunkenShares(schools: readonly ShareCount[], funnel: ShareFunnel): readonly number[] | null {
  const variance = funnel.overall * (1 - funnel.overall);
  if (variance === 0) return null;
  const shares = schools.map((school) => school.count / school.total);
  return shrunkenMeans(
    shares,
    schools.map((school) => variance / school.total),
  ).shrunken;
}
