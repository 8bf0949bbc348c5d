import { procedureName } from "../../locale/procedure-names";
import { REPORT } from "../../locale/report-words";
import {
  gainName,
  gapVerdict,
  groupingName,
  groupName,
  measureName,
  progressName,
  STATISTICS,
} from "../../locale/statistics-text";
import type { Cell } from "../../workbook/cell";
import type { Estimate } from "../../core/statistics/quarter-gaps";
import type { EvidenceLevel } from "../../core/model/check-result";
import type { CheckRun } from "../../core/run/check-run";
import { levelName } from "../../locale/level-names";
import type { SchoolStatistics } from "../../core/statistics/school-statistics";
import type { BlockColumn, TableBlock } from "./block-edits";
import type { ReportNames } from "./report-target";
import { SHARE_FORMAT } from "./value-format";

const { columns: OWN, blocks: TITLES } = STATISTICS;
const POINTS = "0.00";

function points(header: string): BlockColumn {
  return { header, numberFormat: POINTS };
}

function count(header: string): BlockColumn {
  return { header, numberFormat: "0" };
}

function share(header: string): BlockColumn {
  return { header, numberFormat: SHARE_FORMAT };
}

function words(header: string): BlockColumn {
  return { header, wrap: true };
}

const [FROM, TO] = [points(OWN.from), points(OWN.to)];

/** Blocks share the widths of the sheet: the first three columns hold words, the others numbers. */
const COLUMNS: Readonly<Record<keyof typeof TITLES, readonly BlockColumn[]>> = {
  groups: [
    words(OWN.procedure),
    words(OWN.grouping),
    words(OWN.group),
    words(OWN.measure),
    count(OWN.schools),
    count(OWN.pupils),
    points(OWN.meanOfPupils),
    points(OWN.meanOfSchools),
    share(OWN.lowShare),
    share(OWN.highShare),
    share(OWN.belowShare),
    share(OWN.aboveShare),
    points(OWN.median),
    points(OWN.firstQuartile),
    points(OWN.thirdQuartile),
    points(OWN.lowest),
    points(OWN.highest),
    points(OWN.deviationOfSchools),
    points(OWN.deviationOfPupils),
  ],
  gaps: [
    words(OWN.procedure),
    words(OWN.verdict),
    words(OWN.measure),
    count(OWN.schools),
    points(OWN.gapBySchools),
    FROM,
    TO,
    points(OWN.gapByPupils),
    points(OWN.fromPupils),
    points(OWN.toPupils),
    count(OWN.pupils),
    points(OWN.previous),
    points(OWN.change),
    points(OWN.fromChange),
    points(OWN.toChange),
  ],
  gains: [
    words(OWN.source),
    words(OWN.school),
    words(OWN.verdict),
    words(OWN.territory),
    points(OWN.meanEarlier),
    points(OWN.meanLater),
    points(OWN.expected),
    points(OWN.gain),
    FROM,
    TO,
    count(OWN.pupils),
  ],
  monitoring: [
    words(OWN.indicator),
    words(OWN.source),
    { header: OWN.unit, align: "center" },
    share(OWN.meanValue),
    share(OWN.highest),
    share(OWN.lowest),
    count(OWN.aboveZero),
    count(OWN.known),
    count(OWN.schools),
  ],
  ranking: [
    words(OWN.procedure),
    words(OWN.school),
    words(OWN.territory),
    count(OWN.pupils),
    points(OWN.mean),
    points(OWN.shrunken),
    { header: OWN.place, numberFormat: "0", align: "center" },
    { header: OWN.bestPlace, numberFormat: "0", align: "center" },
    { header: OWN.worstPlace, numberFormat: "0", align: "center" },
    words(REPORT.columns.level),
    { header: OWN.quarter, numberFormat: "0", align: "center" },
    points(OWN.z),
    { header: OWN.hundred, numberFormat: "0.0" },
  ],
};

