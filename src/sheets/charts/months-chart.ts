import type { FormColumn } from "../../core/monthly/form-template";
import { chartText } from "../../locale/chart-text";
import { CHART_COLORS } from "../report/report-styles";
import type { ChartPicture } from "./chart-picture";
import { drawn, total, type ChartOutcome, type ChartSource, type MonthlyTable } from "./chart-source";

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
  const months = [...new Set(details.map(({ month }) => month))].sort();
  const byMonth = months.map((month) => ({
    month,
    numbers: details.flatMap((row) => {
      const value = row.month === month ? row.values[header] : null;
      return typeof value === "number" ? [value] : [];
    }),
  }));
  const known = byMonth.filter(({ numbers }) => numbers.length > 0);
  const last = known.at(-1);
  if (last === undefined) return null;
  const before = known.at(-2);
  const unknown = details.length - total(byMonth.map(({ numbers }) => numbers.length));
  return {
    ...{ id: `months:${header}`, of: header },
    title: titles.months(header, sumOf(last), before === undefined ? null : sumOf(before)),
    note: chartText.months(details.length, unknown),
    ...{ xTitle: axes.month, yTitle: header, stacked: false },
    categories: months.map(chartText.monthName),
    series: [
      {
        ...{ name: header, mark: "column", color: CHART_COLORS.main, numberFormat: "#,##0" },
        values: byMonth.map(({ numbers }) => (numbers.length === 0 ? null : total(numbers))),
      },
    ],
  };
}

function sumOf({ month, numbers }: { readonly month: string; readonly numbers: readonly number[] }) {
  return { month, value: total(numbers) };
}
