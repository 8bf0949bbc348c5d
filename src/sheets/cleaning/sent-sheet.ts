import type { MonthlyRun } from "../../core/monthly/monthly-run";
import { dueFacts } from "../../core/monthly/lateness";
import { sentKnowledge } from "../../core/monthly/sent-knowledge";
import { filesBySchool, type MonthlyFile } from "../../core/monthly/monthly-file";
import type { ReportStamp } from "../../core/model/report-stamp";
import { MONTHLY } from "../../locale/monthly-words";
import { AFTER_DUE, dueText, savedText } from "../../locale/monthly-due";
import { FILE_STATUSES, fileStatusText, monthText, sentSummary } from "../../locale/monthly-text";
import { monthlySheetText } from "../../locale/monthly-sheet-text";
import { cellAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { chartBlockEdits } from "../report/chart-block";
import type { ReportColumn } from "../report/table-sheet";
import { CHART_COLORS, SEVERITY_FILLS } from "../report/report-styles";
import { cleaningSheetEdits, headerRowOf, type CleaningSheet } from "./cleaning-sheet";

/** What came from schools over all months that are known, by school and month. */
export interface SentCounts {
  readonly months: readonly string[];
  readonly sent: (schoolId: string, month: string) => boolean;
}

/** Characters: all months together, where they fill the page, and one of them. */
const MONTHS_ROOM = 86;
const NARROWEST_MONTH = 9;
const WIDEST_MONTH = 14;
/** More months leave no room on the page for sentences. */
const MONTHS_WITH_DETAILS = 3;
const SAVED_WIDTH = 18;
/** Under the table: rows with the sheet's last line before the chart, and rows of the chart. */
const ROWS_BEFORE_CHART = 4;
const CHART_ROWS = 16;

/** `ОКО Кто сдал`: a line a school, a column a month; files that were not taken below; counts by month with a chart. */
export function sentSheetEdits(
  run: MonthlyRun,
  counts: SentCounts,
  stamp: ReportStamp,
  names: { sheet: string; table: string },
): WorkbookEdit[] {
  const { months } = counts;
  const last = months[months.length - 1] ?? "";
  const known = sentKnowledge({ ...run, months });
  const schools = run.register.schools.map((school) => ({
    ...school,
    cells: months.map((month) => sentText(run, counts, school.id, month)),
  }));
  const due = dueFacts(run);
  const notTaken = run.files.filter(({ isUsed }) => !isUsed);
  const form: CleaningSheet = {
    sheet: names.sheet,
    title: monthlySheetText.titles.sent,
    lines: [
      months.length === 0
        ? monthlySheetText.nothingSent
        : monthlySheetText.sent(countsIn(schools, months.length - 1), last),
      ...(known === "known" ? [] : [sentSummary(0, known)]),
      ...(due === null ? [] : [dueText(due.due, due)]),
      `${monthlySheetText.notTaken(notTaken.length)} ${monthlySheetText.origin(run, stamp)}`,
    ],
    columns: sentColumns(months, due !== null),
    rows: [
      ...schools.map(({ id, name, cells }): Cell[] => [
        ...[id, name, ...cells],
        ...(due === null ? [] : [savedOf(run, due.tables, id)]),
        detailsOf(run, id),
      ]),
      ...notTaken
        .filter(({ schoolId }) => schoolId === null)
        .map((file) => notTakenRow(file, months.length + (due === null ? 0 : 1))),
    ],
    tableName: names.table,
    totals: null,
    freezeColumns: 2,
    ...(months.length === 0 ? {} : { beneath: ROWS_BEFORE_CHART + CHART_ROWS + 2 + months.length }),
  };
  return [
    ...cleaningSheetEdits(form, stamp),
    ...missingMarks(form, months.length),
    ...(due === null ? [] : lateMarks(form, 2 + months.length)),
    ...countsBlock(form, counts, schools),
  ];
}

/** A year of months fills the page: the days of saving, and why a file was not taken, are then read on the screen. */
function sentColumns(months: readonly string[], hasDue: boolean): ReportColumn[] {
  const { columns } = MONTHLY;
  const offPage = months.length > MONTHS_WITH_DETAILS ? { isOffPage: true as const } : {};
  return [
    { header: columns.schoolId, width: 14, wrap: true },
    { header: columns.school, width: 36, wrap: true },
    ...months.map((month) => ({ header: monthText(month), width: monthWidth(months.length), wrap: true })),
    ...(hasDue ? [{ header: columns.savedOn, width: SAVED_WIDTH, wrap: true, ...offPage }] : []),
    { header: columns.details, width: 44, wrap: true, ...offPage },
  ];
}

function monthWidth(months: number): number {
  return Math.max(NARROWEST_MONTH, Math.min(WIDEST_MONTH, Math.floor(MONTHS_ROOM / Math.max(1, months))));
}

/** On which day each table of a school was saved; with its month where the run has several. */
function savedOf({ months }: MonthlyRun, tables: readonly MonthlyFile[], schoolId: string): string | null {
  const own = tables.filter((file) => file.schoolId === schoolId);
  const texts = own.map((file) => {
    return months.length > 1 ? `${monthText(file.month ?? "")}: ${savedText(file)}` : savedText(file);
  });
  return texts.length === 0 ? null : texts.join("\n");
}

function lateMarks(form: CleaningSheet, column: number): WorkbookEdit[] {
  if (form.rows.length === 0) return [];
  const row = headerRowOf(form) + 1;
  const area = { row, column, rows: form.rows.length, columns: 1 };
  const formula = `ISNUMBER(SEARCH("${AFTER_DUE}",${cellAddress(row, column)}))`;
  return [{ kind: "condition", sheet: form.sheet, area, formula, style: { fill: SEVERITY_FILLS.warn } }];
}

/** A file of no school: what it is, and why it was not taken. */
function notTakenRow(file: MonthlyFile, between: number): Cell[] {
  const empty = Array.from({ length: between }, () => null);
  return [null, FILE_STATUSES[file.status], ...empty, `${file.file}: ${fileStatusText(file)}`];
}

function sentText(run: MonthlyRun, { sent }: SentCounts, schoolId: string, month: string): string {
  const own = filesBySchool(run.files).filter((file) => file.schoolId === schoolId && file.month === month);
  const taken = own.filter(({ status }) => status === "ok" || status === "second");
  if (taken.length > 1) return MONTHLY.sentTwice;
  if (taken.length === 1 || sent(schoolId, month)) return MONTHLY.sentOnce;
  const isAsked = run.questions.some(({ kind, answer, options, fileNames }) => {
    if (kind !== "school" || answer !== null || !options.some(({ id }) => id === schoolId)) return false;
    return filesBySchool(run.files).some((file) => fileNames.includes(file.file) && file.month === month);
  });
  return isAsked ? MONTHLY.asked : MONTHLY.notSent;
}

function detailsOf(run: MonthlyRun, schoolId: string): string | null {
  const told = filesBySchool(run.files).filter((file) => file.schoolId === schoolId && file.status !== "ok");
  return told.length === 0
    ? null
    : told.map((file: MonthlyFile) => `${file.file}: ${fileStatusText(file)}`).join("\n");
}

/** Colour is never the only sign: the words stand in the cells. */
function missingMarks(form: CleaningSheet, months: number): WorkbookEdit[] {
  if (form.rows.length === 0 || months === 0) return [];
  const row = headerRowOf(form) + 1;
  const area = { row, column: 2, rows: form.rows.length, columns: months };
  const first = `C${String(row + 1)}`;
  const marks = [
    [MONTHLY.notSent, SEVERITY_FILLS.alert],
    [MONTHLY.sentTwice, SEVERITY_FILLS.warn],
    [MONTHLY.asked, SEVERITY_FILLS.info],
  ] as const;
  return marks.map(([text, fill]): WorkbookEdit => {
    return { kind: "condition", sheet: form.sheet, area, formula: `${first}="${text}"`, style: { fill } };
  });
}

/** Counts by month under the table, with a chart of them. */
function countsBlock(
  form: CleaningSheet,
  { months }: SentCounts,
  schools: readonly { readonly cells: readonly string[] }[],
): WorkbookEdit[] {
  if (months.length === 0) return [];
  const counted = months.map((_, index) => countsIn(schools, index));
  const hasAsked = counted.some(({ asked }) => asked > 0);
  return chartBlockEdits({
    sheet: form.sheet,
    row: headerRowOf(form) + 1 + form.rows.length + ROWS_BEFORE_CHART,
    type: "column",
    stacked: true,
    title: MONTHLY.chartTitle,
    xTitle: MONTHLY.columns.month,
    yTitle: MONTHLY.chartValues,
    categories: months.map(monthText),
    columns: [
      countsColumn(MONTHLY.schoolsSent, CHART_COLORS.main, counted, "sent"),
      ...(hasAsked ? [countsColumn(MONTHLY.schoolsAsked, CHART_COLORS.pale, counted, "asked")] : []),
      countsColumn(MONTHLY.schoolsMissing, CHART_COLORS.boundary, counted, "missing"),
    ],
    height: CHART_ROWS,
    widths: form.columns.slice(0, hasAsked ? 4 : 3).map(({ width }) => width),
  });
}

/** How many schools sent a month's table, did not, or may have: of theirs it is asked whose it is. */
type MonthCounts = Readonly<Record<"sent" | "missing" | "asked", number>>;

function countsIn(schools: readonly { readonly cells: readonly string[] }[], month: number): MonthCounts {
  const texts = schools.map(({ cells }) => cells[month]);
  const missing = texts.filter((text) => text === MONTHLY.notSent).length;
  const asked = texts.filter((text) => text === MONTHLY.asked).length;
  return { sent: schools.length - missing - asked, missing, asked };
}

function countsColumn(
  header: string,
  color: string,
  counted: readonly MonthCounts[],
  key: keyof MonthCounts,
) {
  return { header, color, values: counted.map((of) => of[key]), numberFormat: "0" };
}