/** The tables of `ОКО Статистика`, without those that have nothing to say. */
export function statisticsBlocks(
  { statistics, evidence, thresholds }: Pick<CheckRun, "statistics" | "evidence" | "thresholds">,
  { tables }: ReportNames,
): TableBlock[] {
  const levels = new Map(evidence.map(({ school, level }) => [school.id, level]));
  const rows: Readonly<Record<keyof typeof TITLES, readonly (readonly Cell[])[]>> = {
    groups: groupRows(statistics),
    gaps: gapRows(statistics, thresholds["quarters.minSchools"]),
    gains: gainRows(statistics),
    monitoring: monitoringRows(statistics),
    ranking: rankingRows(statistics, levels),
  };
  const blocks = (["groups", "gaps", "gains", "monitoring", "ranking"] as const).map((key): TableBlock => {
    return withoutTerritory({
      title: TITLES[key],
      columns: COLUMNS[key],
      rows: rows[key],
      tableName: tables[key],
    });
  });
  return blocks.filter((block) => block.rows.length > 0);
}

function groupRows({ groups }: SchoolStatistics): Cell[][] {
  return groups.map((of) => [
    procedureName(of.procedure),
    of.grouping === null ? REPORT.noProcedure : groupingName(of.grouping.id, of.grouping.header),
    groupName(of.group),
    measureName(of.measure),
    of.schools,
    of.pupils,
    of.meanOfPupils,
    of.meanOfSchools,
    of.lowShare,
    of.highShare,
    of.belowShare,
    of.aboveShare,
    of.median,
    of.firstQuartile,
    of.thirdQuartile,
    of.lowest,
    of.highest,
    of.deviationOfSchools,
    of.deviationOfPupils,
  ]);
}

/** Where no row names a territory its column is left out. */
function withoutTerritory(block: TableBlock): TableBlock {
  const at = block.columns.findIndex(({ header }) => header === OWN.territory);
  if (at < 0 || block.rows.some((cells) => cells[at] !== REPORT.noTerritory)) return block;
  return {
    ...block,
    columns: block.columns.filter((_, column) => column !== at),
    rows: block.rows.map((cells) => cells.filter((_, column) => column !== at)),
  };
}

function gapRows({ gaps }: SchoolStatistics, minSchools: number): Cell[][] {
  return gaps.map((gap) => [
    procedureName(gap.procedure),
    gapVerdict(gap, minSchools),
    measureName(gap.measure),
    gap.schools,
    ...estimateCells(gap.bySchools),
    ...estimateCells(gap.byPupils),
    gap.pupils,
    gap.previous,
    ...estimateCells(gap.change),
  ]);
}

function estimateCells(estimate: Estimate | null): Cell[] {
  return estimate === null ? [null, null, null] : [estimate.value, estimate.lower, estimate.upper];
}

/** The largest gain first. */
function gainRows({ valueAdded }: SchoolStatistics): Cell[][] {
  return valueAdded.flatMap((of) => {
    const schools = [...of.schools].sort((one, other) => other.gain - one.gain);
    return schools.map((gain): Cell[] => [
      progressName(of),
      gain.school.name,
      gainName(gain.standing),
      gain.school.territory ?? REPORT.noTerritory,
      gain.meanEarlier,
      gain.meanLater,
      gain.expected,
      gain.gain,
      gain.lower,
      gain.upper,
      gain.pupils,
    ]);
  });
}

function monitoringRows({ indicators }: SchoolStatistics): Cell[][] {
  const { percent, count: number } = REPORT.indicatorColumns;
  return indicators.map((of) => [
    of.name,
    of.sheet,
    of.unit === "share" ? percent : number,
    of.mean,
    of.highest,
    of.lowest,
    of.aboveZero,
    of.known,
    of.schools,
  ]);
}

/** A place stands with the school's conclusion: a high one may rest on results that are to be checked. */
function rankingRows({ rankings }: SchoolStatistics, levels: ReadonlyMap<string, EvidenceLevel>): Cell[][] {
  return rankings.flatMap(({ procedure, schools }) =>
    schools.map((of): Cell[] => [
      procedureName(procedure),
      of.school.name,
      of.school.territory ?? REPORT.noTerritory,
      of.pupils,
      of.mean,
      of.shrunken,
      of.place ?? STATISTICS.tooFew,
      of.bestPlace,
      of.worstPlace,
      levelCell(levels.get(of.school.id)),
      of.quarter,
      of.z,
      of.hundred,
    ]),
  );
}

function levelCell(level: EvidenceLevel | undefined): Cell {
  return level === undefined ? null : levelName(level);
}
