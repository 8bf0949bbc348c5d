import { compareCodes, compareNames } from "../compare-names";
import type { CheckResult, EvidenceLevel, Severity } from "../model/check-result";
import { LEVEL_RANKS } from "../model/level-ranks";
import { procedureKey } from "../model/procedure";
import type { CheckRun } from "./check-run";

/** A check that fired, with the level of its school in that year; of a year without results, the school's own. */
export interface FiredFinding {
  readonly result: CheckResult;
  readonly level: EvidenceLevel;
}

const SEVERITY_RANKS: Readonly<Record<Severity, number>> = { alert: 0, warn: 1, info: 2 };

/**
 * The checks that fired: schools to be checked first, of one level those least likely by chance (`combinedQ`), then by name; of a school the year its conclusion is of first, then
 * the strongest finding.
 */
export function firedFindings(run: CheckRun): FiredFinding[] {
  const schools = new Map(run.evidence.map((evidence) => [evidence.school.id, evidence]));
  const fired = run.results.filter((result) => result.fired === true);
  const keyed = fired.map((result) => {
    const evidence = schools.get(result.school?.id ?? "");
    const { year } = result.procedure;
    const ofSchool = evidence?.level ?? "none";
    return {
      finding: { result, level: evidence?.years.find((of) => of.year === year)?.level ?? ofSchool },
      rank: LEVEL_RANKS[ofSchool],
      q: evidence?.combinedQ ?? 1,
      isOtherYear: Number(evidence?.year !== year),
      name: result.school?.name ?? result.territory ?? "",
      id: result.school?.id ?? "",
      procedure: procedureKey(result.procedure),
    };
  });
  keyed.sort(
    (one, other) =>
      one.rank - other.rank ||
      one.q - other.q ||
      compareNames(one.name, other.name) ||
      compareCodes(one.id, other.id) ||
      one.isOtherYear - other.isOtherYear ||
      SEVERITY_RANKS[one.finding.result.severity] - SEVERITY_RANKS[other.finding.result.severity] ||
      compareCodes(one.procedure, other.procedure) ||
      compareCodes(one.finding.result.check, other.finding.result.check),
  );
  return keyed.map(({ finding }) => finding);
}
