import type { SchoolEvidence } from "../../core/model/check-result";
import type { CheckRun } from "../../core/run/check-run";
import { byStrength } from "../../core/model/level-ranks";
import { levelCounts } from "../../core/objectivity/level-counts";
import { CHECK_WORDS } from "../../locale/checks/all-check-words";
import { commonLiftLine } from "../../locale/common-lift";
import { evidenceText, signalName } from "../../locale/evidence-text";
import { levelName } from "../../locale/level-names";
import { asSentence, MEETING } from "../../locale/meeting-text";
import { conclusionText, NOTE, restOfSchools } from "../../locale/note-text";
import { tableName } from "../../locale/short-label";
import { runSummary } from "../../locale/run-summary";
import { inQuestion } from "./in-question";
import { listedParts } from "./listed-parts";
import { lowTable } from "./low-page";
import type { PageMatter } from "./meeting-matter";
import type { MeetingSet, MeetingTable } from "./meeting-set";
import type { NoteBlock } from "./note";

/** Rows of the appendix: more would be read on the sheet. */
const MOST_SCHOOLS = 120;
const MOST_ADVISED = 40;
const { columns: COLUMNS } = MEETING;

/** What follows of the results, in careful words. */
export function conclusionBlocks({ shown }: PageMatter, set: MeetingSet): NoteBlock[] {
  const [school, ...others] = shown.evidence;
  const first =
    school === undefined || !hasParticipants(shown)
      ? asSentence(runSummary(shown))
      : others.length === 0
        ? evidenceText(school)
        : conclusionText(levelCounts(shown.evidence));
  // What the list of the region says is all that follows where no results stand beside it.
  const listed = hasParticipants(shown) ? null : listedParts(shown);
  const themes = set.pages.filter(({ theme }) => theme !== "summary" && theme !== "school");
  return [
    {
      kind: "list",
      items: [
        ...(listed === null ? [] : [asSentence(listed.title)]),
        first,
        ...themes.map(({ title }) => asSentence(title)),
      ],
    },
    { kind: "paragraph", text: [NOTE.notProof, commonLiftLine(shown)].join(" ").trim() },
  ];
}

/** Who is to do what. */
export function adviceBlocks({ shown }: PageMatter, set: MeetingSet): NoteBlock[] {
  const asked = inQuestion(shown);
  const [summary] = set.pages;
  const themes = set.pages.filter(({ theme }) => theme === "indicators" || theme === "roadmap");
  const common = [...(summary?.proposals ?? []), ...themes.flatMap(({ proposals }) => proposals)];
  const low = lowTable(shown);
  return [
    ...(common.length === 0 ? [] : [{ kind: "list", items: common } as const]),
    ...(asked.length === 0 ? [] : [{ kind: "table", table: adviceTable(asked) } as const]),
    ...(low === null ? [] : [{ kind: "table", table: { ...low, title: NOTE.lowTitle } } as const]),
    ...(common.length + asked.length === 0 && low === null
      ? [{ kind: "paragraph", text: NOTE.noRecommendations } as const]
      : []),
  ];
}

function adviceTable(asked: readonly SchoolEvidence[]): MeetingTable {
  const { recommendationColumns: columns } = NOTE;
  return {
    title: NOTE.recommendationsTitle,
    all: asked.length,
    columns: [
      { header: columns.school, width: 0.28, align: "left", numberFormat: null },
      { header: columns.level, width: 0.16, align: "left", numberFormat: null },
      { header: columns.what, width: 0.56, align: "left", numberFormat: null },
    ],
    rows: asked
      .slice(0, MOST_ADVISED)
      .map(({ school, level, signals }) => [
        tableName(school.name),
        levelName(level),
        [...new Set(signals.map(({ check }) => CHECK_WORDS[check].meaning.next))].join(" "),
      ]),
  };
}

/** Whether any school has results of ВПР: of a list alone there is nothing to conclude of any. */
export function hasParticipants({ evidence }: CheckRun): boolean {
  return evidence.some(({ participants }) => participants !== null);
}

/** Every school with its conclusion. */
export function schoolsBlocks({ shown }: PageMatter): NoteBlock[] {
  const all = byStrength(shown.evidence);
  const rows = all.slice(0, MOST_SCHOOLS);
  const rest = restOfSchools(rows.length, all.length);
  const hasTerritories = new Set(all.map(({ school }) => school.territory)).size > 1;
  const table: MeetingTable = {
    title: "",
    columns: [
      { header: COLUMNS.level, width: 0.2, align: "left", numberFormat: null },
      { header: COLUMNS.school, width: 0.28, align: "left", numberFormat: null },
      ...(hasTerritories
        ? ([{ header: COLUMNS.territory, width: 0.18, align: "left", numberFormat: null }] as const)
        : []),
      { header: COLUMNS.n, width: 0.11, align: "right", numberFormat: "0" },
      { header: COLUMNS.signs, width: hasTerritories ? 0.23 : 0.41, align: "left", numberFormat: null },
    ],
    rows: rows.map(({ level, school, participants, signals }) => [
      levelName(level),
      tableName(school.name),
      ...(hasTerritories ? [school.territory ?? MEETING.noTerritory] : []),
      participants,
      signals.map((signal) => signalName(signal, false)).join("; "),
    ]),
  };
  return [...(rest === "" ? [] : [{ kind: "paragraph", text: rest } as const]), { kind: "table", table }];
}
