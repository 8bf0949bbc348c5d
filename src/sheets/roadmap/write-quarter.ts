import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CheckRun } from "../../core/run/check-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import type { FoundRoadmap } from "./found-roadmaps";
import { effectFacts, remindersEdits } from "./progress-reports";
import type { QuarterId } from "../../core/roadmap/quarter";
import type { QuarterRows } from "../../core/roadmap/quarter-progress";
import { quarterSheetEdits } from "./quarter-sheet";
import { readRoadmapSheet } from "./read-roadmap-sheet";
import { fieldColumns, freeNames } from "./write-roadmap";

/** Which quarter of which school year. */
export interface QuarterChoice {
  readonly quarter: QuarterId;
  /** In which the school year begins. */
  readonly year: number;
}

/** What is reported of a quarter. */
export interface QuarterOptions extends QuarterChoice {
  /** Who must do what in the next 30 days is written beside the report. */
  readonly hasReminders?: boolean;
}

/** The rows of a roadmap as they stand on its sheet, for a quarter. */
export function quarterRows({ sheet, form }: FoundRoadmap, choice: QuarterChoice): QuarterRows {
  const { rolesColumn } = fieldColumns(form);
  const { rows, trackedCells } = readRoadmapSheet(sheet, form);
  return { ...choice, rolesColumn, rows, trackedCells };
}

/**
 * The edits that write the report of a quarter beside the roadmap, which stays as it is; an earlier report goes.
 *
 * @param run null before a check: the report tells then what the workbook itself has.
 * @param workbook What was read; `isNew`: the edits are for a new workbook, not for this one.
 */
export function quarterEdits(
  found: FoundRoadmap,
  { quarter, year, hasReminders }: QuarterOptions,
  run: CheckRun | null,
  workbook: { readonly sheets: readonly SheetSnapshot[]; readonly isNew: boolean },
  stamp: ReportStamp,
): WorkbookEdit[] {
  const { report, earlierReport } = freeNames(workbook, null);
  const { textColumn } = fieldColumns(found.form);
  const choice = { quarter, year };
  const counted = quarterRows(found, choice);
  return [
    ...(earlierReport === undefined ? [] : [{ kind: "delete-sheet" as const, sheet: earlierReport }]),
    ...quarterSheetEdits(
      {
        ...counted,
        ...report,
        textColumn,
        isOfSchool: found.scope.kind === "school",
        ...effectFacts(workbook.sheets, run, choice),
      },
      run,
      stamp,
    ),
    ...(hasReminders === true ? remindersEdits(workbook, { ...counted, textColumn }, run, stamp) : []),
  ];
}
