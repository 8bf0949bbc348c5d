import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CheckRun, ReportStamp } from "../run";
import type { FoundRoadmap } from "./found-roadmaps";
import type { QuarterId } from "./quarter";
import type { QuarterRows } from "./quarter-progress";
import { quarterSheetEdits } from "./quarter-sheet";
import { readRoadmapSheet } from "./read-roadmap-sheet";
import { fieldColumns, freeNames } from "./write-roadmap";

/** Which quarter of which school year. */
export interface QuarterChoice {
  readonly quarter: QuarterId;
  /** In which the school year begins. */
  readonly year: number;
}

/** The rows of a roadmap as they stand on its sheet, for a quarter. */
export function quarterRows({ sheet, form }: FoundRoadmap, choice: QuarterChoice): QuarterRows {
  const { rolesColumn } = fieldColumns(form);
  return { ...choice, rolesColumn, rows: readRoadmapSheet(sheet, form).rows };
}

/**
 * The edits that write the report of a quarter beside the roadmap, which stays as it is; an earlier report goes.
 *
 * @param workbook What was read; `isNew`: the edits are for a new workbook, not for this one.
 */
export function quarterEdits(
  found: FoundRoadmap,
  choice: QuarterChoice,
  run: CheckRun,
  workbook: { readonly sheets: readonly SheetSnapshot[]; readonly isNew: boolean },
  stamp: ReportStamp,
): WorkbookEdit[] {
  const { report, earlierReport } = freeNames(workbook, null);
  const { textColumn } = fieldColumns(found.form);
  return [
    ...(earlierReport === undefined ? [] : [{ kind: "delete-sheet" as const, sheet: earlierReport }]),
    ...quarterSheetEdits({ ...quarterRows(found, choice), ...report, textColumn }, run, stamp),
  ];
}
