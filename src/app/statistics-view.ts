import { grouped } from "../core/grouped";
import { procedureKey } from "../core/model/procedure";
import type { EvidenceLevel } from "../core/model/check-result";
import type { School } from "../core/model/school";
import type { CheckRun } from "../core/run/check-run";
import type { GroupStatistics } from "../core/statistics/group-statistics";
import type { Estimate, QuarterGapOfProcedure } from "../core/statistics/quarter-gaps";
import { groupingWays, type GroupingWay } from "../core/run/regrouped-run";
import type { GroupingId } from "../core/statistics/school-groups";
import type { SchoolStatistics } from "../core/statistics/school-statistics";
import { DEFAULT_STATISTICS, type StatisticsSettings } from "../core/statistics/statistics-settings";
import { numberText, percentText } from "../locale/number-text";
import { procedureName } from "../locale/procedure-names";
import {
  gainNumbers,
  gainText,
  gapAbout,
  GAP_FACETS,
  GROUP_FACETS,
  indicatorAbout,
  measureText,
  MONITORING_FACETS,
  neededTables,
  placeNumbers,
  placeText,
  rankingAbout,
  sizesText,
  statisticsPane,
  statisticsSummary,
  type Facet,
} from "../locale/statistics-pane";
import { gainModelLine, groupingName, groupName, measureName, progressName } from "../locale/statistics-text";

/** A table whose columns do not all fit the pane: one facet of them is shown at a time. */
export interface FacetTable {
  readonly facets: readonly Facet[];
  readonly rows: readonly FacetRow[];
}

/** A row in words, with what it rests on. */
export interface FacetRow {
  readonly name: string;
  readonly about: string;
  /** Numbers as text, by facet and column. */
  readonly cells: readonly (readonly string[])[];
}

/** The groups of schools in one procedure, or all procedures side by side. */
export interface GroupsView {
  readonly name: string;
  /** What the means are of; null where it differs from row to row. */
  readonly measure: string | null;
  /** One table for each way of grouping. */
  readonly groupings: readonly {
    readonly id: GroupingId | "all";
    readonly name: string;
    readonly table: FacetTable;
  }[];
}

/** Schools in an order that means something: by place, or by gain. */
export interface SchoolsView {
  readonly name: string;
  readonly about: string;
  readonly schools: readonly SchoolNumbers[];
}

/** A school with what is said of it, and the numbers behind. */
export interface SchoolNumbers {
  readonly school: School;
  /** The school's conclusion; null where ВПР says nothing of it. */
  readonly level: EvidenceLevel | null;
  readonly result: string;
  readonly numbers: string;
}

/** A way to group schools, as it is chosen. */
export interface WayView extends Omit<GroupingWay, "header"> {
  readonly name: string;
}

/** All that `ОКО Статистика` holds, as the pane's screen shows it; a part without data is empty. */
export interface StatisticsView {
  readonly summary: string;
  readonly groups: readonly GroupsView[];
  readonly gaps: FacetTable | null;
  readonly ranking: readonly SchoolsView[];
  readonly gains: readonly SchoolsView[];
  readonly monitoring: FacetTable | null;
  /** What schools are grouped by now, in this order. */
  readonly chosen: readonly GroupingId[];
  readonly ways: readonly WayView[];
  /** What to add to the workbook for the parts that are empty. */
  readonly needed: readonly string[];
}

/** Stands where a number is not known: the sheet leaves the cell empty. */
const NO_NUMBER = "—";

/** The statistics of a run in words. @param settings What schools are grouped by. */
export function statisticsView(
  run: CheckRun,
  settings: StatisticsSettings = DEFAULT_STATISTICS,
): StatisticsView {
  const { statistics, thresholds } = run;
  const { groups, rankings, gaps, valueAdded, indicators } = statistics;
  const minSchools = thresholds["quarters.minSchools"];
  const ways = rankings.length === 0 ? [] : groupingWays(run, settings);
  return {
    summary: statisticsSummary(statistics),
    groups: groupsViews(groups),
    gaps: gaps.length === 0 ? null : gapTable(gaps, minSchools),
    ranking: rankingViews(run),
    gains: gainViews(run),
    monitoring: indicators.length === 0 ? null : monitoringTable(statistics),
    chosen: settings.groups,
    ways: ways.map(({ header, ...way }) => ({ ...way, name: groupingName(way.id, header) })),
    needed: neededTables([
      ...(rankings.length === 0 ? (["ranking"] as const) : []),
      ...(ways.some(({ hasGroups }) => hasGroups) ? [] : (["groupings"] as const)),
      ...(valueAdded.length === 0 ? (["gains"] as const) : []),
      ...(indicators.length === 0 ? (["monitoring"] as const) : []),
    ]),
  };
}

