import type { CheckResult } from "../model/check-result";
import { CHECK_TRAITS, type CheckTraits } from "../model/check-traits";
import type { SignalKind } from "../model/signal-kinds";

const CONDITIONS: Readonly<Record<CheckTraits["counts"], (result: CheckResult) => boolean>> = {
  all: () => true,
  raised: ({ details }) => Number(details["raisedShare"]) > Number(details["loweredShare"]),
  above: ({ fired, details }) => fired === true && details["direction"] === "above",
};

/**
 * The kind of evidence a result belongs to; null when it does not count as a signal about the works. What is found in one
 * class is that class's: the school's own result, corrected for the number of its classes, counts.
 */
export function signalKind(result: CheckResult): SignalKind | null {
  if (result.level === "class") return null;
  const { signal, counts } = CHECK_TRAITS[result.check];
  return CONDITIONS[counts](result) ? signal : null;
}
