import type { CleanRow } from "../../core/monthly/clean-row";
import { countedNumbers, rowsCounting, type CountedNumber } from "../../core/monthly/counted-numbers";
import { totalLabels } from "../../core/monthly/months-before";
import { monthSums } from "../../core/monthly/month-sums";
import type { MonthlyRun } from "../../core/monthly/monthly-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { schoolsByMonth } from "../../locale/chart-text";
import { MONTHLY } from "../../locale/monthly-words";
import { monthlySheetText } from "../../locale/monthly-sheet-text";
import type { SheetArea, WorkbookEdit } from "../../workbook/edit";
import type { PivotLayout } from "../../workbook/pivot-layout";
import type { PivotRows } from "../pivots/pivot-grid";
import type { ProposedPivot } from "../pivots/kept-layout";
import { placedPivot } from "../pivots/placed-pivot";
import { CHART_COLORS } from "../report/report-styles";
import { headEdits } from "../report/table-sheet";
import { chartBlockEdits } from "../report/chart-block";
import { collectedColumns } from "./collected-sheet";

const WIDTHS = [44, 16, 16, 16, 16, 16, 16, 16];

/** What the pivot stands on, and the pivots of the sheet that it replaces. */
export interface MonthlyPivotPlace {
  readonly source: SheetArea;
  /** What stands in the table, header included. */
  readonly table: PivotRows;
  readonly sheet: string;
  readonly earlier: readonly PivotLayout[];
}

/**
 * A native pivot over `ОКО Свод`: the form's first number by school and month, or of a form of questions all that is counted
 * by school in the last month; and a chart of months. Totals of the form itself are filtered out, so that nothing is counted
 * twice.
 */
export function monthlyPivotEdits(
  run: MonthlyRun,
  rows: readonly CleanRow[],
  stamp: ReportStamp,
  { source, table, sheet, earlier }: MonthlyPivotPlace,
): WorkbookEdit[] {
  const totals = totalLabels(run.template);
  const labels = run.template.rows.map(({ label }) => label).filter((label) => !totals.has(label));
  const numbers = countedNumbers(collectedColumns(run.template), labels);
  const number = numbers.find(({ role }) => role === "computed") ?? numbers[0];
  if (number === undefined || rows.length === 0) return [];
  const { header, name } = number;
  const sums = monthSums(rowsCounting(rows, number, totals), header);
  const what = number.label === null ? header : monthlySheetText.countedByQuestion;
  const lines = [monthlySheetText.origin(run, stamp), what, schoolsByMonth(sums)];
  const pivot = placedPivot(
    {
      ...{ name: MONTHLY.pivotName, rows: [MONTHLY.columns.school] },
      values: [{ field: header, summarise: "sum", title: MONTHLY.pivotValue(header) }],
      ...(number.label === null ? byMonth() : byQuestion(rows, numbers, header)),
    },
    { sheet, row: lines.length + 2, source, table, earlier },
  );
  const widths = Array.from({ length: Math.max(4, pivot.columns) }, (_, index) => WIDTHS[index] ?? 16);
  return [
    ...headEdits(sheet, monthlySheetText.titles.pivot, lines, widths),
    ...pivot.edits,
    { kind: "layout", sheet, columnWidths: widths, gridlines: false },
    ...chartBlockEdits({
      sheet,
      row: pivot.end + 2,
      type: "column",
      title: MONTHLY.collectedChart(name),
      xTitle: MONTHLY.columns.month,
      yTitle: name,
      categories: sums.map(({ month }) => month),
      columns: [
        {
          header: name,
          color: CHART_COLORS.main,
          values: sums.map(({ value }) => value),
          numberFormat: "#,##0",
        },
      ],
      height: 16,
      widths: widths.slice(0, 4),
    }),
    { kind: "print", sheet, orientation: "portrait", footer: monthlySheetText.printFooter(stamp) },
  ];
}

type Axes = Pick<ProposedPivot, "columns" | "filters" | "shown" | "withoutTotals">;

/** The same pupils stand in every month: their sum over months is the number of nobody. */
function byMonth(): Axes {
  const { columns: C, rowKinds } = MONTHLY;
  return {
    ...{ columns: [C.month], filters: [C.rowKind] },
    shown: { [C.rowKind]: [rowKinds.detail] },
    withoutTotals: ["column"],
  };
}

/** Of one month: neither months nor pupils and teachers are added up. */
function byQuestion(rows: readonly CleanRow[], numbers: readonly CountedNumber[], header: string): Axes {
  const { columns: C } = MONTHLY;
  const last = rows.reduce((latest, { month }) => (month > latest ? month : latest), "");
  return {
    ...{ columns: [C.label], filters: [C.month] },
    shown: {
      [C.month]: [last],
      [C.label]: numbers.flatMap((of) => (of.header === header && of.label !== null ? [of.label] : [])),
    },
    withoutTotals: ["column"],
  };
}
