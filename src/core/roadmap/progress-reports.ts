import { QUARTER, REMINDERS } from "../../locale/quarter-text";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CheckRun, ReportStamp } from "../run";
import { readEarlierReport } from "./effect-block";
import type { EarlierReport } from "./indicator-effect";
import { indicatorValues, type IndicatorValue } from "./indicator-values";
import { ownPlace, type TargetBook } from "./own-place";
import { remindersSheetEdits, type RemindersPage } from "./reminders-sheet";
import { readTargets } from "./roadmap-tables";

/** The indicators of now, and the report that they are compared with. */
export function effectFacts(
  sheets: readonly SheetSnapshot[],
  run: CheckRun,
): { readonly indicators: readonly IndicatorValue[]; readonly earlier: EarlierReport | null } {
  const report = ownSheet(sheets, QUARTER.sheet);
  return {
    indicators: indicatorValues(run, readTargets(sheets).targets),
    earlier: report === undefined ? null : readEarlierReport(report),
  };
}

/** The page of reminders, over the one that is there. */
export function remindersEdits(
  workbook: TargetBook,
  page: Pick<RemindersPage, "rows" | "textColumn" | "rolesColumn">,
  run: CheckRun,
  stamp: ReportStamp,
): WorkbookEdit[] {
  const found = ownSheet(workbook.sheets, REMINDERS.sheet)?.name ?? null;
  const { replaced, ...names } = ownPlace(workbook, found, REMINDERS);
  return [...replaced, ...remindersSheetEdits({ ...page, ...names }, run, stamp)];
}

function ownSheet(sheets: readonly SheetSnapshot[], name: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.own && sheet.name.startsWith(name));
}
