import type { CheckResult } from "../model/check-result";
import { CHECK_TRAITS } from "../model/check-traits";
import type { SignalKind } from "../model/signal-kinds";

/**
 * The kind of evidence a result belongs to; null when it does not count as a signal about the works. What is found in one
 * class is that class's: the school's own result, corrected for the number of its classes, counts.
 */
export function signalKind(result: CheckResult): SignalKind | null {
  if (result.level === "class") return null;
  const { signal, countsRaisedOnly } = CHECK_TRAITS[result.check];
  const { raisedShare, loweredShare } = result.details;
  return countsRaisedOnly && !(Number(raisedShare) > Number(loweredShare)) ? null : signal;
}
