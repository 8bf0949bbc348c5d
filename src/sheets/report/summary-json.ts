import type { EvidenceLevel } from "../../core/model/check-result";
import type { CheckRun } from "../../core/run/check-run";
import { isConclusive, levelCounts } from "../../core/objectivity/level-counts";
import { runCoverage } from "../../core/run/run-coverage";
import { commonLiftLine } from "../../locale/common-lift";
import { notJudgedLine } from "../../locale/not-judged-line";
import { runSummary } from "../../locale/run-summary";

/** What was judged and what was not, in numbers and in the words of the headline. */
export interface JsonSummary {
  readonly headline: string;
  /** Empty where all was judged. */
  readonly notJudged: string;
  /** What the conclusion cannot see; empty where nothing is to be said. */
  readonly limits: string;
  /** Schools with results of ВПР; of them read whole and with pupils enough; with cells that were not read; too small. */
  readonly schools: number;
  /** Of them with each conclusion, as `schools[].evidence` has it. */
  readonly levels: Readonly<Record<EvidenceLevel, number>>;
  readonly judged: number;
  readonly unread: number;
  readonly tooFew: number;
  readonly fewKinds: number;
  /** The largest number of independent signals that any school could have had. */
  readonly possibleSignals: number;
  /** Whether some school could be judged at all. */
  readonly isConclusive: boolean;
  /** Tables that wait for an answer, as "sheet!cell". */
  readonly waiting: readonly string[];
}

/** The headline of a run with the numbers that it rests on. */
export function jsonSummary(run: CheckRun): JsonSummary {
  const { judged, unread, tooFew, fewKinds, possibleSignals, waiting } = runCoverage(run);
  const { all, ...levels } = levelCounts(run.evidence);
  return {
    headline: runSummary(run),
    notJudged: notJudgedLine(run),
    limits: commonLiftLine(run),
    schools: all,
    levels,
    judged,
    unread: unread.length,
    tooFew,
    fewKinds,
    possibleSignals,
    isConclusive: isConclusive(run),
    waiting: waiting.map(({ id }) => id),
  };
}
