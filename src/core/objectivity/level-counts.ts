import type { EvidenceLevel, SchoolEvidence } from "../model/check-result";
import type { Thresholds } from "../model/thresholds";

/** How many schools have each conclusion, and how many there are. */
export type LevelCounts = Readonly<Record<EvidenceLevel | "all", number>>;

/**
 * How many schools have each conclusion: the one count behind the headline, every sheet, the pane and the JSON. No other
 * place counts schools by their conclusion, so that two of them can never differ.
 *
 * @param evidence One entry a school.
 * @example
 * levelCounts([]).all // => 0
 */
export function levelCounts(evidence: readonly Pick<SchoolEvidence, "level">[]): LevelCounts {
  const counts = { check: 0, attention: 0, none: 0, few: 0, all: evidence.length };
  for (const { level } of evidence) counts[level] += 1;
  return counts;
}

/** The schools with one conclusion, in the order of the run. */
export function schoolsOfLevel<T extends Pick<SchoolEvidence, "level">>(
  evidence: readonly T[],
  level: EvidenceLevel,
): T[] {
  return evidence.filter((school) => school.level === level);
}

/** Whether some school could be judged by as many kinds of evidence as a conclusion needs, or was found without. */
export function isConclusive({ evidence, thresholds }: ConclusionFacts): boolean {
  return evidence.some(
    ({ level, possibleSignals }) => level === "check" || possibleSignals >= thresholds["signal.minSignals"],
  );
}

interface ConclusionFacts {
  readonly evidence: readonly Pick<SchoolEvidence, "level" | "possibleSignals">[];
  readonly thresholds: Pick<Thresholds, "signal.minSignals">;
}
