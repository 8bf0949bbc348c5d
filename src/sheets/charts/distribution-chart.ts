import type { ProcedureResults } from "../../core/model/results";
import type { CheckRun } from "../../core/run/check-run";
import { chartText } from "../../locale/chart-text";
import { procedureName } from "../../locale/procedure-names";
import { boundariesTitle } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { CHART_COLORS } from "../report/report-styles";
import {
  countsOf,
  scoreDistribution,
  type DistributionSeries,
  type ScoreDistribution,
} from "../report/score-distribution";
import { SHARE_FORMAT } from "../report/value-format";
import type { ChartMark, ChartPicture, PictureSeries } from "./chart-picture";
import {
  drawn,
  largestProcedures,
  ofProcedure,
  sheetsOf,
  total,
  type ChartOutcome,
  type ChartSource,
} from "./chart-source";

/** Works at both sides of a boundary from which a step is worth a title. */
const MIN_WORKS = 20;
/** So many times more works on the first score of a mark than one below. */
const MIN_STEP = 2;

const { titles, reasons, axes } = chartText;

/** Scores with the boundaries of marks: a school over its municipality over the region. */
export function distributionChart(run: CheckRun, { school }: Pick<ChartSource, "school">): ChartOutcome {
  const pictures = largestProcedures(run).map((results) => distributionPicture(results, school));
  return drawn(pictures, reasons.noDistribution);
}

/**
 * The distribution of one procedure.
 *
 * @param schoolId Whose works are shown over the others; all schools together where it is left out.
 * @returns null where the works are not known.
 */
export function distributionPicture(
  results: ProcedureResults,
  schoolId: string | undefined,
): ChartPicture | null {
  const distribution = scoreDistribution(results, REPORT.charts.allSchools);
  if (distribution === null) return null;
  const { of, categories, boundaries } = distribution;
  const unit = results.schools.find(({ school }) => school?.id === schoolId);
  const counts = schoolId === undefined || unit === undefined ? null : countsOf(unit, of);
  if (schoolId !== undefined && counts === null) return null;
  const school =
    counts === null || unit === undefined ? null : seriesOf(unit.school?.name ?? unit.name, counts);
  const shown = [school, distribution.territory, distribution.region].filter((series) => series !== null);
  const [main] = shown;
  if (main === undefined) return null;
  const peak = Math.max(...shown.flatMap(({ shares }) => shares));
  const step = boundaryStep(main.counts, boundaries);
  const marks = { ...lowAndHigh(main, distribution), most: categories[indexOfMost(main.counts)] ?? 0 };
  return {
    ...ofProcedure("distribution", results),
    title: titles.distribution(procedureName(results.procedure), step, marks),
    note: chartText.note(
      [
        chartText.participants(total(main.counts)),
        of === "scores" && boundaries.length === 0 ? chartText.scaleUnknown : "",
        step === null ? "" : chartText.boundaryIsNoSign,
      ],
      sheetsOf(results),
    ),
    ...{ xTitle: of === "scores" ? axes.score : axes.mark, yTitle: axes.share, stacked: false, categories },
    series: [
      ...shown.map((series, index) => shareSeries(series, index, shown.length)),
      ...(boundaries.length === 0 ? [] : [boundarySeries(categories, boundaries, peak)]),
    ],
  };
}

function shareSeries({ name, shares }: DistributionSeries, index: number, all: number): PictureSeries {
  const colors = [CHART_COLORS.main, ...(all > 2 ? [CHART_COLORS.dark] : []), CHART_COLORS.second];
  const mark: ChartMark = index === 0 ? "column" : "line";
  return {
    name,
    mark,
    color: colors[index] ?? CHART_COLORS.second,
    values: shares,
    numberFormat: SHARE_FORMAT,
  };
}

/** The boundaries as stems as high as the highest column. */
export function boundarySeries(
  categories: readonly number[],
  boundaries: readonly number[],
  peak: number,
): PictureSeries {
  return {
    ...{ name: boundariesTitle(boundaries), mark: "column", stems: true, color: CHART_COLORS.boundary },
    values: categories.map((score) => (boundaries.includes(score) ? peak : null)),
    numberFormat: SHARE_FORMAT,
  };
}

/** The boundary where most more works stand on the first score of the mark than one below; null where none does. */
function boundaryStep(counts: readonly number[], boundaries: readonly number[]) {
  const steps = boundaries.flatMap((score, index) => {
    const [at, below] = [counts[score] ?? 0, counts[score - 1] ?? 0];
    const isStep = below > 0 && at + below >= MIN_WORKS && at / below >= MIN_STEP;
    return isStep ? [{ mark: index + 3, score, at, below }] : [];
  });
  return steps.sort((one, other) => other.at / other.below - one.at / one.below)[0] ?? null;
}

/** Shares of «2» and of «4» and «5»; null where the scale is not known. */
function lowAndHigh({ counts }: DistributionSeries, { of, boundaries }: ScoreDistribution) {
  const all = total(counts);
  const [from3, from4] = of === "marks" ? [1, 2] : boundaries;
  if (from3 === undefined || from4 === undefined) return { low: null, high: null };
  return { low: total(counts.slice(0, from3)) / all, high: total(counts.slice(from4)) / all };
}

function indexOfMost(counts: readonly number[]): number {
  return counts.reduce((most, count, index) => (count > (counts[most] ?? 0) ? index : most), 0);
}

function seriesOf(name: string, counts: readonly number[]): DistributionSeries {
  const all = total(counts);
  return { name, counts, shares: counts.map((count) => count / all) };
}
