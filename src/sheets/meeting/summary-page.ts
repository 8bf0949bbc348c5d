import type { SchoolEvidence } from "../../core/model/check-result";
import { CHECK_TRAITS } from "../../core/model/check-traits";
import { SIGNAL_KINDS } from "../../core/model/signal-kinds";
import { levelCounts, schoolsOfLevel } from "../../core/objectivity/level-counts";
import type { CheckRun } from "../../core/run/check-run";
import { isNarrowing } from "../../core/run/results-filter";
import { commonLiftLine } from "../../locale/common-lift";
import { filterLine } from "../../locale/filter-text";
import { levelName } from "../../locale/level-names";
import {
  attentionProposal,
  checkProposal,
  levelsSentence,
  lowCountText,
  lowProposal,
  lowSentence,
  lowTitle,
  MORE_DATA_PROPOSAL,
  NOTHING_PROPOSAL,
  toCheckTitle,
  UNREAD_PROPOSAL,
} from "../../locale/meeting-pages-text";
import { asSentence, kindName, MEETING } from "../../locale/meeting-text";
import { IN_SENTENCE, schoolLabel, tableName } from "../../locale/short-label";
import { procedureMarker } from "../../locale/procedure-names";
import { briefNotJudgedLine } from "../../locale/not-judged-line";
import { runSummary } from "../../locale/run-summary";
import { runCoverage } from "../../core/run/run-coverage";
import { evidenceChart } from "./evidence-charts";
import { inQuestion } from "./in-question";
import { listedParts } from "./listed-parts";
import { lowChart, lowCounts, lowSchools, lowTable, share2Chart } from "./low-page";
import type { PageMatter } from "./meeting-matter";
import type { MeetingPage, MeetingTable } from "./meeting-set";

/** Rows of the one page's table. */
const MOST_ROWS = 8;

/** The one page: the finding, three sentences, one chart, one short table, what is proposed. */
export function summaryPage(matter: PageMatter, footer: string): MeetingPage {
  const { shown } = matter;
  // That nothing can be said of any school is no picture.
  const { all, few } = levelCounts(shown.evidence);
  const known = few === all ? null : evidenceChart(matter);
  const chart = known ?? lowChart(matter) ?? share2Chart(matter);
  // Of a list without results its years are told, and not that of no school there is a conclusion alone.
  const listed = few === all && chart === null ? listedParts(shown) : null;
  // Where low results are the finding, a page without a chart shows which schools they are.
  const low = all === 0 && chart === null ? lowTable(shown) : null;
  const table = listed?.table ?? inQuestionTable(shown, MOST_ROWS) ?? low;
  return {
    id: "summary",
    theme: "summary",
    title: listed?.title ?? summaryTitle(shown),
    sentences: listed === null ? summarySentences(shown) : [asSentence(summaryTitle(shown))],
    charts: chart === null ? [] : [chart],
    tables: table === null ? [] : [table],
    proposals: summaryProposals(shown),
    footer,
  };
}

/** Where no school is to be checked the headline's own first clause says what can be said, and how many have low results. */
function summaryTitle(shown: CheckRun): string {
  const counts = levelCounts(shown.evidence);
  const low = lowCounts(shown);
  const toCheck = toCheckTitle(counts);
  if (toCheck !== null) return toCheck;
  if (counts.all === 0 && low.known > 0) return lowTitle(low);
  const { filter, ...whole } = shown;
  const [first = ""] = runSummary(filter === undefined ? shown : whole).split(/;|\. /);
  return low.low === 0 ? first : `${first}; ${lowCountText(low.low)}`;
}

/** What was not judged is said first. */
function summarySentences(shown: CheckRun): string[] {
  const counts = levelCounts(shown.evidence);
  const isOfNone = counts.all === 0;
  return [
    isNarrowing(shown.filter) ? filterLine(shown.filter) : "",
    briefNotJudgedLine(shown),
    isOfNone ? asSentence(runSummary(shown)) : levelsSentence(counts, runCoverage(shown).fewKinds),
    commonLiftLine(shown),
    isOfNone && lowCounts(shown).known > 0 ? "" : lowSentence(lowCounts(shown)),
  ].filter((sentence) => sentence !== "");
}

function summaryProposals(shown: CheckRun): string[] {
  const { unread, waiting } = runCoverage(shown);
  const isUnread = unread.length + waiting.length > 0;
  const { all, few, none } = levelCounts(shown.evidence);
  const proposals = [
    isUnread ? UNREAD_PROPOSAL : "",
    all > 0 && all === few ? MORE_DATA_PROPOSAL : "",
    checkProposal(namesOf(schoolsOfLevel(shown.evidence, "check"))),
    attentionProposal(namesOf(schoolsOfLevel(shown.evidence, "attention"))),
    lowProposal(lowSchools(shown, "low").map(({ school }) => schoolLabel(school.name, IN_SENTENCE))),
  ].filter((proposal) => proposal !== "");
  if (proposals.length > 0) return proposals;
  return [none > 0 ? NOTHING_PROPOSAL : MORE_DATA_PROPOSAL];
}

function namesOf(schools: readonly SchoolEvidence[]): string[] {
  return schools.map(({ school }) => schoolLabel(school.name, IN_SENTENCE));
}

/** The schools in question in a table. @param most Rows. */
export function inQuestionTable(shown: CheckRun, most: number): MeetingTable | null {
  const schools = inQuestion(shown);
  if (schools.length === 0) return null;
  const rows = schools.slice(0, most);
  const hasTerritories = new Set(schools.map(({ school }) => school.territory)).size > 1;
  const { columns } = MEETING;
  return {
    title: "Школы, о которых есть вопросы",
    all: schools.length,
    columns: [
      { header: columns.level, width: 0.17, align: "left", numberFormat: null },
      { header: columns.school, width: hasTerritories ? 0.27 : 0.33, align: "left", numberFormat: null },
      ...(hasTerritories
        ? ([{ header: columns.territory, width: 0.16, align: "left", numberFormat: null }] as const)
        : []),
      { header: columns.n, width: 0.1, align: "center", numberFormat: "0" },
      { header: columns.signs, width: hasTerritories ? 0.3 : 0.4, align: "left", numberFormat: null },
    ],
    rows: rows.map(({ level, school, participants, signals }) => [
      levelName(level),
      tableName(school.name),
      ...(hasTerritories ? [school.territory ?? MEETING.noTerritory] : []),
      participants,
      signsCell(signals),
    ]),
  };
}

/** «накопление у границ отметок: 5 МА, 5 РУ; расхождение с журналом: 5 МА»: all of them in a line or two. */
function signsCell(signals: SchoolEvidence["signals"]): string {
  const kinds = SIGNAL_KINDS.flatMap((kind) => {
    const of = signals.filter(({ check }) => CHECK_TRAITS[check].signal === kind);
    if (of.length === 0) return [];
    const procedures = new Set(of.map(({ procedure }) => procedureMarker(procedure)));
    return [`${kindName(kind)}: ${[...procedures].join(", ")}`];
  });
  return kinds.join("; ");
}
