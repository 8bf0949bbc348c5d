import { compareCodes, compareNames } from "../compare-names";
import type { CheckResult, EvidenceLevel, Severity } from "../model/check-result";
import { LEVEL_RANKS } from "../model/level-ranks";
import { countedAs, type Counted } from "../objectivity/counted-signals";
import { procedureKey } from "../model/procedure";
import type { CheckRun } from "./check-run";
import { isFindingWanted } from "./results-filter";

/** A check that fired, with the conclusion of its school. */
export interface FiredFinding {
  readonly result: CheckResult;
  /** Null where there is none: a territory, a school that is known by exams only. */
  readonly level: EvidenceLevel | null;
  /** What it counts for in the conclusion. */
  readonly counted: Counted;
}

const SEVERITY_RANKS: Readonly<Record<Severity, number>> = { alert: 0, warn: 1, info: 2 };

/** What has no conclusion stands where schools without grounds do: what it says is worth reading before «мало данных». */
const NO_LEVEL_RANK = LEVEL_RANKS.none;

/**
 * The checks that fired: schools to be checked first, of one level those least likely by chance (`combinedQ`), then by name; of a school the year its conclusion is of first, then
 * the strongest finding.
 */
export function firedFindings(run: CheckRun): FiredFinding[] {
  const schools = new Map(run.evidence.map((evidence) => [evidence.school.id, evidence]));
  const fired = toldOnce(
    run.results.filter((result) => result.fired === true && isFindingWanted(result, run.filter)),
  );
  const keyed = fired.map((result) => {
    const evidence = schools.get(result.school?.id ?? "");
    const { year } = result.procedure;
    const ofSchool = evidence?.level ?? null;
    return {
      finding: { result, level: ofSchool, counted: countedAs(result, evidence ?? null) },
      rank: ofSchool === null ? NO_LEVEL_RANK : LEVEL_RANKS[ofSchool],
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

/**
 * The same without classes that the result of their school names as its most unusual: that would be said twice. Other
 * classes stay, and so does a class whose school, by all its classes, is not unusual.
 *
 * @param fired Results that fired.
 */
export function toldOnce(fired: readonly CheckResult[]): CheckResult[] {
  const named = new Set(
    fired.flatMap((result) => {
      const label = result.level === "school" ? result.details["classGroup"] : null;
      return typeof label === "string" ? [classKey(result, label)] : [];
    }),
  );
  return fired.filter(
    (result) => result.level !== "class" || !named.has(classKey(result, result.classGroup ?? "")),
  );
}

function classKey({ check, procedure, school }: CheckResult, label: string): string {
  return [check, procedureKey(procedure), school?.id ?? "", label].join("|");
}
