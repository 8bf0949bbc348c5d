import { compareCodes, compareNames } from "../compare-names";
import type { CheckResult, EvidenceLevel, Severity } from "../model/check-result";
import { procedureKey } from "../model/procedure";
import type { CheckRun } from "./check-run";

/** A check that fired, with the level of its school. */
export interface FiredFinding {
  readonly result: CheckResult;
  readonly level: EvidenceLevel;
}

const LEVEL_RANKS: Readonly<Record<EvidenceLevel, number>> = {
  check: 0,
  attention: 1,
  none: 2,
  "too-few": 3,
};
const SEVERITY_RANKS: Readonly<Record<Severity, number>> = { alert: 0, warn: 1, info: 2 };

/** The checks that fired: schools to be checked first, then by name, the strongest finding first. */
export function firedFindings(run: CheckRun): FiredFinding[] {
  const levels = new Map(run.evidence.map(({ school, level }) => [school.id, level]));
  const fired = run.results.filter((result) => result.fired === true);
  const keyed = fired.map((result) => ({
    finding: { result, level: levels.get(result.school?.id ?? "") ?? ("none" as const) },
    name: result.school?.name ?? result.territory ?? "",
    id: result.school?.id ?? "",
    procedure: procedureKey(result.procedure),
  }));
  keyed.sort(
    (one, other) =>
      LEVEL_RANKS[one.finding.level] - LEVEL_RANKS[other.finding.level] ||
      compareNames(one.name, other.name) ||
      compareCodes(one.id, other.id) ||
      SEVERITY_RANKS[one.finding.result.severity] - SEVERITY_RANKS[other.finding.result.severity] ||
      compareCodes(one.procedure, other.procedure) ||
      compareCodes(one.finding.result.check, other.finding.result.check),
  );
  return keyed.map(({ finding }) => finding);
}
