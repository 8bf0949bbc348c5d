import { planReport } from "../core/report/plan-report";
import type { CheckRun, ReportStamp } from "../core/run";
import type { WorkbookEdit } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { settingEdits, type OwnSettings } from "./own-settings";
import type { WriteOptions } from "./session-api";

/** Everything a write needs to know. */
export interface WriteJob {
  readonly run: CheckRun;
  readonly workbook: WorkbookSnapshot;
  readonly own: OwnSettings;
  readonly options: WriteOptions;
  readonly stamp: ReportStamp;
}

/**
 * The edits of a write: the report's sheets and marks, and the settings it was made with.
 * In the mode "new-workbook" they are for an empty workbook.
 */
export function planWrite(job: WriteJob): WorkbookEdit[] {
  const sheets = job.options.mode === "new-workbook" ? [] : job.workbook.sheets;
  const target = {
    sheets: sheets.map(({ name, own, protection }) => ({ name, own, isProtected: protection !== null })),
  };
  const { mode, comments } = job.options;
  return [...planReport(job.run, target, { mode, comments }, job.stamp), ...settingEdits(job.own)];
}

/** Whether the person has to choose another way to write: sheets cannot be added without a password. */
export function isWriteBlocked(workbook: WorkbookSnapshot, options: WriteOptions): boolean {
  const { mode, structurePassword } = options;
  return workbook.structureLocked && mode !== "new-workbook" && structurePassword === undefined;
}
