import { dateText } from "../../locale/number-text";
import { progressText, QUARTER, QUARTER_RULE, quarterLine, stateText } from "../../locale/quarter-text";
import { originLine } from "../../locale/report-text";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { CheckRun, ReportStamp } from "../run";
import { CHART_COLORS } from "../report/report-styles";
import { rowHeight } from "../report/row-heights";
import { firstBodyRow, tableSheetEdits, type ReportColumn, type TableSheet } from "../report/table-sheet";
import { SHARE_FORMAT } from "../report/value-format";
import type { Progress, Term } from "./count-progress";
import { quarterProgress, type QuarterRows } from "./quarter-progress";

/** Rows that the chart lies over. */
const CHART_ROWS = 18;

const { columns: WORDS } = QUARTER;

const COLUMNS: readonly ReportColumn[] = [
  { header: WORDS.kind, width: 18, wrap: true },
  { header: WORDS.name, width: 48, wrap: true },
  { header: WORDS.planned, width: 24, wrap: true, align: "center" },
  { header: WORDS.done, width: 14, align: "center" },
  { header: WORDS.late, width: 16, align: "center" },
  { header: WORDS.overdue, width: 22, align: "center" },
  { header: WORDS.open, width: 14, align: "center" },
  { header: WORDS.share, width: 14, align: "center", numberFormat: SHARE_FORMAT },
];

/** Columns of the table that the chart shows. */
const CHART_SERIES = [
  { column: 2, color: CHART_COLORS.pale },
  { column: 3, color: CHART_COLORS.main },
  { column: 4, color: CHART_COLORS.second },
  { column: 5, color: CHART_COLORS.boundary },
];

/** What the report is made of. */
export interface QuarterReport extends QuarterRows {
  readonly sheet: string;
  readonly table: string;
  /** Index of the form's column of measures; -1 where it has none. */
  readonly textColumn: number;
}

/**
 * `ОКО Отчёт за четверть`: progress by direction and by responsible role, what is overdue, what is due within 30 days,
 * a chart, and a text for the meeting of the working group.
 *
 * Source: domain/roadmaps.md, "Tracking".
 */
export function quarterSheetEdits(report: QuarterReport, run: CheckRun, stamp: ReportStamp): WorkbookEdit[] {
  const { period, total, directions, roles, overdue, soon, worst } = quarterProgress(report, stamp.date);
  const form: TableSheet = {
    sheet: report.sheet,
    title: QUARTER.title,
    lines: [
      progressText(total, worst),
      quarterLine(report.quarter, report.year, period),
      originLine(run, stamp),
    ],
    columns: COLUMNS,
    rows: [
      progressCells(QUARTER.all, "", total),
      ...directions.map(({ name, progress }) => progressCells(QUARTER.direction, name, progress)),
      ...roles.map(({ name, progress }) => progressCells(QUARTER.role, name, progress)),
    ],
    tableName: report.table,
    totals: [
      [...QUARTER.listColumns],
      ...overdue.map((term) => listCells(QUARTER.overdueList, term, report)),
      ...soon.map((term) => listCells(QUARTER.soonList, term, report)),
    ],
    below: [QUARTER_RULE],
  };
  return [
    ...tableSheetEdits(form, { run, stamp }),
    ...listHeights(form),
    ...(directions.length === 0 ? [] : [chartEdit(form, directions.length)]),
  ];
}

function progressCells(kind: string, name: string, progress: Progress): Cell[] {
  const { planned, done, late, overdue, open, share } = progress;
  return [kind, name, planned, done, late, overdue, open, share];
}

function listCells(list: string, { row, due, state }: Term, report: QuarterReport): Cell[] {
  const text = row.form[report.textColumn] ?? null;
  const roles = row.form[report.rolesColumn] ?? null;
  return [list, text, roles, dateText(due), stateText(state), row.schools];
}

/** The lists hold sentences: their rows are as high as their texts. */
function listHeights(form: TableSheet): WorkbookEdit[] {
  const first = firstBodyRow(form) + form.rows.length + 1;
  const widths = form.columns.map(({ width }) => width);
  const every = new Set(widths.keys());
  const rowHeights = form.totals.map((cells, index) => ({
    row: first + index,
    height: Math.max(18, rowHeight(cells, widths, every)),
  }));
  return [{ kind: "layout", sheet: form.sheet, rowHeights }];
}

/** Below everything: planned and done by direction, over the rows of the table. */
function chartEdit(form: TableSheet, directions: number): WorkbookEdit {
  const { sheet } = form;
  // The first row of the table is the total.
  const row = firstBodyRow(form) + 1;
  const below = firstBodyRow(form) + form.rows.length + form.totals.length + form.below.length + 4;
  return {
    kind: "chart",
    sheet,
    area: { row: below, column: 0, rows: CHART_ROWS, columns: COLUMNS.length },
    type: "bar",
    title: QUARTER.chart,
    xTitle: QUARTER.chartX,
    yTitle: QUARTER.chartY,
    series: CHART_SERIES.map(({ column, color }) => ({
      name: COLUMNS[column]?.header ?? "",
      categories: { sheet, area: { row, column: 1, rows: directions, columns: 1 } },
      values: { sheet, area: { row, column, rows: directions, columns: 1 } },
      color,
    })),
  };
}
