import { levelName } from "../../locale/level-names";
import { REPORT } from "../../locale/report-words";
import { compareNames } from "../../core/compare-names";
import { lowProcedures } from "./class-order";
import type { EvidenceLevel } from "../../core/model/check-result";
import { byStrength, LEVELS } from "../../core/model/level-ranks";
import { levelCounts } from "../../core/objectivity/level-counts";
import type { CheckRun } from "../../core/run/check-run";
import type { ChartBlock } from "./chart-block";
import { CHART_COLORS } from "./report-styles";

/** More bars than this cannot be read. */
export const MAX_BARS = 20;

const WORDS = REPORT.charts;

const LEVEL_COLORS: Readonly<Record<EvidenceLevel, string>> = {
  check: CHART_COLORS.boundary,
  attention: CHART_COLORS.second,
  none: CHART_COLORS.main,
  few: CHART_COLORS.pale,
};

/**
 * Charts of schools: how many have which conclusion; those with counted signals; and, apart, those with low results, which say
 * nothing of objectivity.
 */
export function schoolBlocks(sheet: string, run: CheckRun, widths: readonly number[]): ChartBlock[] {
  const place = { sheet, row: 0, widths };
  return [...levelsBlock(run, place), ...signalsBlock(run, place), ...lowBlock(run, place)];
}

type Place = Pick<ChartBlock, "sheet" | "row" | "widths">;

function levelsBlock({ evidence }: CheckRun, place: Place): ChartBlock[] {
  if (evidence.length === 0) return [];
  const counts = levelCounts(evidence);
  return [
    {
      ...place,
      type: "column",
      title: WORDS.levels,
      xTitle: WORDS.level,
      yTitle: WORDS.schoolCount,
      categories: LEVELS.map(levelName),
      columns: [
        {
          header: WORDS.schoolCount,
          color: CHART_COLORS.main,
          values: LEVELS.map((level) => counts[level]),
          numberFormat: "0",
        },
      ],
      height: 14,
    },
  ];
}

/** One series a level: the colour says which conclusion the bar's school has, the legend says it in words. */
function signalsBlock({ evidence }: CheckRun, place: Place): ChartBlock[] {
  const signalled = evidence.filter(({ signals }) => signals.length > 0);
  const bySignals = [...signalled].sort((one, other) => other.signals.length - one.signals.length);
  const schools = byStrength(bySignals).slice(0, MAX_BARS);
  if (schools.length === 0) return [];
  const levels = LEVELS.filter((level) => schools.some((school) => school.level === level));
  return [
    {
      ...place,
      type: "bar",
      stacked: true,
      title: WORDS.schools,
      xTitle: REPORT.columns.school,
      yTitle: WORDS.signCount,
      categories: schools.map(({ school }) => school.name),
      columns: levels.map((level) => ({
        header: levelName(level),
        color: LEVEL_COLORS[level],
        values: schools.map((school) => (school.level === level ? school.signals.length : null)),
        numberFormat: "0",
      })),
      height: barsHeight(schools.length),
    },
  ];
}

function lowBlock({ classes }: CheckRun, place: Place): ChartBlock[] {
  const low = classes
    .map((of) => ({ name: of.school.name, procedures: lowProcedures(of) }))
    .filter(({ procedures }) => procedures > 0)
    .sort((one, other) => other.procedures - one.procedures || compareNames(one.name, other.name))
    .slice(0, MAX_BARS);
  if (low.length === 0) return [];
  return [
    {
      ...place,
      type: "bar",
      title: WORDS.low,
      xTitle: REPORT.columns.school,
      yTitle: WORDS.lowCount,
      categories: low.map(({ name }) => name),
      columns: [
        {
          header: WORDS.lowCount,
          color: CHART_COLORS.main,
          values: low.map(({ procedures }) => procedures),
          numberFormat: "0",
        },
      ],
      height: barsHeight(low.length),
    },
  ];
}

function barsHeight(bars: number): number {
  return 8 + Math.ceil(1.4 * bars);
}
