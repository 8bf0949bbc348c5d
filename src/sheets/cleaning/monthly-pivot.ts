import type { CleanRow } from "../../core/monthly/clean-row";
import { countedNumbers, rowsCounting, type CountedNumber } from "../../core/monthly/counted-numbers";
import { totalLabels } from "../../core/monthly/months-before";
import { monthSums, type MonthSum } from "../../core/monthly/month-sums";
import type { MonthlyRun } from "../../core/monthly/monthly-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { schoolsByMonth } from "../../locale/chart-text";
import { MONTHLY } from "../../locale/monthly-words";
import { monthlySheetText } from "../../locale/monthly-sheet-text";
import { monthText } from "../../locale/monthly-text";
import type { SheetArea, WorkbookEdit } from "../../workbook/edit";
import type { PivotLayout } from "../../workbook/pivot-layout";
import type { PivotRows } from "../pivots/pivot-grid";
import type { ProposedPivot } from "../pivots/kept-layout";
import { placedPivot, type PlacedPivot } from "../pivots/placed-pivot";
import { CHART_COLORS } from "../report/report-styles";
import { isReadableOnPaper, pageBreaks, pagesAcross } from "../report/page-fit";
import { heightsOf } from "../report/table-print";
import { headEdits } from "../report/table-sheet";
import { chartBlockEdits, type ChartBlock } from "../report/chart-block";
import { collectedColumns } from "./collected-sheet";

/** Characters: names of schools, months («2025-11») and what a form of questions counts. */
const NAMES_WIDTH = 44;
const MONTH_WIDTH = 14;
const COUNTED_WIDTH = 16;
const CHART_ROWS = 16;

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
  const widths = widthsOf(Math.max(4, pivot.columns), number.label === null ? MONTH_WIDTH : COUNTED_WIDTH);
  const chart = { sheet, row: pivot.end + 2, widths: widths.slice(0, 4) };
  const edits: WorkbookEdit[] = [
    ...headEdits(sheet, monthlySheetText.titles.pivot, lines, widths),
    ...pivot.edits,
    { kind: "layout", sheet, columnWidths: widths, gridlines: false },
    ...monthsChart(chart, name, sums),
  ];
  return [...edits, printEdit({ ...chart, widths }, pivot, edits, { stamp, months: sums.length })];
}

type Place = Pick<ChartBlock, "sheet" | "row" | "widths">;

function monthsChart(place: Place, name: string, sums: readonly MonthSum[]): WorkbookEdit[] {
  return chartBlockEdits({
    ...place,
    type: "column",
    title: MONTHLY.collectedChart(name),
    xTitle: MONTHLY.columns.month,
    yTitle: name,
    categories: sums.map(({ month }) => monthText(month)),
    columns: [
      {
        header: name,
        color: CHART_COLORS.main,
        values: sums.map(({ value }) => value),
        numberFormat: "#,##0",
      },
    ],
    height: CHART_ROWS,
  });
}

/** The chart and its numbers are kept on one page, with the last schools where there is room. */
function printEdit(
  { sheet, row, widths }: Place,
  { headers, end: tableEnd }: PlacedPivot,
  edits: readonly WorkbookEdit[],
  { stamp, months }: { readonly stamp: ReportStamp; readonly months: number },
): WorkbookEdit {
  const page = pageOf(widths);
  // Under the chart: an empty row, the header and a row a month.
  const end = row + CHART_ROWS + 2 + months;
  const { repeatsHeader, breaks } = pageBreaks({
    ...{ orientation: page.orientation, widths, heights: heightsOf(edits) },
    ...{ headerRow: headers[1], tableEnd, end, together: [[row, end]] },
  });
  return {
    ...{ kind: "print", sheet, ...page, breaks },
    ...(repeatsHeader ? { repeatRows: headers } : {}),
    footer: monthlySheetText.printFooter(stamp),
  };
}

function widthsOf(columns: number, width: number): number[] {
  return [NAMES_WIDTH, ...Array<number>(columns - 1).fill(width)];
}

/** Upright where that is read, else on its side; a year of months goes over several pages with the schools on each. */
function pageOf(widths: readonly number[]) {
  if (isReadableOnPaper(widths, "portrait")) return { orientation: "portrait" } as const;
  if (isReadableOnPaper(widths, "landscape")) return { orientation: "landscape" } as const;
  const pages = pagesAcross(widths.slice(0, 1), widths.slice(1));
  return { orientation: "landscape", sideways: { pages, repeatColumns: 1 } } as const;
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
