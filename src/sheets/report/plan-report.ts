import { REPORT } from "../../locale/report-words";
import type { WorkbookEdit } from "../../workbook/edit";
import type { CheckRun } from "../../core/run/check-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { isJoinedSheet } from "../../workbook/joined-sheet";
import { boundariesSheetEdits } from "./boundaries-sheet";
import { NO_CHART_SOURCE } from "../charts/chart-source";
import { cardSheetEdits } from "./card-sheet";
import { chartsSheetEdits } from "./charts-sheet";
import { classPortraitsSheetEdits } from "./class-portraits-sheet";
import { classesSheetEdits } from "./classes-sheet";
import { findingsSheetEdits } from "./findings-sheet";
import { firedFindings } from "../../core/run/fired-findings";
import { indicatorsSheetEdits } from "./indicators-sheet";
import { lowResultsSheetEdits } from "./low-results-sheet";
import { methodsSheetEdits } from "./methods-sheet";
import { pivotSheetEdits } from "./pivot-sheet";
import { registerSheetEdits } from "./register-sheet";
import { schoolsPivotEdits } from "./schools-pivot-sheet";
import { schoolsSheetEdits } from "./schools-sheet";
import {
  earlierPivots,
  earlierSheets,
  reportNames,
  type ReportContext,
  type ReportOptions,
  type ReportSheet,
  type ReportTarget,
  type SheetPlan,
  writtenSheets,
} from "./report-target";
import { scalesSheetEdits } from "./scales-sheet";
import { statisticsSheetEdits } from "./statistics-sheet";
import { riskFactorsSheetEdits } from "./risk-factors-sheet";
import { markEdits, markRemovalEdits, noteEdits } from "./source-marks";

/** The sheets of a report in their order. A new one is a file that gives its edits, a line here and its words. */
const SHEETS: readonly (readonly [ReportSheet, SheetPlan])[] = [
  ["findings", findingsSheetEdits],
  ["schools", schoolsSheetEdits],
  ["register", registerSheetEdits],
  ["classes", classesSheetEdits],
  ["lowResults", lowResultsSheetEdits],
  ["riskFactors", riskFactorsSheetEdits],
  ["indicators", indicatorsSheetEdits],
  ["card", cardSheetEdits],
  ["statistics", statisticsSheetEdits],
  ["pivot", pivotSheetEdits],
  ["schoolsPivot", schoolsPivotEdits],
  ["charts", chartsSheetEdits],
  ["classPortraits", classPortraitsSheetEdits],
  ["boundaries", boundariesSheetEdits],
  ["methods", methodsSheetEdits],
  ["scales", scalesSheetEdits],
];

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
  const written = writtenSheets(options.sheets);
  const context: ReportContext = {
    run,
    options,
    stamp,
    names: reportNames(workbook, written),
    findings: firedFindings(run),
    handCells: workbook.handCells ?? new Map(),
    ownMeasures: workbook.ownMeasures ?? new Map(),
    book: workbook.book ?? NO_CHART_SOURCE,
    pivots: (sheet) => earlierPivots(workbook, sheet),
    methods: options.methods ?? null,
  };
  return [
    ...earlierSheets(workbook, written)
      .filter((sheet) => isReplaced(sheet, run))
      .map((sheet): WorkbookEdit => ({ kind: "delete-sheet", sheet })),
    ...SHEETS.flatMap(([sheet, edits]) => (written.has(sheet) ? edits(context) : [])),
    ...(options.mode === "mark" ? sourceEdits(context, workbook) : []),
  ];
}

/** The sheet of scales is the person's too: it stays where this run has nothing to put in its place. */
function isReplaced(sheet: string, { records }: CheckRun): boolean {
  return records.scales.length > 0 || !sheet.startsWith(REPORT.sheets.scales);
}

/** Marks of an earlier run go from every sheet that was read, then the new ones are put. */
function sourceEdits({ run, options, findings }: ReportContext, workbook: ReportTarget): WorkbookEdit[] {
  const read = [...new Set(run.records.tables.map(({ sheet }) => sheet))];
  // Sheets of files that were read beside the workbook are not in it.
  const here = findings.filter(({ result }) => !isJoinedSheet(result.source.sheet));
  return [
    ...markRemovalEdits(
      read.filter((sheet) => !isJoinedSheet(sheet)),
      workbook,
    ),
    ...markEdits(run, here),
    ...(options.comments ? noteEdits(run, here, workbook) : []),
  ];
}
