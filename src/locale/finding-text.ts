import type { CheckId, CheckResult } from "../core/model/check-result";
import { boundaryText } from "./boundary-sentences";
import { examGapText } from "./exam-gap-sentences";
import { joinSentences, textDetail, tooFewText } from "./finding-details";
import { cohortText, funnelMeanText, funnelShareText, journalText } from "./funnel-sentences";
import { lowResultsText } from "./low-results-sentences";
import { medalsText } from "./medal-sentences";
import { recheckText } from "./recheck-sentences";
import {
  officialCohortText,
  officialJournalText,
  officialListText,
  officialMeanText,
} from "./official-sentences";

const SENTENCES: Readonly<Record<CheckId, (result: CheckResult) => string>> = {
  "official-mean": officialMeanText,
  "official-journal": officialJournalText,
  "official-cohort": officialCohortText,
  "official-list": officialListText,
  "funnel-mean": funnelMeanText,
  "funnel-share2": funnelShareText,
  "funnel-share45": funnelShareText,
  "boundary-region": boundaryText,
  "boundary-smooth": boundaryText,
  "journal-raised": journalText,
  "journal-lowered": journalText,
  "journal-gap2": journalText,
  "cohort-change": cohortText,
  "oge-mean": officialMeanText,
  "vpr-oge": examGapText,
  "oge-ege": examGapText,
  recheck: recheckText,
  medals: medalsText,
  "low-results": lowResultsText,
};

/** Checks of the 2019 method: they have no minimum of participants, a small school is only remarked on. */
const OFFICIAL: ReadonlySet<CheckId> = new Set(["official-mean", "official-journal", "official-cohort", "oge-mean"]); // prettier-ignore

/**
 * What a check found, in sentences with its numbers. Numbers that the result does not have are
 * left out; where the school is too small, that is said.
 *
 * @param result Fired or not.
 */
export function findingText(result: CheckResult): string {
  const text = joinSentences(
    SENTENCES[result.check](result),
    OFFICIAL.has(result.check) ? smallSampleText(result) : tooFewText(result),
    textDetail(result, "repeated") === "yes" ? repeatedText(result) : "",
  );
  return text === "" ? "Чисел для вывода не хватает." : text;
}

function repeatedText({ procedure }: CheckResult): string {
  const of = procedure.subject === "all" ? "" : " по этому предмету";
  return `В прошлом году такой признак${of} тоже был.`;
}

function smallSampleText(result: CheckResult): string {
  return result.fired === true && textDetail(result, "smallSample") === "yes"
    ? "Малая выборка: результат ненадёжен."
    : "";
}
