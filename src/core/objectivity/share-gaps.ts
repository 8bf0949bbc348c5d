import { quantile } from "simple-statistics";
import { adjustedPValues } from "../stats/adjusted-p-values";
import { funnelAtLevel } from "../stats/funnel-at-level";
import { normalTail } from "../stats/normal-tail";
import { overdispersion } from "../stats/overdispersion";
import { weightedMean } from "../stats/weighted-mean";
import { schoolSpread } from "../measured/school-spread";
import type { CheckId, CheckResult } from "../model/check-result";
import type { CellRef } from "../../workbook/cell";
import type { Procedure } from "../model/procedure";
import type { School } from "../model/school";
import type { Probability, Share } from "../units";
import { schoolResult, yesOrNo } from "../measured/school-result";
import type { Thresholds } from "../model/thresholds";

/** Differences of shares are quotients of counts: 7 of 40 may miss a fence of 0.175 by 1e-16. */
const ROUNDING = 1e-9;

/** A school's share of good results in one exam. */
export interface SchoolShare {
  readonly school: School;
  readonly share: Share;
  /** Pupils with a result. */
  readonly n: number;
  readonly source: CellRef;
}

/** The same schools in an earlier assessment and in a later exam. */
export interface SharePair {
  readonly check: CheckId;
  readonly earlier: { readonly procedure: Procedure; readonly schools: readonly SchoolShare[] };
  readonly later: { readonly procedure: Procedure; readonly schools: readonly SchoolShare[] };
}

/** A school of both. */
interface Gap {
  readonly before: SchoolShare;
  readonly after: SchoolShare;
  readonly value: number;
  readonly n: number;
}

/**
 * Compares the shares of two assessments by school: the difference, the earlier less the later, lies outside the fences
 * Q1 − k·IQR and Q3 + k·IQR of all schools (`gap.fence`). Levels of the two assessments need not be alike: what is
 * usual, the schools themselves tell.
 *
 * Schools with fewer than `signal.minPupils` pupils in either are "too few to say" and make no fence. Quartiles of type 7.
 *
 * @returns null where fewer than `gap.minSchools` schools are large enough in both: the fences of a few schools mean
 * nothing. Of a result: the procedure is the later one; `value` is the difference, `threshold` the fence on its side of
 * the median, `n` the smaller number of pupils. Details: `earlierShare`, `laterShare`, `earlierPupils`, `laterPupils`,
 * `earlierExam`, `earlierGrade`, `earlierYear`, `median`, `usualFrom`, `usualTo` (the fences), `direction` ("above" or
 * "below" the median), `schools`, `smallSample`, `minPupils`, `z`. `p` is of the earlier share above the later: the
 * fences have no error rate, so the difference of arcsines goes through the funnel with overdispersion; `pAtLevel` is the
 * same among schools with the same later result, which `schoolEvidence()` takes into account.
 *
 * Of honest made-up schools (10 to 100 pupils, municipalities of 30) fewer than 1 in 200 lie outside: the test measures it.
 *
 * Source: docs/methods.md#exam-gaps (outside 3·IQR of the municipality, n ≥ 10; proposed), docs/methods.md#official-cohort (fences).
 */
export function shareGaps(pair: SharePair, thresholds: Thresholds): CheckResult[] | null {
  const gaps = gapsOf(pair);
  const large = gaps.filter(({ n }) => n >= thresholds["signal.minPupils"]);
  if (large.length < thresholds["gap.minSchools"]) return null;
  const values = large.map(({ value }) => value);
  const [low, median, high] = [quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)];
  const width = thresholds["gap.fence"] * (high - low);
  const [usualFrom, usualTo] = [low - width, high + width];
  const chanceOf = chances(large, thresholds);
  const { exam: earlierExam, grade: earlierGrade, year: earlierYear } = pair.earlier.procedure;
  return gaps.map((gap) => {
    const { before, after, value, n } = gap;
    const own = chanceOf.get(gap);
    const fired = n < thresholds["signal.minPupils"] ? null : isOutside(value, usualFrom, usualTo);
    return schoolResult(pair.check, pair.later.procedure, after, {
      fired,
      value,
      threshold: value < median ? usualFrom : usualTo,
      n,
      p: own?.p ?? null,
      q: own?.q ?? null,
      severity: fired === true ? "warn" : "info",
      details: {
        earlierShare: before.share,
        laterShare: after.share,
        earlierPupils: before.n,
        laterPupils: after.n,
        ...{ earlierExam, earlierGrade, earlierYear, median, usualFrom, usualTo },
        direction: value < median ? "below" : "above",
        schools: large.length,
        smallSample: yesOrNo(n < thresholds.smallSample),
        minPupils: thresholds["signal.minPupils"],
        z: own?.z ?? null,
        pAtLevel: own?.pAtLevel ?? null,
      },
    });
  });
}

/** A difference on the fence is within it, whatever the last digit of a quotient says. */
function isOutside(value: number, from: number, to: number): boolean {
  return value < from - ROUNDING || value > to + ROUNDING;
}

function gapsOf({ earlier, later }: SharePair): Gap[] {
  const before = new Map(earlier.schools.map((school) => [school.school.id, school]));
  return later.schools.flatMap((after): Gap[] => {
    const own = before.get(after.school.id);
    if (own === undefined) return [];
    return [{ before: own, after, value: own.share - after.share, n: Math.min(own.n, after.n) }];
  });
}

/** How unusual a gap is, one-sided: the earlier share above the later. */
interface GapChance {
  readonly p: Probability;
  readonly q: Probability;
  readonly z: number;
  /** Among schools with the same later result. */
  readonly pAtLevel: Probability | null;
}

/** Of each school; on the arcsine scale chance is alike for all shares, and the funnel knows how schools differ beyond it. */
function chances(gaps: readonly Gap[], thresholds: Thresholds): Map<Gap, GapChance> {
  const units = gaps.map(({ before, after }) => ({
    value: arcsine(before.share) - arcsine(after.share),
    standardError: Math.hypot(chance(before.n), chance(after.n)),
  }));
  const winsorising = schoolSpread(thresholds);
  const { adjusted } = overdispersion(units, weightedMean(units), winsorising);
  const levels = gaps.map(({ before, after }) => ({
    value: arcsine(before.share),
    standardError: chance(before.n),
    level: arcsine(after.share),
  }));
  const atLevel = funnelAtLevel(levels, winsorising);
  const p = adjusted.map(normalTail);
  const q = adjustedPValues(p);
  return new Map(
    gaps.map((gap, i): [Gap, GapChance] => {
      const zAtLevel = atLevel?.z[i];
      const pAtLevel = zAtLevel === undefined ? null : normalTail(zAtLevel);
      return [gap, { p: p[i] ?? 1, q: q[i] ?? 1, z: adjusted[i] ?? 0, pAtLevel }];
    }),
  );
}

function arcsine(share: Share): number {
  return Math.asin(Math.sqrt(share));
}

/** Deviation of an arcsine by chance alone. */
function chance(n: number): number {
  return 1 / (2 * Math.sqrt(n));
}
