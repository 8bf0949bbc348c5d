import { compareCodes, compareNames } from "../../core/compare-names";
import { grouped } from "../../core/grouped";
import type { SchoolEvidence } from "../../core/model/check-result";
import { byStrength, LEVELS } from "../../core/model/level-ranks";
import { procedureKey } from "../../core/model/procedure";
import { SIGNAL_KINDS, type SignalKind } from "../../core/model/signal-kinds";
import { levelCounts } from "../../core/objectivity/level-counts";
import { signalKind } from "../../core/objectivity/signal-kind";
import type { CheckRun } from "../../core/run/check-run";
import { isProcedureWanted } from "../../core/run/results-filter";
import {
  journalChartTitle,
  levelsChartTitle,
  NO_TERRITORY_SIGNS,
  proceduresChartTitle,
  signsChartTitle,
  territoryChartTitle,
  type Leader,
} from "../../locale/meeting-pages-text";
import { kindName, levelLegend, MEETING, sourceNote } from "../../locale/meeting-text";
import { schoolLabel, shortLabel } from "../../locale/short-label";
import { countText, NOUNS } from "../../locale/number-text";
import { procedureMarker } from "../../locale/procedure-names";
import type { ChartPicture } from "../charts/chart-picture";
import { KIND_COLORS, LEVEL_COLORS, MEETING_COLORS } from "./meeting-colors";
import { inQuestion } from "./in-question";
import type { PageMatter } from "./meeting-matter";

const { charts: WORDS } = MEETING;

/** Levels that ask for something. */
const ASKED = ["check", "attention"] as const;

/** More bars than this cannot be read on half a page. */
export const MOST_BARS = 12;

/** The one chart of the summary: conclusions by territory, else signs by school, else how many have which conclusion. */
export function evidenceChart(matter: PageMatter): ChartPicture | null {
  const { evidence } = matter.shown;
  if (evidence.length === 0) return null;
  const territories = new Set(evidence.map(({ school }) => school.territory));
  if (territories.size > 1) return territoriesChart(matter);
  return schoolsChart(matter) ?? levelsChart(matter);
}

function territoriesChart({ shown, stamp }: PageMatter): ChartPicture {
  const { evidence } = shown;
  const all = [...grouped(evidence, ({ school }) => school.territory ?? MEETING.noTerritory)].map(
    ([name, schools]) => ({ name, counts: levelCounts(schools) }),
  );
  const rows = [...all]
    .sort(
      (one, other) =>
        other.counts.check - one.counts.check ||
        other.counts.attention - one.counts.attention ||
        compareNames(one.name, other.name),
    )
    .slice(0, MOST_BARS);
  const what = all.some(({ counts }) => counts.check > 0) ? "check" : "attention";
  const withAny = all.filter(({ counts }) => counts[what] > 0);
  const counted = withAny.map(({ name, counts }) => ({ name, count: counts[what] }));
  const [alone = null, ...others] = counted;
  const leader = others.length === 0 ? alone : leaderOf(counted);
  return {
    id: "evidence-by-territory",
    title: withAny.length === 0 ? NO_TERRITORY_SIGNS : territoryChartTitle(leader, withAny.length, what),
    note: sourceNote([countText(evidence.length, NOUNS.school)], stamp),
    xTitle: WORDS.territory,
    yTitle: WORDS.schools,
    stacked: true,
    categories: rows.map(({ name }) => shortLabel(name)),
    // Beside a territory of eighty schools the few in question could not be seen.
    series: (withAny.length > 0 ? ASKED : LEVELS).map((level) => ({
      name: levelLegend(level),
      mark: "bar",
      color: LEVEL_COLORS[level],
      values: rows.map(({ counts }) => counts[level]),
      numberFormat: "0",
    })),
  };
}

/**
 * The row that alone has the most; null of equals, and where there is but one.
 *
 * @param told How its name is said in a title.
 */
export function leaderOf(
  rows: readonly Leader[],
  told: (name: string) => string = (name) => shortLabel(name),
): Leader | null {
  const [first, second] = [...rows].sort((one, other) => other.count - one.count);
  if (first === undefined || second === undefined || first.count === second.count) return null;
  return { ...first, name: told(first.name) };
}

/** Whether bars tell more than their number: one alone, or all of one length, do not. */
export function differ(lengths: readonly number[]): boolean {
  return new Set(lengths).size > 1;
}

/** Schools in question by the number of their signs, coloured by conclusion; null where none has several, or all as many. */
function schoolsChart({ shown, stamp }: PageMatter): ChartPicture | null {
  const asked = inQuestion(shown);
  if (asked.every(({ signals }) => signals.length < 2) || !differ(asked.map(({ signals }) => signals.length)))
    return null;
  const rows = byStrength([...asked].sort(bySigns)).slice(0, MOST_BARS);
  const levels = LEVELS.filter((level) => rows.some((of) => of.level === level));
  // Of all schools: one about which nothing is asked may have more signs than those in question.
  const most = leaderOf(
    shown.evidence.map(({ school, signals }) => ({ name: school.name, count: signals.length })),
    schoolLabel,
  );
  const isAsked = asked.some(({ school }) => schoolLabel(school.name) === most?.name);
  const leader = isAsked ? most : null;
  return {
    id: "signs-by-school",
    title: signsChartTitle(leader, asked.length),
    note: sourceNote([countText(shown.evidence.length, NOUNS.school)], stamp),
    xTitle: WORDS.school,
    yTitle: WORDS.signs,
    stacked: true,
    categories: rows.map(({ school }) => schoolLabel(school.name)),
    series: levels.map((level) => ({
      name: levelLegend(level),
      mark: "bar",
      color: LEVEL_COLORS[level],
      values: rows.map((of) => (of.level === level ? of.signals.length : null)),
      numberFormat: "0",
    })),
  };
}

