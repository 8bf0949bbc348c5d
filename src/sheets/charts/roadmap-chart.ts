import { countProgress, termsOf, type TermState } from "../../core/roadmap/count-progress";
import { chartText } from "../../locale/chart-text";
import { dateText } from "../../locale/number-text";
import { CHART_PALETTE } from "../report/report-styles";
import type { ChartOutcome, ChartSource } from "./chart-source";

/** In the order of the stack. */
const STATES: readonly TermState[] = ["done", "late", "open", "overdue"];

const { titles, reasons, axes, series: NAMES } = chartText;

/** Terms of the roadmap by section and how they stand today: overdue by the rule of the sheet and the report. */
export function roadmapChart({ roadmap }: ChartSource): ChartOutcome {
  if (roadmap === null) return { reason: reasons.noRoadmap };
  const { rows, today } = roadmap;
  const all = countProgress(rows.flatMap((row) => termsOf(row, today)));
  if (all.planned === 0) return { reason: reasons.noRoadmap };
  const sections = [...new Set(rows.map(({ section }) => section))];
  const bySection = sections
    .map((section) => ({
      section,
      progress: countProgress(
        rows.filter((row) => row.section === section).flatMap((row) => termsOf(row, today)),
      ),
    }))
    .filter(({ progress }) => progress.planned > 0);
  return {
    pictures: [
      {
        id: "roadmap",
        title: titles.roadmap(all.overdue, all.done + all.late, all.planned),
        note: chartText.note([chartText.roadmap(dateText(today))], []),
        ...{ xTitle: axes.section, yTitle: axes.terms, stacked: true },
        categories: bySection.map(({ section }) => section),
        series: STATES.map((state, index) => ({
          ...{ name: NAMES.terms[state], mark: "bar" as const, numberFormat: "0" },
          color: CHART_PALETTE.terms[index] ?? "",
          values: bySection.map(({ progress }) => progress[state]),
        })),
      },
    ],
  };
}
