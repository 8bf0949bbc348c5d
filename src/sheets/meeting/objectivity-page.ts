import { isInQuestion } from "../../core/model/level-ranks";
import { CHECK_WORDS } from "../../locale/checks/all-check-words";
import {
  kindsSentence,
  kindsTitle,
  officialSentence,
  otherSignsSentence,
  withoutPageSentence,
} from "../../locale/meeting-pages-text";
import { briefNotJudgedLine } from "../../locale/not-judged-line";
import type { CheckRun } from "../../core/run/check-run";
import { journalChart, kindCounts, signsByProcedure } from "./evidence-charts";
import type { PageMatter } from "./meeting-matter";
import type { MeetingPage } from "./meeting-set";
import { inQuestion } from "./in-question";
import { inQuestionTable } from "./summary-page";

const MOST_ROWS = 10;
/** What to do, of the kinds of signs that are found most. */
const MOST_PROPOSALS = 3;

/** Whether some school could be judged: else nothing can be said of objectivity. */
export function hasObjectivity({ evidence }: CheckRun): boolean {
  return evidence.some(({ level }) => level !== "few");
}

/** «Объективность»: which signs, in which procedures, in which schools. @param schoolPages Schools with a page of their own. */
export function objectivityPage(matter: PageMatter, footer: string, schoolPages: number): MeetingPage {
  const { shown } = matter;
  const asked = inQuestion(shown);
  const counts = kindCounts(asked);
  const others = shown.evidence.filter(({ level, signals }) => !isInQuestion(level) && signals.length > 0);
  const official = shown.evidence.filter((of) => of.official.length > 0).length;
  const table = inQuestionTable(shown, MOST_ROWS);
  const charts = [signsByProcedure(matter), journalChart(matter)].filter((chart) => chart !== null);
  return {
    id: "objectivity",
    theme: "objectivity",
    title: kindsTitle(counts, asked.length),
    sentences: [
      briefNotJudgedLine(shown),
      kindsSentence(counts),
      otherSignsSentence(others.length),
      officialSentence(official, shown.evidence.length),
      withoutPageSentence(schoolPages, asked.length),
    ].filter((sentence) => sentence !== ""),
    charts,
    tables: table === null ? [] : [table],
    proposals: nextSteps(shown),
    footer,
  };
}

/** What the product proposes of each check that gave a sign, the most frequent first. */
function nextSteps(shown: CheckRun): string[] {
  const counts = new Map<string, number>();
  for (const { check } of inQuestion(shown).flatMap(({ signals }) => signals)) {
    const { next } = CHECK_WORDS[check].meaning;
    counts.set(next, (counts.get(next) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_PROPOSALS)
    .map(([next]) => next);
}
