import type { CleanRow } from "../../core/monthly/clean-row";
import type { MonthlyRun } from "../../core/monthly/monthly-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { MONTHLY } from "../../locale/monthly-words";
import { monthlySheetText } from "../../locale/monthly-sheet-text";
import type { Cell } from "../../workbook/cell";
import type { SheetArea, WorkbookEdit } from "../../workbook/edit";
import { HEADER_STYLE, CHART_COLORS } from "../report/report-styles";
import { headEdits } from "../report/table-sheet";
import { chartBlockEdits } from "../report/chart-block";
import { collectedColumns } from "./collected-sheet";

const COLLATOR = new Intl.Collator("ru");
const WIDTHS = [14, 44, 16, 16, 16, 16, 16, 16];

/** A native pivot over `ОКО Свод`: the form's first number by kind of row, school and month; and a chart of months. */
export function monthlyPivotEdits(
  run: MonthlyRun,
  rows: readonly CleanRow[],
  source: SheetArea,
  stamp: ReportStamp,
  sheet: string,
): WorkbookEdit[] {
  const column =
    collectedColumns(run.template).find(({ kind, role }) => kind === "count" && role === "computed") ??
    collectedColumns(run.template).find(({ kind }) => kind === "count");
  if (column === undefined || rows.length === 0) return [];
  const { header } = column;
  const totals = new Set(run.template.rows.filter(({ isTotal }) => isTotal).map(({ label }) => label));
  const items = rows.map((row) => ({
    kind: totals.has(row.label) ? MONTHLY.rowKinds.total : MONTHLY.rowKinds.detail,
    school: row.school,
    month: row.month,
    value: row.values[header],
  }));
  const months = [...new Set(items.map(({ month }) => month))].sort();
  const rendered = renderedPivot(items, months);
  const lines = [monthlySheetText.origin(run, stamp), header];
  const first = lines.length + 2;
  const widths = WIDTHS.slice(0, Math.max(4, months.length + 3));
  const byMonth = months.map((month) =>
    sumOf(items.filter((item) => item.month === month && item.kind === MONTHLY.rowKinds.detail)),
  );
  const chartRow = first + rendered.length + 2;
  return [
    ...headEdits(sheet, monthlySheetText.titles.pivot, lines, widths),
    ...pivotEdits({ sheet, source, header, row: first, months: months.length, rendered }),
    { kind: "layout", sheet, columnWidths: widths, gridlines: false },
    ...chartBlockEdits({
      sheet,
      row: chartRow,
      type: "column",
      title: MONTHLY.collectedChart(header),
      xTitle: MONTHLY.columns.month,
      yTitle: header,
      categories: months,
      columns: [{ header, color: CHART_COLORS.main, values: byMonth, numberFormat: "#,##0" }],
      height: 16,
      widths: widths.slice(0, 4),
    }),
    { kind: "print", sheet, orientation: "portrait", footer: monthlySheetText.printFooter(stamp) },
  ];
}

interface PlacedPivot {
  readonly sheet: string;
  readonly source: SheetArea;
  readonly header: string;
  readonly row: number;
  readonly months: number;
  readonly rendered: Cell[][];
}

function pivotEdits({ sheet, source, header, row, months, rendered }: PlacedPivot): WorkbookEdit[] {
  const areas = [{ row, column: 0, rows: 2, columns: months + 3 }];
  return [
    {
      ...{ kind: "pivot", sheet, row, column: 0, name: MONTHLY.pivotName, source },
      rows: [MONTHLY.columns.rowKind, MONTHLY.columns.school],
      columns: [MONTHLY.columns.month],
      filters: [],
      values: [{ field: header, summarise: "sum", title: MONTHLY.pivotTotal }],
      rendered,
    },
    { kind: "style", sheet, areas, style: HEADER_STYLE },
  ];
}

interface Item {
  readonly kind: string;
  readonly school: string;
  readonly month: string;
  readonly value: Cell | undefined;
}

function renderedPivot(items: readonly Item[], months: readonly string[]): Cell[][] {
  const kinds = [...new Set(items.map(({ kind }) => kind))].sort(COLLATOR.compare);
  function line(of: readonly Item[]): (number | null)[] {
    return [...months.map((month) => sumOf(of.filter((item) => item.month === month))), sumOf(of)];
  }
  const width = months.length + 3;
  return [
    padded([MONTHLY.pivotTotal, null, MONTHLY.columns.month], width),
    [MONTHLY.columns.rowKind, MONTHLY.columns.school, ...months, MONTHLY.pivotTotal],
    ...kinds.flatMap((kind): Cell[][] => {
      const own = items.filter((item) => item.kind === kind);
      const schools = [...new Set(own.map(({ school }) => school))].sort(COLLATOR.compare);
      const lines = schools.map((school, index): Cell[] => [
        index === 0 ? kind : null,
        school,
        ...line(own.filter((item) => item.school === school)),
      ]);
      return [...lines, [`${kind} ${MONTHLY.pivotSubtotal}`, null, ...line(own)]];
    }),
    [MONTHLY.pivotTotal, null, ...line(items)],
  ];
}

function sumOf(items: readonly Item[]): number | null {
  const numbers = items.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
}

function padded(cells: readonly Cell[], length: number): Cell[] {
  return Array.from({ length }, (_, index) => cells[index] ?? null);
}
