import type { CheckResult } from "../model/check-result";
import { signalKind } from "./signal-kind";

/**
 * Adds `repeated` ("yes" or "no") to the details of every fired result: whether the school had a sign of the same
 * kind in the same subject a year before. Another grade counts: the sign belongs to the school's way of working,
 * and a year later other children write the same work.
 */
export function repeatedSignals(results: readonly CheckResult[]): CheckResult[] {
  const fired = new Set(
    results.filter((result) => result.fired === true).map((result) => signKey(result, 0)),
  );
  return results.map((result) =>
    result.fired === true
      ? { ...result, details: { ...result.details, repeated: fired.has(signKey(result, 1)) ? "yes" : "no" } }
      : result,
  );
}

/** School, kind of sign, subject and the year `yearsBefore` the result's own. */
function signKey(result: CheckResult, yearsBefore: number): string {
  const { exam, subject, year } = result.procedure;
  const kind = signalKind(result) ?? result.check;
  return [result.school?.id ?? "", kind, exam, subject, year - yearsBefore].join("|");
}
