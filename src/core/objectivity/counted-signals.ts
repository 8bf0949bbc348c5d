import type { CheckResult, SchoolEvidence } from "../model/check-result";
import { isOfficialSign } from "./official-signs";

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
  return level === "attention" && countsByRepeat(result) ? "repeated" : "counted";
}

/** A sign that does not survive the correction for many tests («alert» does) counts where it was there a year before. */
export function countsByRepeat({ severity, details }: CheckResult): boolean {
  return severity !== "alert" && details["repeated"] === "yes";
}
