import { chartText } from "../../locale/chart-text";
import { dateText } from "../../locale/number-text";
import {
  groupText,
  meetingText,
  progressText,
  QUARTER,
  QUARTER_RULE,
  quarterLine,
  quarterWarnings,
  stateText,
  someSchools,
} from "../../locale/quarter-text";
import { originLine } from "../../locale/report-text";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { CheckRun } from "../../core/run/check-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { CHART_COLORS, LEAD_STYLE } from "../report/report-styles";
import { pageBreaks, type PageBreaks } from "../report/page-fit";
import { heightsOf } from "../report/table-print";
import {
  belowTable,
  firstBodyRow,
  tableSheetEdits,
  totalsRow,
  type ReportColumn,
  type TableSheet,
} from "../report/table-sheet";
import { SHARE_FORMAT } from "../report/value-format";
import type { Progress, Term } from "../../core/roadmap/count-progress";
import { effectCells, effectStyles, KEY_COLUMN, quarterKey } from "./effect-block";
import { continuedLists, listHeaders, listLooks, placedLists, type List } from "./quarter-lists";
import {
  indicatorEffects,
  type EarlierReport,
  type IndicatorEffect,
} from "../../core/roadmap/indicator-effect";
import type { IndicatorValue } from "../../core/roadmap/indicator-values";
import {
  quarterProgress,
  type ProgressGroup,
  type QuarterProgress,
  type QuarterRows,
} from "../../core/roadmap/quarter-progress";
import { reminders, soonFacts } from "../../core/roadmap/reminders";

/** Rows that the chart lies over. */
const CHART_ROWS = 18;
/** Rows that are not parted: a list's header and its first row, or a heading and the first sentence. */
const TOP = 2;

const { columns: WORDS } = QUARTER;

const COLUMNS: readonly ReportColumn[] = [
  { header: WORDS.kind, width: 15, wrap: true },
  { header: WORDS.name, width: 38, wrap: true },
  { header: WORDS.planned, width: 20, wrap: true, align: "center" },
  { header: WORDS.done, width: 13, align: "center" },
  { header: WORDS.late, width: 14, align: "center" },
  { header: WORDS.overdue, width: 18, align: "center" },
  { header: WORDS.open, width: 12, align: "center" },
  { header: WORDS.share, width: 12, align: "center", numberFormat: SHARE_FORMAT },
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
  /** The roadmap is of one school; indicators are of all schools whatever it is of. */
  readonly isOfSchool: boolean;
  readonly indicators: readonly IndicatorValue[];
  /** The report that stood in the workbook; null where there was none. */
  readonly earlier: EarlierReport | null;
}

/**
 * `ОКО Отчёт за четверть`: progress by direction and by responsible role, what is overdue, where the indicators went
 * since the last report, a text for the meeting of the working group, a chart. Without a check that is said.
 *
 * Source: docs/methods.md#roadmap-tracking.
 */
export function quarterSheetEdits(
  report: QuarterReport,
  run: CheckRun | null,
  stamp: ReportStamp,
): WorkbookEdit[] {
  const { quarter, year } = report;
  const progress = quarterProgress(report, stamp.date);
  const effects = indicatorEffects(report.indicators, report.earlier, { quarter, year });
  const lists: List[] = [
    overdueCells(progress.overdue, report),
    ...(progress.roles.length === 0 ? [] : [roleCells(progress.roles)]),
    effectCells(effects),
  ];
  function laidWith(shown: readonly List[]): LaidReport {
    return laidReport(report, { run, stamp, progress, effects, lists: shown });
  }
  const plain = laidWith(lists);
  const pages = pagesOf(plain);
  const continued = continuedLists(lists, plain.tops, pages.breaks);
  return withPages(laidWith(continued.lists), { ...pages, breaks: continued.breaks });
}

/** What the report shows. */
interface ReportMatter {
  readonly run: CheckRun | null;
  readonly stamp: ReportStamp;
  readonly progress: QuarterProgress;
  readonly effects: readonly IndicatorEffect[];
  readonly lists: readonly List[];
}

function laidReport(report: QuarterReport, matter: ReportMatter): LaidReport {
  const { sheet } = report;
  const { run, stamp, progress, effects, lists } = matter;
  const { total, directions } = progress;
  const form = reportForm(report, matter);
  const tops = listHeaders(lists, totalsRow(form));
  const meeting = (tops.at(-1) ?? 0) + (lists.at(-1)?.length ?? 0) + 1;
  return {
    form,
    tops: [...tops, meeting],
    edits: [
      ...tableSheetEdits(form, { run, stamp }),
      { kind: "style", sheet, areas: [{ row: meeting, column: 0, rows: 1, columns: 1 }], style: LEAD_STYLE },
      ...listLooks(form, lists),
      ...effectStyles(sheet, form.totals, totalsRow(form), effects),
      keyEdit(report, stamp.date),
      { kind: "layout", sheet, columnWidths: [...COLUMNS.map(({ width }) => width), 0] },
      ...(directions.length === 0 ? [] : [chartEdit(form, directions.length, total)]),
    ],
  };
}

