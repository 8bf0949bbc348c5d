import { compareNames } from "../../core/compare-names";
import type { EvidenceLevel, SchoolEvidence } from "../../core/model/check-result";
import { byStrength, LEVELS } from "../../core/model/level-ranks";
import { levelCounts } from "../../core/objectivity/level-counts";
import type { CheckRun } from "../../core/run/check-run";
import { runCoverage } from "../../core/run/run-coverage";
import { chartText } from "../../locale/chart-text";
import { levelName } from "../../locale/level-names";
import { lowProcedures } from "../report/class-order";
import { CHART_COLORS, CHART_PALETTE } from "../report/report-styles";
import type { ChartPicture, PictureSeries } from "./chart-picture";
import { drawn, type ChartOutcome } from "./chart-source";
import { IN_SENTENCE, shortLabel } from "../../locale/short-label";

/** More bars than this cannot be read. */
export const MAX_BARS = 20;

const { titles, reasons, axes } = chartText;

/** How many schools have which conclusion. */
export function levelsChart(run: CheckRun): ChartOutcome {
  const { evidence } = run;
  if (evidence.length === 0) return { reason: reasons.noSchools };
  const counts = levelCounts(evidence);
  // One bar that says that nothing can be said is no picture.
  if (counts.few === counts.all) return { reason: titles.levels(counts) };
  return drawn(
    [
      {
        id: "levels",
        title: titles.levels(counts),
        note: chartText.note(
          [
            chartText.schoolsOf(counts.all, counts.all, ""),
            chartText.tooFew(counts, runCoverage(run).fewKinds),
          ],
          [],
        ),
        ...{ xTitle: axes.level, yTitle: axes.schools, stacked: false },
        categories: LEVELS.map(levelName),
        series: [
          countSeries(
            axes.schools,
            CHART_COLORS.main,
            LEVELS.map((level) => counts[level]),
            "column",
          ),
        ],
      },
    ],
    reasons.noSchools,
  );
}

/** Schools with counted signs: the colour, and the legend in words, says which conclusion a bar's school has. */
export function signsChart({ evidence }: CheckRun): ChartOutcome {
  const signalled = evidence.filter(({ signals }) => signals.length > 0);
  const bySignals = [...signalled].sort((one, other) => other.signals.length - one.signals.length);
  const schools = byStrength(bySignals).slice(0, MAX_BARS);
  if (schools.length === 0) return { reason: evidence.length === 0 ? reasons.noSchools : reasons.noSigns };
  const levels = LEVELS.filter((level) => schools.some((school) => school.level === level));
  const picture: ChartPicture = {
    id: "signs",
    title: titles.signs(signalled.length, evidence.length),
    note: chartText.note(
      [chartText.schoolsOf(schools.length, signalled.length, chartText.strongestFirst)],
      [],
    ),
    ...{ xTitle: axes.school, yTitle: axes.signs, stacked: true },
    categories: schools.map(({ school }) => shortLabel(school.name, IN_SENTENCE)),
    series: levels.map((level) =>
      countSeries(levelName(level), levelColor(level), signsOfLevel(schools, level)),
    ),
  };
  return { pictures: [picture] };
}

/** Schools by procedures with low results, which say nothing of objectivity. */
export function lowChart({ classes }: CheckRun): ChartOutcome {
  const low = classes
    .map((of) => ({ name: of.school.name, procedures: lowProcedures(of) }))
    .filter(({ procedures }) => procedures > 0)
    .sort((one, other) => other.procedures - one.procedures || compareNames(one.name, other.name));
  if (low.length === 0) return { reason: classes.length === 0 ? reasons.noSchools : reasons.noLow };
  const shown = low.slice(0, MAX_BARS);
  const known = classes.filter(({ category }) => category !== "no-data").length;
  const picture: ChartPicture = {
    id: "low",
    title: titles.low(low.length, Math.max(known, low.length)),
    note: chartText.note([chartText.schoolsOf(shown.length, low.length, chartText.mostFirst)], []),
    ...{ xTitle: axes.school, yTitle: axes.low, stacked: false },
    categories: shown.map(({ name }) => shortLabel(name, IN_SENTENCE)),
    series: [
      countSeries(
        axes.low,
        CHART_COLORS.main,
        shown.map(({ procedures }) => procedures),
      ),
    ],
  };
  return { pictures: [picture] };
}

/** The colour of a level, the same in every chart. */
export function levelColor(level: EvidenceLevel): string {
  return CHART_PALETTE.levels[LEVELS.indexOf(level)] ?? CHART_COLORS.main;
}

function signsOfLevel(schools: readonly SchoolEvidence[], level: EvidenceLevel): (number | null)[] {
  return schools.map((school) => (school.level === level ? school.signals.length : null));
}

function countSeries(
  name: string,
  color: string,
  values: readonly (number | null)[],
  mark: PictureSeries["mark"] = "bar",
): PictureSeries {
  return { name, mark, color, values, numberFormat: "0" };
}
