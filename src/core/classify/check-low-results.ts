import type { CheckResult } from "../model/check-result";
import { NOTHING_TO_CHECK, type CheckInput, type CheckOutput } from "../objectivity/check-output";
import type { MeasuredUnit } from "../objectivity/measured-procedure";
import { schoolResult, yesOrNo } from "../objectivity/school-result";
import { shareInterval } from "../stats/share-interval";

/** Shares are compared as whole numbers of millionths, so that 3 of 10 is exactly 30 %. */
const MILLIONTHS = 1_000_000;

/**
 * `low-results`: the share of marks «2» reaches `low.share`. Compared on counts, not on rounded percents. Schools with
 * fewer than `low.minPupils` pupils are "too few to say".
 *
 * `value` is the share, `threshold` the limit as a share. Details: `count`, `needed` (pupils with «2» at which the
 * limit is reached), `distance` (`count` − `needed`: 0 or more when reached), `onePupilDecides` (one such work more or
 * less would change the answer), `lower95`, `upper95` (Wilson interval), `minPupils`.
 *
 * Source: domain/methods.md 2.4 (proposed; the text of the official method was not found).
 */
export function checkLowResults(input: CheckInput): CheckOutput {
  const { measured } = input;
  if (measured.schools.every((school) => school.marks === null)) return NOTHING_TO_CHECK;
  return { results: measured.schools.flatMap((school) => lowResult(school, input)), skipped: null };
}

function lowResult(school: MeasuredUnit, { measured, thresholds }: CheckInput): CheckResult[] {
  const total = Math.round(school.marks?.n ?? 0);
  if (total === 0) return [];
  const count = Math.min(total, Math.round(school.unit.marks?.[0] ?? 0));
  const needed = Math.ceil((Math.round(thresholds["low.share"] * MILLIONTHS) * total) / MILLIONTHS);
  const distance = count - needed;
  const fired = total < thresholds["low.minPupils"] ? null : distance >= 0;
  const interval = shareInterval(count, total);
  return [
    schoolResult("low-results", measured.results.procedure, school.unit, {
      fired,
      value: count / total,
      threshold: thresholds["low.share"],
      n: total,
      p: null,
      q: null,
      severity: fired === true ? "warn" : "info",
      details: {
        count,
        needed,
        distance,
        onePupilDecides: yesOrNo(distance === 0 || distance === -1),
        lower95: interval.lower,
        upper95: interval.upper,
        minPupils: thresholds["low.minPupils"],
      },
    }),
  ];
}
