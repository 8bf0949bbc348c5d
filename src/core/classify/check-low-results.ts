import type { CheckResult } from "../model/check-result";
import { NOTHING_TO_CHECK, type CheckInput, type CheckOutput } from "../measured/check-output";
import type { MeasuredUnit } from "../measured/measured-procedure";
import { twosOf } from "../measured/mark-ends";
import { schoolResult, UNKNOWN_VERDICT } from "../measured/school-result";
import { lowVerdict } from "../measured/low-verdict";

/**
 * `low-results` of ВПР: the share of marks «2» reaches `low.share`. Details as in `lowVerdict()`.
 *
 * Source: docs/methods.md#low-results (proposed; the text of the official method was not found).
 */
export function checkLowResults(input: CheckInput): CheckOutput {
  const { measured } = input;
  if (measured.schools.every((school) => twosOf(school.unit) === null && !isUnread(school)))
    return NOTHING_TO_CHECK;
  return { results: measured.schools.flatMap((school) => lowResult(school, input)), skipped: null };
}

function isUnread({ unit }: MeasuredUnit): boolean {
  return unit.unread?.includes("marks") === true;
}

function lowResult(school: MeasuredUnit, { measured, thresholds }: CheckInput): CheckResult[] {
  const twos = twosOf(school.unit);
  const total = Math.round(twos?.total ?? 0);
  if (total === 0) {
    // Marks that stand in the table and could not be read: the school is there, and nothing is known of it.
    return isUnread(school)
      ? [schoolResult("low-results", measured.results.procedure, school.unit, UNKNOWN_VERDICT)]
      : [];
  }
  const count = Math.min(total, Math.round(twos?.count ?? 0));
  const limits = { share: thresholds["low.share"], minPupils: thresholds["low.minPupils"] };
  return [
    schoolResult("low-results", measured.results.procedure, school.unit, lowVerdict(count, total, limits)),
  ];
}
