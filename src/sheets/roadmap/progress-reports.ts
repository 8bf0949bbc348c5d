import { REMINDERS } from "../../locale/quarter-text";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CheckRun } from "../../core/run/check-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { readEarlierReport } from "./effect-block";
import type { EarlierReport } from "../../core/roadmap/indicator-effect";
import { indicatorValues, standingValues, type IndicatorValue } from "../../core/roadmap/indicator-values";
import { isOwnSheet, ownPlace, type TargetBook } from "./own-place";
import type { QuarterId } from "../../core/roadmap/quarter";
import { remindersSheetEdits, type RemindersPage } from "./reminders-sheet";
import { readTargets } from "./roadmap-tables";

/**
 * The indicators of now, and the report that they are compared with: one of the same quarter knows what it was compared
 * with itself, else the last one. Reports that people renamed to keep them count too.
 *
 * @param run null without a check: then the indicators are those that the workbook itself has.
 */
export function effectFacts(
  sheets: readonly SheetSnapshot[],
  run: CheckRun | null,
  current: { readonly quarter: QuarterId; readonly year: number },
): { readonly indicators: readonly IndicatorValue[]; readonly earlier: EarlierReport | null } {
  const reports = sheets.flatMap((sheet) => (sheet.own ? (readEarlierReport(sheet) ?? []) : []));
  const same = lastReport(
    reports.filter(({ quarter, year }) => quarter === current.quarter && year === current.year),
  );
  const { targets } = readTargets(sheets);
  return {
    indicators:
      run === null ? standingValues(targets, same?.indicators ?? new Map()) : indicatorValues(run, targets),
    earlier: same ?? lastReport(reports),
  };
}

function lastReport(reports: readonly EarlierReport[]): EarlierReport | null {
  return reports.reduce<EarlierReport | null>((last, next) => {
    return last === null || next.date > last.date ? next : last;
  }, null);
}

/** The page of reminders, over the one that is there. */
export function remindersEdits(
  workbook: TargetBook,
  page: Omit<RemindersPage, "sheet" | "table">,
  run: CheckRun | null,
  stamp: ReportStamp,
): WorkbookEdit[] {
  const found = workbook.sheets.find((sheet) => isOwnSheet(sheet, REMINDERS.sheet))?.name ?? null;
  const { replaced, ...names } = ownPlace(workbook, found, REMINDERS);
  return [...replaced, ...remindersSheetEdits({ ...page, ...names }, run, stamp)];
}
