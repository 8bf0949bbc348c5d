import type { FormColumn } from "../../core/monthly/form-template";
import { monthChange, monthSums } from "../../core/monthly/month-sums";
import { chartText } from "../../locale/chart-text";
import { CHART_COLORS } from "../report/report-styles";
import type { ChartPicture } from "./chart-picture";
import { drawn, type ChartOutcome, type ChartSource, type MonthlyTable } from "./chart-source";

const { titles, reasons, axes } = chartText;

/** The counts of the clean table month by month, a picture a column of the form. */
export function monthsChart({ monthly }: ChartSource): ChartOutcome {
  if (monthly === null) return { reason: reasons.noMonths };
  const counts = monthly.columns.filter(({ kind }) => kind === "count");
  // What the form computes says most of it: it comes first.
  const columns = [...counts].sort((one, other) => rank(one) - rank(other));
  return drawn(
    columns.map((column) => monthsPicture(column, monthly)),
    reasons.noMonths,
  );
}

function rank({ role }: FormColumn): number {
  return role === "computed" ? 0 : 1;
}

function monthsPicture({ header }: FormColumn, { rows, totals }: MonthlyTable): ChartPicture | null {
  const details = rows.filter(({ label }) => !totals.has(label));
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
    ...{ id: `months:${header}`, of: header },
    title: titles.months(header, last, change ?? null),
    note: chartText.months(details.length, unknown, sums),
    ...{ xTitle: axes.month, yTitle: header, stacked: false },
    categories: sums.map(({ month }) => chartText.monthName(month)),
    series: [
      {
        ...{ name: header, mark: "column", color: CHART_COLORS.main, numberFormat: "#,##0" },
        values: sums.map(({ value }) => value),
      },
    ],
  };
}
