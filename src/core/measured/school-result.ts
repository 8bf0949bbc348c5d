import type { CheckId, CheckResult } from "../model/check-result";
import type { Procedure } from "../model/procedure";
import type { UnitResult } from "../model/results";

/** What a check says of one school. */
export type SchoolVerdict = Pick<
  CheckResult,
  "fired" | "value" | "threshold" | "n" | "p" | "q" | "severity" | "details"
>;

/** Of a school whose numbers stand in the table and could not be read: it is there, and nothing is known of it. */
export const UNKNOWN_VERDICT: SchoolVerdict = {
  fired: null,
  value: null,
  threshold: null,
  n: null,
  p: null,
  q: null,
  severity: "info",
  details: {},
};

/** A check's result for a school, with the school, the procedure and the row it came from. */
export function schoolResult(
  check: CheckId,
  procedure: Procedure,
  unit: Pick<UnitResult, "school" | "source">,
  verdict: SchoolVerdict,
): CheckResult {
  return {
    check,
    level: "school",
    procedure,
    territory: unit.school?.territory ?? null,
    school: unit.school,
    ...verdict,
    source: unit.source,
  };
}

/** "yes" or "no", as `details` say it. */
export function yesOrNo(isTrue: boolean): "yes" | "no" {
  return isTrue ? "yes" : "no";
}