/** All procedures side by side where there are several, then each with its groups. */
function groupsViews(groups: readonly GroupStatistics[]): GroupsView[] {
  const byProcedure = [...grouped(groups, ({ procedure }) => procedureKey(procedure)).values()];
  const each = byProcedure.flatMap((own): GroupsView[] => {
    const all = own.find(({ grouping }) => grouping === null);
    if (all === undefined) return [];
    const others = own.filter(({ grouping }) => grouping !== null);
    const byWay = grouped(others, ({ grouping }) => `${grouping?.id ?? ""}:${grouping?.header ?? ""}`);
    const groupings = [...byWay.values()].flatMap((rows) => {
      const way = rows[0]?.grouping;
      if (way == null) return [];
      return [{ id: way.id, name: groupingName(way.id, way.header), table: groupTable([all, ...rows]) }];
    });
    const alone = { id: "all", name: statisticsPane.allSchools, table: groupTable([all]) } as const;
    const name = procedureName(all.procedure);
    return [
      { name, measure: measureText(all.measure), groupings: groupings.length === 0 ? [alone] : groupings },
    ];
  });
  return each.length < 2 ? each : [...each, allProcedures(byProcedure.flatMap(([all]) => all ?? []))];
}

function allProcedures(rows: readonly GroupStatistics[]): GroupsView {
  const { allProcedures: name, allSchools } = statisticsPane;
  const table: FacetTable = {
    facets: GROUP_FACETS,
    rows: rows.map((of) => ({
      name: procedureName(of.procedure),
      about: `${sizesText(of)}; ${measureName(of.measure)}`,
      cells: groupRow(of).cells,
    })),
  };
  return { name, measure: null, groupings: [{ id: "all", name: allSchools, table }] };
}

function groupTable(rows: readonly GroupStatistics[]): FacetTable {
  return { facets: GROUP_FACETS, rows: rows.map(groupRow) };
}

function groupRow(of: GroupStatistics): FacetRow {
  return {
    name: groupName(of.group),
    about: sizesText(of),
    cells: [
      [of.meanOfPupils, of.meanOfSchools, of.median].map(points),
      [of.lowest, of.firstQuartile, of.thirdQuartile, of.highest].map(points),
      [of.deviationOfSchools, of.deviationOfPupils].map(points),
      [of.lowShare, of.highShare, of.belowShare, of.aboveShare].map(share),
    ],
  };
}

function gapTable(gaps: readonly QuarterGapOfProcedure[], minSchools: number): FacetTable {
  const rows = gaps.map((gap): FacetRow => {
    return {
      name: procedureName(gap.procedure),
      about: gapAbout(gap, minSchools),
      cells: [
        estimate(gap.bySchools),
        estimate(gap.byPupils),
        [points(gap.previous), ...estimate(gap.change)],
      ],
    };
  });
  return { facets: GAP_FACETS, rows };
}

/** The conclusions of schools by id. */
function levelsOf({ evidence }: CheckRun): ReadonlyMap<string, EvidenceLevel> {
  return new Map(evidence.map(({ school, level }) => [school.id, level]));
}

function rankingViews(run: CheckRun): SchoolsView[] {
  const levels = levelsOf(run);
  return run.statistics.rankings.map(({ procedure, measure, ranked, schools }) => ({
    name: procedureName(procedure),
    about: rankingAbout(ranked, schools.length, measure),
    schools: schools.map((of) => ({
      school: of.school,
      level: levels.get(of.school.id) ?? null,
      result: placeText(of),
      numbers: placeNumbers(of),
    })),
  }));
}

/** The largest gain first, as on the sheet. */
function gainViews(run: CheckRun): SchoolsView[] {
  const levels = levelsOf(run);
  return run.statistics.valueAdded.map((of) => ({
    name: progressName(of),
    about: gainModelLine(of),
    schools: [...of.schools]
      .sort((one, other) => other.gain - one.gain)
      .map((gain) => ({
        school: gain.school,
        level: levels.get(gain.school.id) ?? null,
        result: gainText(gain),
        numbers: gainNumbers(gain),
      })),
  }));
}

function monitoringTable({ indicators }: SchoolStatistics): FacetTable {
  const areSheets = new Set(indicators.map(({ sheet }) => sheet)).size > 1;
  const rows = indicators.map((of): FacetRow => {
    const values = [of.mean, of.highest, of.lowest];
    return {
      name: of.name,
      about: indicatorAbout(of, areSheets),
      cells: [values.map(of.unit === "share" ? share : points)],
    };
  });
  return { facets: MONITORING_FACETS, rows };
}

function estimate(of: Estimate | null): string[] {
  return of === null ? [NO_NUMBER, NO_NUMBER, NO_NUMBER] : [of.value, of.lower, of.upper].map(points);
}

function points(value: number | null): string {
  return value === null ? NO_NUMBER : numberText(value, 2);
}

function share(value: number | null): string {
  return value === null ? NO_NUMBER : percentText(value, 1);
}
