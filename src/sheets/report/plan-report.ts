import type { WorkbookEdit } from "../../workbook/edit";
import type { CheckRun, ReportStamp } from "../../core/run/check-run";
import { cardSheetEdits } from "./card-sheet";
import { chartsSheetEdits } from "./charts-sheet";
import { classesSheetEdits } from "./classes-sheet";
import { findingsSheetEdits } from "./findings-sheet";
import { firedFindings, type FiredFinding } from "../../core/run/fired-findings";
import { indicatorsSheetEdits } from "./indicators-sheet";
import { lowResultsSheetEdits } from "./low-results-sheet";
import { pivotSheetEdits } from "./pivot-sheet";
import { registerSheetEdits } from "./register-sheet";
import {
  earlierSheets,
  reportNames,
  type ReportContext,
  type ReportOptions,
  type ReportTarget,
} from "./report-target";
import { statisticsSheetEdits } from "./statistics-sheet";
import { riskFactorsSheetEdits } from "./risk-factors-sheet";
import { markEdits, markRemovalEdits, noteEdits } from "./source-marks";

/**
 * All that will be written, as plain data: the add-in's earlier report is taken away, then its
 * sheets are written. Nobody else's sheet is written on; with mode "mark" the flagged rows
 * of the source sheets are coloured by conditional formats of ours, and get notes where asked for.
 *
 * The same run on the same workbook gives the same edits.
 *
 * @param workbook What stands in the workbook that is written into; no sheets for a new one.
 */
export function planReport(
  run: CheckRun,
  workbook: ReportTarget,
  options: ReportOptions,
  stamp: ReportStamp,
): WorkbookEdit[] {
  const context = { run, options, stamp, names: reportNames(workbook) };
  const findings = firedFindings(run);
  return [
    ...earlierSheets(workbook).map((sheet): WorkbookEdit => ({ kind: "delete-sheet", sheet })),
    ...findingsSheetEdits(context, findings),
    ...registerSheetEdits(context),
    ...classesSheetEdits(context),
    ...lowResultsSheetEdits(context),
    ...riskFactorsSheetEdits(context),
    ...indicatorsSheetEdits(context, workbook.handCells ?? new Map()),
    ...cardSheetEdits(context, workbook.ownMeasures ?? new Map()),
    ...statisticsSheetEdits(context),
    ...pivotSheetEdits(context, findings),
    ...chartsSheetEdits(context, findings),
    ...(options.mode === "mark" ? sourceEdits(context, findings, workbook) : []),
  ];
}

/** Marks of an earlier run go from every sheet that was read, then the new ones are put. */
function sourceEdits(
  { run, options }: ReportContext,
  findings: readonly FiredFinding[],
  workbook: ReportTarget,
): WorkbookEdit[] {
  const read = [...new Set(run.records.tables.map(({ sheet }) => sheet))];
  return [
    ...markRemovalEdits(read, workbook),
    ...markEdits(run, findings),
    ...(options.comments ? noteEdits(run, findings, workbook) : []),
  ];
}
