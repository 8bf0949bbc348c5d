import { LEVELS } from "../../core/model/level-ranks";
import { levelCounts } from "../../core/objectivity/level-counts";
import type { CheckRun } from "../../core/run/check-run";
import { chartText } from "../../locale/chart-text";
import { levelName } from "../../locale/level-names";
import type { ChartOutcome } from "./chart-source";
import { levelColor } from "./school-bars";

const { titles, reasons, axes } = chartText;

/** How many schools had which conclusion in each year. */
export function yearsChart({ evidence }: CheckRun): ChartOutcome {
  const all = evidence.flatMap(({ years }) => years);
  const years = [...new Set(all.map(({ year }) => year))].sort((one, other) => one - other);
  const counts = years.map((year) => ({ year, ...levelCounts(all.filter((of) => of.year === year)) }));
  if (counts.length === 0) return { reason: reasons.noSchools };
  // A year in which nobody could be judged is shown, but nothing is compared with it.
  const judged = counts.filter((of) => of.all > of["too-few"]);
  const [first, last] = [judged[0], judged.at(-1)];
  if (first === undefined || last === undefined || first === last) return { reason: reasons.oneYear };
  return {
    pictures: [
      {
        id: "years",
        title: titles.years(first, last),
        note: chartText.note(
          [chartText.years, chartText.schoolsOf(evidence.length, evidence.length, "")],
          [],
        ),
        ...{ xTitle: axes.year, yTitle: axes.schools, stacked: true },
        categories: years.map(String),
        series: LEVELS.map((level) => ({
          ...{ name: levelName(level), mark: "column" as const, color: levelColor(level), numberFormat: "0" },
          values: counts.map((of) => of[level]),
        })),
      },
    ],
  };
}
