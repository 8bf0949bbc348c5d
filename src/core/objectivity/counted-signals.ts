import type { CheckResult, SchoolEvidence } from "../model/check-result";
import { isOfficialSign } from "./official-signs";
import { signalKind } from "./signal-kind";

/**
 * What a fired check counts for in its school's conclusion. "repeated": it counts because the same sign was there a year
 * before, not by its own strength; "weak": a signal that does not suffice for a level; "apart": the 2019 method or the
 * official list.
 */
export type Counted = "counted" | "repeated" | "weak" | "other" | "apart";

/**
 * @param result Fired, of this school.
 * @param evidence Of the school; null where ВПР says nothing of it.
 */
export function countedAs(result: CheckResult, evidence: SchoolEvidence | null): Counted {
  if (isOfficialSign(result.check)) return "apart";
  if (evidence === null || !evidence.signals.includes(result)) return "other";
  const { level } = evidence;
  if (level !== "check" && level !== "attention") return "weak";
  return level === "attention" && countsByRepeat(result, evidence) ? "repeated" : "counted";
}

/** A sign of a kind that stands out in both years counts where the same sign was there a year before. */
export function countsByRepeat(result: CheckResult, { kinds }: Pick<SchoolEvidence, "kinds">): boolean {
  const kind = signalKind(result);
  return result.details["repeated"] === "yes" && kinds.some((of) => of.kind === kind && of.repeated);
}
