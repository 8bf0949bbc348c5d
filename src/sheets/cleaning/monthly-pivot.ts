import type { CleanRow } from "../../core/monthly/clean-row";
import { monthSums } from "../../core/monthly/month-sums";
import type { MonthlyRun } from "../../core/monthly/monthly-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { schoolsByMonth } from "../../locale/chart-text";
import { MONTHLY } from "../../locale/monthly-words";
import { monthlySheetText } from "../../locale/monthly-sheet-text";
import type { SheetArea, WorkbookEdit } from "../../workbook/edit";
import type { PivotLayout } from "../../workbook/pivot-layout";
import type { PivotRows } from "../pivots/pivot-grid";
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
 * A native pivot over `ОКО Свод`: the form's first number by school and month; and a chart of months. Totals of the form
 * itself are filtered out, so that nothing is counted twice.
 */
export function monthlyPivotEdits(
  run: MonthlyRun,
  rows: readonly CleanRow[],
  stamp: ReportStamp,
  { source, table, sheet, earlier }: MonthlyPivotPlace,
): WorkbookEdit[] {
  const column =
    collectedColumns(run.template).find(({ kind, role }) => kind === "count" && role === "computed") ??
    collectedColumns(run.template).find(({ kind }) => kind === "count");
  if (column === undefined || rows.length === 0) return [];
  const { header } = column;
  const { columns: C, rowKinds } = MONTHLY;
  const totals = new Set(run.template.rows.filter(({ isTotal }) => isTotal).map(({ label }) => label));
  const sums = monthSums(
    rows.filter(({ label }) => !totals.has(label)),
    header,
  );
  const lines = [monthlySheetText.origin(run, stamp), header, schoolsByMonth(sums)];
  const pivot = placedPivot(
    {
      ...{ name: MONTHLY.pivotName, rows: [C.school], columns: [C.month], filters: [C.rowKind] },
      values: [{ field: header, summarise: "sum", title: MONTHLY.pivotValue(header) }],
      shown: { [C.rowKind]: [rowKinds.detail] },
      // The same pupils stand in every month: their sum over months is the number of nobody.
      withoutTotals: ["column"],
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
      title: MONTHLY.collectedChart(header),
      xTitle: C.month,
      yTitle: header,
      categories: sums.map(({ month }) => month),
      columns: [
        { header, color: CHART_COLORS.main, values: sums.map(({ value }) => value), numberFormat: "#,##0" },
      ],
      height: 16,
      widths: widths.slice(0, 4),
    }),
    { kind: "print", sheet, orientation: "portrait", footer: monthlySheetText.printFooter(stamp) },
  ];
}
