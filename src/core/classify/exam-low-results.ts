import type { CheckResult } from "../model/check-result";
import type { ExamResults } from "../model/exam-results";
import { schoolResult, UNKNOWN_VERDICT } from "../measured/school-result";
import type { Thresholds } from "../model/thresholds";
import { isCounted, type LowResultsProfile } from "./low-results-profile";
import { lowVerdict } from "../measured/low-verdict";

/** Without them the share of low results is not known. */
const UNREAD = new Set(["participants", "below", "marks"]);

/**
 * `low-results` of ОГЭ and ЕГЭ: the share of pupils with «2» or below the minimum reaches `low.ogeShare` or
 * `low.egeShare`, in the subjects that the profile counts. Details as in `lowVerdict()`.
 *
 * Source: docs/methods.md#low-results (ОГЭ 30 %, ЕГЭ 10 or 30 %; proposed).
 */
export function examLowResults(
  exams: readonly ExamResults[],
  profile: LowResultsProfile,
  thresholds: Thresholds,
): CheckResult[] {
  return exams.flatMap(({ procedure, schools }) => {
    if (!isCounted(profile, procedure)) return [];
    const share = thresholds[procedure.exam === "oge" ? "low.ogeShare" : "low.egeShare"];
    const limits = { share, minPupils: thresholds["low.minPupils"] };
    return schools.flatMap((unit) => {
      const { below, participants, unread = [] } = unit;
      if (below === null || participants === null) {
        const isUnread = unread.some((measure) => UNREAD.has(measure));
        return isUnread ? [schoolResult("low-results", procedure, unit, UNKNOWN_VERDICT)] : [];
      }
      const verdict = lowVerdict(Math.min(below, participants), participants, limits);
      return [schoolResult("low-results", procedure, unit, verdict)];
    });
  });
}
