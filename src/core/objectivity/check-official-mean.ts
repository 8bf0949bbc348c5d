import type { CheckResult } from "../model/check-result";
import type { Procedure } from "../model/procedure";
import type { Moments } from "../stats/frequency-moments";
import { NOTHING_TO_CHECK, skipped, type CheckInput, type CheckOutput } from "./check-output";
import type { MeasuredUnit } from "./measured-procedure";
import { isInPublishedMethod } from "./published-method";
import { schoolResult, yesOrNo } from "./school-result";
import type { Thresholds } from "./thresholds";

/** What the mean is of. */
type Basis = "scoresAsGiven" | "marks";

/**
 * `official-mean`: overstated mean, exactly as published in 2019: the lower end of the school's 95 % interval lies
 * above the upper end of the region's. Totals as typed where they are known, else marks.
 *
 * The published rule has no minimum of pupils and uses the school's own deviation. It finds mostly large schools and
 * schools that are truly better, so it is shown for knowledge and never counted as a signal.
 *
 * `value` is the school's mean, `threshold` the mean it would have to exceed with its own number and spread.
 * Details: `basis` ("scores" or "marks"), `deviation`, `lower` (of the school's interval), `regionMean`,
 * `regionDeviation`, `regionUpper`, `regionPupils`, `effectSize`, `flaggedSchools`, `testedSchools`, `smallSample`,
 * `published` ("no" for grades and subjects that the method does not name).
 *
 * Source: ФИОКО (2019), Методика расчета показателя «Уровень объективности оценки образовательных результатов
 * в субъекте Российской Федерации», приложение; domain/methods.md 1.1 A, 1.5.
 */
export function checkOfficialMean({ measured, thresholds }: CheckInput): CheckOutput {
  const hasScores = measured.schools.some((school) => school.scoresAsGiven !== null);
  const hasMarks = measured.schools.some((school) => school.marks !== null);
  if (!hasScores && !hasMarks) return NOTHING_TO_CHECK;
  const basis = hasScores && measured.region?.scoresAsGiven != null ? "scoresAsGiven" : "marks";
  const region = measured.region?.[basis] ?? null;
  if (region === null || region.variance === null) return skipped("region-missing");

  const { procedure } = measured.results;
  const tested = measured.schools.flatMap((school) => {
    const own = school[basis];
    return own === null ? [] : [officialMean({ school, own, region, basis, procedure, thresholds })];
  });
  const flaggedSchools = tested.filter((result) => result.fired === true).length;
  const results = tested.map((result) => ({
    ...result,
    details: { ...result.details, flaggedSchools, testedSchools: tested.length },
  }));
  return { results, skipped: null };
}

interface OfficialMeanInput {
  readonly school: MeasuredUnit;
  readonly own: Moments;
  readonly region: Moments;
  readonly basis: Basis;
  readonly procedure: Procedure;
  readonly thresholds: Thresholds;
}

function officialMean({ school, own, region, basis, procedure, thresholds }: OfficialMeanInput): CheckResult {
  const z = thresholds["official.z"];
  const regionDeviation = Math.sqrt(region.variance ?? 0);
  const regionUpper = region.mean + (z * regionDeviation) / Math.sqrt(region.n);
  const deviation = own.variance === null ? null : Math.sqrt(own.variance);
  const halfWidth = deviation === null ? null : (z * deviation) / Math.sqrt(own.n);
  return schoolResult("official-mean", procedure, school.unit, {
    fired: halfWidth === null ? null : own.mean - halfWidth > regionUpper,
    value: own.mean,
    threshold: halfWidth === null ? null : regionUpper + halfWidth,
    n: own.n,
    p: null,
    q: null,
    severity: "info",
    details: {
      basis: basis === "marks" ? "marks" : "scores",
      deviation,
      lower: halfWidth === null ? null : own.mean - halfWidth,
      regionMean: region.mean,
      regionDeviation,
      regionUpper,
      regionPupils: region.n,
      effectSize: regionDeviation === 0 ? null : (own.mean - region.mean) / regionDeviation,
      smallSample: yesOrNo(own.n < thresholds.smallSample),
      published: yesOrNo(isInPublishedMethod(procedure)),
    },
  });
}
