import { countedNumbers, rowsCounting, type CountedNumber } from "../../core/monthly/counted-numbers";
import { monthChange, monthSums } from "../../core/monthly/month-sums";
import { chartText } from "../../locale/chart-text";
import { CHART_COLORS } from "../report/report-styles";
import type { ChartPicture } from "./chart-picture";
import { drawn, type ChartOutcome, type ChartSource, type MonthlyTable } from "./chart-source";

const { titles, reasons, axes } = chartText;

/** The counts of the clean table month by month, a picture a column of the form, or a row of a form of questions. */
export function monthsChart({ monthly }: ChartSource): ChartOutcome {
  if (monthly === null) return { reason: reasons.noMonths };
  const labels = new Set(
    monthly.rows.map(({ label }) => label).filter((label) => !monthly.totals.has(label)),
  );
  const counts = countedNumbers(monthly.columns, labels);
  // What the form computes says most of it: it comes first.
  const numbers = [...counts].sort((one, other) => rank(one) - rank(other));
  return drawn(
    numbers.map((number) => monthsPicture(number, monthly)),
    reasons.noMonths,
  );
}

function rank({ role }: CountedNumber): number {
  return role === "computed" ? 0 : 1;
}

function monthsPicture(number: CountedNumber, { rows, totals }: MonthlyTable): ChartPicture | null {
  const { header, name } = number;
  const details = rowsCounting(rows, number, totals);
  const sums = monthSums(details, header);
  const known = sums.flatMap(({ value, ...sum }) => (value === null ? [] : [{ ...sum, value }]));
  const [before, last] = [known.at(-2), known.at(-1)];
  if (last === undefined) return null;
  const unknown = details.filter(({ values }) => typeof values[header] !== "number").length;
  const change = before && {
    ...monthChange(details, header, [before.month, last.month]),
    since: before.month,
  };
  return {
    ...{ id: `months:${name}`, of: name },
    title: titles.months(name, last, change ?? null),
    note: chartText.months(details.length, unknown, sums),
    ...{ xTitle: axes.month, yTitle: name, stacked: false },
    categories: sums.map(({ month }) => chartText.monthName(month)),
    series: [
      {
        ...{ name, mark: "column", color: CHART_COLORS.main, numberFormat: "#,##0" },
        values: sums.map(({ value }) => value),
      },
    ],
  };
}
