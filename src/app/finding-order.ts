import type { CheckResult, SchoolEvidence } from "../core/model/check-result";
import { isOfficialSign } from "../core/objectivity/official-signs";
import type { FindingRole } from "./session-values";

/** A fired check of one school, and what it counts for. */
export interface RankedFinding {
  readonly result: CheckResult;
  readonly role: FindingRole;
}

/** What was counted comes first; the 2019 method and the official list stand apart, at the end. */
const ROLE_ORDER: readonly FindingRole[] = ["signal", "other", "official"];

/**
 * The fired checks of one school in the order they are read: the counted signals, strongest first; then what was not
 * counted, the latest year first; then the signs of the 2019 method and of the official list.
 *
 * @param fired Fired results of this school.
 * @param evidence Of this school; its signals are some of `fired`.
 */
export function rankedFindings(fired: readonly CheckResult[], evidence: SchoolEvidence): RankedFinding[] {
  const signals = new Set(evidence.signals);
  return fired
    .map((result): RankedFinding => ({ result, role: roleOf(result, signals) }))
    .sort((one, other) => {
      const byRole = ROLE_ORDER.indexOf(one.role) - ROLE_ORDER.indexOf(other.role);
      if (byRole !== 0) return byRole;
      const byYear = other.result.procedure.year - one.result.procedure.year;
      return byYear === 0 ? (one.result.p ?? 1) - (other.result.p ?? 1) : byYear;
    });
}

function roleOf(result: CheckResult, signals: ReadonlySet<CheckResult>): FindingRole {
  if (isOfficialSign(result.check)) return "official";
  return signals.has(result) ? "signal" : "other";
}
