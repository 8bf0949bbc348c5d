import type { CheckId, CheckResult, Severity } from "../model/check-result";
import type { Procedure } from "../model/procedure";
import type { UnitResult } from "../model/results";
import type { Probability } from "../units";
import { adjustedPValues } from "../stats/adjusted-p-values";
import { resultPacker } from "./packed-results";
import { schoolResult, yesOrNo } from "./school-result";
import type { Thresholds } from "../model/thresholds";

/** A test of one school before it is judged. */
export interface SchoolTest {
  readonly unit: UnitResult;
  /** null = there is nothing to take it of. */
  readonly value: number | null;
  /** null = too few pupils to say what is usual. */
  readonly threshold: number | null;
  /** Pupils it rests on. */
  readonly n: number;
  /** One-sided; null = too few works for this test. */
  readonly p: Probability | null;
  readonly details: CheckResult["details"];
}

/**
 * Judges the tests of one check in one procedure by the same rule: fired when p is at most `signal.alpha` and the
 * school has `signal.minPupils` pupils; smaller schools are "too few to say" (`fired` null), not clean.
 *
 * p-values are corrected over the schools that are large enough: the small ones are not tested, so they must not
 * make the correction harder for the others.
 *
 * @param finished What a result becomes before it is kept.
 */
export function judgedSchools(
  check: CheckId,
  procedure: Procedure,
  tests: readonly SchoolTest[],
  thresholds: Thresholds,
  finished: (result: CheckResult, place: number) => CheckResult = (result) => result,
): CheckResult[] {
  const packed = resultPacker(tests.length);
  const pValues = tests.map((test) => (test.n < thresholds["signal.minPupils"] ? null : test.p));
  const adjusted = adjustedPValues(pValues.filter((p) => p !== null)).values();
  return tests.map((test, i) => {
    const p = pValues[i] ?? null;
    const q = p === null ? null : (adjusted.next().value ?? null);
    const fired = p === null ? null : p <= thresholds["signal.alpha"];
    const result = schoolResult(check, procedure, test.unit, {
      fired,
      value: test.value,
      threshold: test.threshold,
      n: test.n,
      p,
      q,
      severity: severityOf(fired, q, thresholds),
      details: {
        ...test.details,
        smallSample: yesOrNo(test.n < thresholds.smallSample),
        minPupils: thresholds["signal.minPupils"],
      },
    });
    return packed(finished(result, i));
  });
}

function severityOf(fired: boolean | null, q: Probability | null, thresholds: Thresholds): Severity {
  if (fired !== true) return "info";
  return q !== null && q <= thresholds["signal.maxQ"] ? "alert" : "warn";
}