function bySigns(one: SchoolEvidence, other: SchoolEvidence): number {
  return other.signals.length - one.signals.length || compareNames(one.school.name, other.school.name);
}

/** null where every school is of one level: a chart of one bar says no more than the title. */
function levelsChart({ shown, stamp }: PageMatter): ChartPicture | null {
  const counts = levelCounts(shown.evidence);
  if (LEVELS.some((level) => counts[level] === counts.all)) return null;
  return {
    id: "levels",
    title: levelsChartTitle(counts),
    note: sourceNote([countText(counts.all, NOUNS.school)], stamp),
    xTitle: WORDS.level,
    yTitle: WORDS.schools,
    stacked: false,
    categories: LEVELS.map(levelLegend),
    series: [
      {
        name: WORDS.schools,
        mark: "column",
        color: MEETING_COLORS.dark,
        values: LEVELS.map((level) => counts[level]),
        numberFormat: "0",
      },
    ],
  };
}

/** In how many schools each kind of signs counts, the most frequent first. */
export function kindCounts(evidence: readonly SchoolEvidence[]): (readonly [SignalKind, number])[] {
  const kinds = evidence.map(({ signals }) => new Set(signals.map(signalKind)));
  return SIGNAL_KINDS.map((kind) => [kind, kinds.filter((of) => of.has(kind)).length] as const)
    .filter(([, schools]) => schools > 0)
    .sort(([, one], [, other]) => other - one);
}

/** Signs of the schools in question by procedure and kind; null where there are none, or as many in each and of one kind. */
export function signsByProcedure({ shown, stamp }: PageMatter): ChartPicture | null {
  const asked = inQuestion(shown);
  const signals = asked.flatMap((of) => of.signals);
  const rows = [...grouped(signals, ({ procedure }) => procedureKey(procedure))]
    .flatMap(([, own]) => (own[0] === undefined ? [] : [{ procedure: own[0].procedure, own }]))
    .sort((one, other) => other.own.length - one.own.length)
    .slice(0, MOST_BARS);
  if (rows.length === 0) return null;
  const leader = leaderOf(
    rows.map(({ procedure, own }) => ({ name: yearName(procedure), count: own.length })),
  );
  const kinds = SIGNAL_KINDS.filter((kind) =>
    rows.some(({ own }) => own.some((of) => signalKind(of) === kind)),
  );
  if (kinds.length < 2 && !differ(rows.map(({ own }) => own.length))) return null;
  return {
    id: "signs-by-procedure",
    title: proceduresChartTitle(leader, rows.length),
    note: sourceNote([countText(signals.length, NOUNS.sign), countText(asked.length, NOUNS.school)], stamp),
    xTitle: WORDS.procedure,
    yTitle: WORDS.signs,
    stacked: true,
    categories: rows.map(({ procedure }) => yearName(procedure)),
    series: kinds.map((kind) => ({
      name: kindName(kind),
      mark: "bar",
      color: KIND_COLORS[kind],
      values: rows.map(({ own }) => own.filter((of) => signalKind(of) === kind).length),
      numberFormat: "0",
    })),
  };
}

/** Marks for the works against those of the journal, by procedure; null where no table compares them. */
export function journalChart({ shown, stamp }: PageMatter): ChartPicture | null {
  const rows = latestProcedures(shown).flatMap(({ procedure, schools }) => {
    const sums = [0, 0, 0] as [number, number, number];
    for (const { journal } of schools) {
      if (journal === null) continue;
      sums[0] += journal.lowered;
      sums[1] += journal.confirmed;
      sums[2] += journal.raised;
    }
    const n = sums[0] + sums[1] + sums[2];
    return n === 0 ? [] : [{ name: yearName(procedure), shares: sums.map((sum) => sum / n), n }];
  });
  const [first] = [...rows].sort((one, other) => (other.shares[2] ?? 0) - (one.shares[2] ?? 0));
  if (first === undefined) return null;
  const works = rows.reduce((sum, { n }) => sum + n, 0);
  const parts = [
    [WORDS.lowered, MEETING_COLORS.light],
    [WORDS.confirmed, MEETING_COLORS.middle],
    [WORDS.raised, MEETING_COLORS.alert],
  ] as const;
  return {
    id: "journal",
    title: journalChartTitle(first.name, first.shares[2] ?? 0),
    note: sourceNote([countText(works, NOUNS.work)], stamp),
    xTitle: WORDS.procedure,
    yTitle: WORDS.share,
    stacked: true,
    categories: rows.map(({ name }) => name),
    series: parts.map(([name, color], index) => ({
      name,
      mark: "bar",
      color,
      values: rows.map(({ shares }) => shares[index] ?? null),
      numberFormat: "0%",
    })),
  };
}

/** Procedures of ВПР that pass the filter, the latest year first, as many as a chart shows. */
export function latestProcedures({ records, filter }: CheckRun): CheckRun["records"]["procedures"] {
  return records.procedures
    .filter(({ procedure }) => procedure.exam === "vpr" && isProcedureWanted(procedure, filter))
    .sort(
      ({ procedure: one }, { procedure: other }) =>
        other.year - one.year || one.grade - other.grade || compareCodes(one.subject, other.subject),
    )
    .slice(0, MOST_BARS);
}

/** «4 МА, 2021» */
export function yearName(
  procedure: Parameters<typeof procedureMarker>[0] & { readonly year: number },
): string {
  return `${procedureMarker(procedure)}, ${String(procedure.year)}`;
}
