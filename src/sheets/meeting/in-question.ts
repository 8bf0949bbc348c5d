import type { SchoolEvidence } from "../../core/model/check-result";
import { byStrength, isInQuestion } from "../../core/model/level-ranks";
import type { CheckRun } from "../../core/run/check-run";

/** Schools in question: those to be checked, then those to be noticed, the least likely by chance first. */
export function inQuestion({ evidence }: Pick<CheckRun, "evidence">): SchoolEvidence[] {
  const asked = evidence.filter(({ level }) => isInQuestion(level));
  return byStrength([...asked].sort((one, other) => (one.combinedQ ?? 1) - (other.combinedQ ?? 1)));
}
