import { quantile } from "simple-statistics";
import type { CheckId, CheckResult } from "../model/check-result";
import type { CellRef } from "../../workbook/cell";
import type { Procedure } from "../model/procedure";
import type { School } from "../model/school";
import type { Share } from "../units";
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
 * "below" the median), `schools`, `smallSample`, `minPupils`.
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
  const { exam: earlierExam, grade: earlierGrade, year: earlierYear } = pair.earlier.procedure;
  return gaps.map(({ before, after, value, n }) => {
    const fired = n < thresholds["signal.minPupils"] ? null : isOutside(value, usualFrom, usualTo);
    return schoolResult(pair.check, pair.later.procedure, after, {
      fired,
      value,
      threshold: value < median ? usualFrom : usualTo,
      n,
      p: null,
      q: null,
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
