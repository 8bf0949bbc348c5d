import { grouped } from "../../core/grouped";
import { BOARD_PARTS, roadmapBoard, type BoardPart } from "../../core/roadmap/board";
import type { Term } from "../../core/roadmap/count-progress";
import { rolesOf } from "../../core/roadmap/quarter-progress";
import {
  directionChartTitle,
  overdueProposal,
  roadmapTitle,
  soonProposal,
  type TermCounts,
} from "../../locale/meeting-pages-text";
import { MEETING, sourceNote } from "../../locale/meeting-text";
import { shortSentence } from "../../locale/short-label";
import { countText, dateText } from "../../locale/number-text";
import { groupText } from "../../locale/quarter-text";
import { BOARD, boardSummary } from "../../locale/roadmap-board";
import { roadmapDoubts, type RoadmapDoubts } from "../../core/roadmap/roadmap-doubts";
import type { ChartPicture } from "../charts/chart-picture";
import { readRoadmapSheet } from "../roadmap/read-roadmap-sheet";
import { fieldColumns } from "../roadmap/write-roadmap";
import { leaderOf } from "./evidence-charts";
import { MEETING_COLORS } from "./meeting-colors";
import type { MeetingMatter } from "./meeting-matter";
import type { MeetingPage, MeetingTable } from "./meeting-set";

const MOST_ROWS = 10;
const MOST_BARS = 8;
/** Letters of a direction in a title, and of a measure in a table: no more than a slide has room for. */
const IN_TITLE = 60;
const IN_TABLE = 150;
const { charts: WORDS, columns: COLUMNS } = MEETING;

const PART_COLORS: Readonly<Record<BoardPart, string>> = {
  overdue: MEETING_COLORS.alert,
  soon: MEETING_COLORS.accent,
  later: MEETING_COLORS.light,
  done: MEETING_COLORS.dark,
};

/** A term with what its roadmap's form says of it. */
interface ToldTerm {
  readonly part: BoardPart;
  readonly term: Term;
  readonly text: string;
  readonly roles: string;
}

/** Every term of the workbook's roadmaps as the board has them. */
export function roadmapTerms({ roadmaps, stamp }: Pick<MeetingMatter, "roadmaps" | "stamp">): ToldTerm[] {
  const told = roadmaps.flatMap(({ sheet, form }) => {
    const { textColumn, rolesColumn } = fieldColumns(form);
    const board = roadmapBoard(readRoadmapSheet(sheet, form).rows, stamp.date);
    return BOARD_PARTS.flatMap((part) =>
      board[part].map((term) => ({
        part,
        term,
        text: String(term.row.form[textColumn] ?? ""),
        roles: rolesOf(term.row, rolesColumn).map(groupText).join(", "),
      })),
    );
  });
  return told.sort((one, other) =>
    one.term.due < other.term.due ? -1 : one.term.due > other.term.due ? 1 : 0,
  );
}

/** «Дорожная карта»: what is overdue, by direction, and what comes. */
export function roadmapPage(matter: MeetingMatter, footer: string): MeetingPage {
  const terms = roadmapTerms(matter);
  const counts = countsOf(terms);
  const parts = Object.fromEntries(
    BOARD_PARTS.map((part) => [part, terms.filter((of) => of.part === part)]),
  ) as Record<BoardPart, ToldTerm[]>;
  const table = termsTable(parts.overdue.length > 0 ? "overdue" : "soon", parts);
  return {
    id: "roadmap",
    theme: "roadmap",
    title: roadmapTitle(counts),
    sentences: boardSummary(parts, { today: matter.stamp.date, doubts: doubtsOf(matter) }),
    charts: [directionsChart(matter, terms)],
    tables: table === null ? [] : [table],
    proposals: [overdueProposal(counts.overdue), soonProposal(counts.soon)].filter((text) => text !== ""),
    footer,
  };
}

function countsOf(terms: readonly ToldTerm[]): TermCounts {
  const counts: Record<BoardPart, number> = { overdue: 0, soon: 0, later: 0, done: 0 };
  for (const { part } of terms) counts[part] += 1;
  return counts;
}

function doubtsOf({ roadmaps, stamp }: MeetingMatter): RoadmapDoubts[] {
  return roadmaps.map(({ sheet, form }) => {
    const { rows, trackedCells } = readRoadmapSheet(sheet, form);
    return roadmapDoubts(rows, trackedCells, stamp.date);
  });
}

function directionsChart({ stamp }: MeetingMatter, terms: readonly ToldTerm[]): ChartPicture {
  const rows = [...grouped(terms, ({ term }) => term.row.section)]
    .map(([name, own]) => ({ name, counts: countsOf(own) }))
    .sort((one, other) => other.counts.overdue - one.counts.overdue)
    .slice(0, MOST_BARS);
  const overdue = rows.map(({ name, counts }) => ({ name, count: counts.overdue }));
  const leader = leaderOf(overdue, (name) => shortSentence(name, IN_TITLE));
  return {
    id: "roadmap-progress",
    title: directionChartTitle(leader, countsOf(terms).overdue),
    note: sourceNote([countText(terms.length, ["срок", "срока", "сроков"])], stamp),
    xTitle: WORDS.direction,
    yTitle: WORDS.terms,
    stacked: true,
    categories: rows.map(({ name }) => shortSentence(name)),
    series: BOARD_PARTS.map((part) => ({
      name: BOARD.parts[part],
      mark: "bar",
      color: PART_COLORS[part],
      values: rows.map(({ counts }) => counts[part]),
      numberFormat: "0",
    })),
  };
}

function termsTable(
  part: "overdue" | "soon",
  parts: Readonly<Record<BoardPart, readonly ToldTerm[]>>,
): MeetingTable | null {
  const all = parts[part];
  if (all.length === 0) return null;
  const rows = all.slice(0, MOST_ROWS);
  return {
    title: BOARD.parts[part],
    all: all.length,
    columns: [
      { header: COLUMNS.measure, width: 0.56, align: "left", numberFormat: null },
      { header: COLUMNS.due, width: 0.14, align: "center", numberFormat: null },
      { header: COLUMNS.role, width: 0.3, align: "left", numberFormat: null },
    ],
    rows: rows.map(({ text, term, roles }) => [shortSentence(text, IN_TABLE), dateText(term.due), roles]),
  };
}
