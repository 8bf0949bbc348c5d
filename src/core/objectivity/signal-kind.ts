import type { CheckResult } from "../model/check-result";

/** Kinds of evidence that do not follow from one another. */
export type SignalKind = "level" | "boundary" | "journal" | "cohort";

/**
 * The kind of evidence a result belongs to; null when it never counts as a signal about the works:
 * - signs of the 2019 method and of the official list stand in their own column;
 * - `journal-lowered` speaks of the journal marks;
 * - `journal-gap2` has no direction, so it counts only where more works lie above the journal than below;
 * - `oge-mean` is a sign of the 2019 method too; `vpr-oge` and `oge-ege` have fences without an error rate;
 * - `recheck` speaks of works that were chosen, `medals` of the marks of grade 11;
 * - `low-results` is not about objectivity.
 *
 * A high mean, few «2» and many «4» and «5» are one fact said three times, hence one kind.
 */
export function signalKind(result: CheckResult): SignalKind | null {
  switch (result.check) {
    case "funnel-mean":
    case "funnel-share2":
    case "funnel-share45":
      return "level";
    case "boundary-region":
    case "boundary-smooth":
      return "boundary";
    case "journal-raised":
      return "journal";
    case "journal-gap2":
      return Number(result.details["raisedShare"]) > Number(result.details["loweredShare"])
        ? "journal"
        : null;
    case "cohort-change":
      return "cohort";
    default:
      return null;
  }
}
