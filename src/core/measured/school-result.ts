import type { CheckId, CheckResult } from "../model/check-result";
import type { Procedure } from "../model/procedure";
import type { UnitMeasure, UnitResult } from "../model/results";

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

/** What each check reads where tables of several kinds tell of a procedure; the others read whatever there is. */
const MEASURES: Readonly<Partial<Record<CheckId, UnitMeasure>>> = {
  "funnel-share2": "marks",
  "funnel-share45": "marks",
  "boundary-region": "histogram",
  "boundary-smooth": "histogram",
  "journal-raised": "journal",
  "journal-lowered": "journal",
  "journal-gap2": "journal",
  "official-journal": "journal",
  "official-cohort": "histogram",
  "cohort-change": "histogram",
  "low-results": "marks",
};

/** A check's result for a school, with the school, the procedure and the row of the table that the sign came from. */
export function schoolResult(
  check: CheckId,
  procedure: Procedure,
  unit: Pick<UnitResult, "school" | "source" | "sources">,
  verdict: SchoolVerdict,
): CheckResult {
  return {
    check,
    level: "school",
    procedure,
    territory: unit.school?.territory ?? null,
    school: unit.school,
    ...verdict,
    source: sourceOf(check, unit, verdict),
  };
}

/** A mean is of scores or of marks, as its details say. */
function sourceOf(
  check: CheckId,
  { source, sources = {} }: Pick<UnitResult, "source" | "sources">,
  { details }: SchoolVerdict,
): UnitResult["source"] {
  const ofMean = details["basis"] === "scores" ? "histogram" : details["basis"] === "marks" ? "marks" : null;
  const measure = MEASURES[check] ?? ofMean;
  return (measure === null ? undefined : sources[measure]) ?? source;
}

/** "yes" or "no", as `details` say it. */
export function yesOrNo(isTrue: boolean): "yes" | "no" {
  return isTrue ? "yes" : "no";
}