function reportForm(
  report: QuarterReport,
  { run, stamp, progress, effects, lists }: ReportMatter,
): TableSheet {
  const { quarter, year } = report;
  const { period, total, directions, worst } = progress;
  const soon = soonFacts(reminders(report.rows, report.rolesColumn, stamp.date), stamp.date);
  return {
    sheet: report.sheet,
    title: QUARTER.title,
    lines: [
      progressText(total, worst),
      quarterLine(quarter, year, period),
      ...quarterWarnings(progress, stamp.date),
      ...(report.isOfSchool && effects.length > 0 ? [QUARTER.ofAllSchools] : []),
      ...(run === null ? [QUARTER.unchecked] : []),
      originLine(run, stamp),
    ],
    columns: COLUMNS,
    rows: [
      progressCells(QUARTER.all, "", total),
      ...directions.map((of) => progressCells(QUARTER.direction, of.name, of.progress)),
    ],
    tableName: report.table,
    totals: placedLists(lists),
    below: [
      QUARTER.meeting,
      ...meetingText(progress, { quarter, year, effects, soon, today: stamp.date }),
      QUARTER_RULE,
    ],
  };
}

/** The sheet with its lists, before its pages are known. */
interface LaidReport {
  readonly form: TableSheet;
  /** First rows of the lists and of the texts under them. */
  readonly tops: readonly number[];
  readonly edits: readonly WorkbookEdit[];
}

/** Pages by the heights that all edits give; a list is not parted from its header, nor a chart within itself. */
function pagesOf({ form, edits, tops }: LaidReport): PageBreaks {
  const headerRow = firstBodyRow(form) - 1;
  const chart = edits.find((edit) => edit.kind === "chart")?.area;
  const end = chart === undefined ? belowTable(form) : chart.row + chart.rows;
  return pageBreaks({
    ...{
      orientation: "landscape",
      widths: form.columns.map(({ width }) => width),
      heights: heightsOf(edits),
    },
    ...{ headerRow, tableEnd: headerRow + 1 + form.rows.length, end },
    together: [
      ...tops.map((row) => [row, row + TOP] as const),
      ...(chart === undefined ? [] : [[chart.row, end] as const]),
    ],
    lists: tops.slice(0, -1).map((row, index) => [row, (tops[index + 1] ?? end) - 1] as const),
  });
}

function withPages({ form, edits }: LaidReport, { repeatsHeader, breaks }: PageBreaks): WorkbookEdit[] {
  const headerRow = firstBodyRow(form) - 1;
  return edits.map((edit) => {
    if (edit.kind !== "print") return edit;
    const { kind, sheet, orientation, footer } = edit;
    return {
      kind,
      sheet,
      orientation,
      footer,
      breaks,
      ...(repeatsHeader ? { repeatRows: [headerRow, headerRow] as const } : {}),
    };
  });
}

/** Hidden: what the report is of. */
function keyEdit({ sheet, quarter, year }: QuarterReport, date: string): WorkbookEdit {
  return { kind: "write", sheet, row: 0, column: KEY_COLUMN, cells: [[quarterKey(quarter, year, date)]] };
}

function progressCells(kind: string, name: string | null, progress: Progress): Cell[] {
  const { planned, done, late, overdue, open, share } = progress;
  return [kind, groupText(name), planned, done, late, overdue, open, share];
}

function roleCells(roles: readonly ProgressGroup[]): Cell[][] {
  return [
    COLUMNS.map(({ header }) => header),
    ...roles.map((of) => progressCells(QUARTER.role, of.name, of.progress)),
  ];
}

function overdueCells(overdue: readonly Term[], { textColumn, rolesColumn }: QuarterReport): Cell[][] {
  if (overdue.length === 0) return [[...QUARTER.listColumns], [QUARTER.overdueList, QUARTER.noOverdue]];
  return [
    [...QUARTER.listColumns],
    ...overdue.map(({ row, due, state }): Cell[] => {
      const [text, roles] = [row.form[textColumn] ?? null, row.form[rolesColumn] ?? null];
      return [QUARTER.overdueList, text, roles, dateText(due), stateText(state), someSchools(row.schools)];
    }),
  ];
}

/** Below everything: planned and done by direction, over the rows of the table. */
function chartEdit(
  form: TableSheet,
  directions: number,
  { planned, done, late, overdue }: Progress,
): WorkbookEdit {
  const { sheet } = form;
  // The first row of the table is the total.
  const row = firstBodyRow(form) + 1;
  const below = belowTable(form) + 1;
  return {
    kind: "chart",
    sheet,
    area: { row: below, column: 0, rows: CHART_ROWS, columns: COLUMNS.length },
    type: "bar",
    title: chartText.titles.roadmap(overdue, done + late, planned),
    xTitle: QUARTER.chartX,
    yTitle: QUARTER.chartY,
    lowest: 0,
    series: CHART_SERIES.map(({ column, color }) => ({
      name: COLUMNS[column]?.header ?? "",
      categories: { sheet, area: { row, column: 1, rows: directions, columns: 1 } },
      values: { sheet, area: { row, column, rows: directions, columns: 1 } },
      color,
    })),
  };
}
