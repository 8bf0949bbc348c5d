import { knownColumns } from "../core/classify/index-in-force";
import type { ContextColumnId } from "../core/model/school-context";
import { checkWorkbook, type CheckStep } from "../core/run/check-workbook";
import { encodingNotices } from "../core/table/recognise/encoding-notices";
import { readContexts } from "../core/table/read/read-contexts";
import { cellsReader, readRecords } from "../core/table/read-records";
import { recogniseTables } from "../core/table/recognise-tables";
import type { Notice } from "../core/notice";
import type { CheckRun } from "../core/run/check-run";
import type { RecognisedTable } from "../core/model/recognised-table";
import { WorkStopped, type StoppableWork } from "../workbook/work-stopped";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { ownThresholds, type OwnSettings } from "./own-settings";
import { withPlansNamed } from "./plan-notices";
import { leftOutSettings } from "./read-own-settings";

/** How a door watches a run, lets others work between its steps, and ends it. */
export interface RunControl extends StoppableWork {
  onStep(step: CheckStep): void;
}

/** The person ended the run. */
export class RunCancelled extends WorkStopped {
  override readonly name = "RunCancelled";
}

/** What tables a workbook holds, and what is unclear. */
export function inspectWorkbook(
  workbook: WorkbookSnapshot,
  own: OwnSettings,
): { tables: readonly RecognisedTable[]; notices: readonly Notice[] } {
  const { tables, notices } = recogniseTables(workbook, own.answers, own.forms);
  return {
    tables,
    notices: [
      ...leftOutSettings(workbook.settings),
      ...encodingNotices(workbook),
      ...withPlansNamed(workbook, notices),
    ],
  };
}

/** Columns of schools' conditions that the tables tell of: what the social index can be made of. */
export function contextColumns(
  workbook: WorkbookSnapshot,
  tables: readonly RecognisedTable[],
): readonly ContextColumnId[] {
  const usable = tables.filter(({ excluded }) => !excluded);
  return knownColumns(readContexts(usable, cellsReader(workbook)).contexts);
}

/**
 * Reads the recognised tables and makes every check.
 *
 * @throws {RunCancelled} when `control` says so between two steps.
 */
export async function runCheck(
  workbook: WorkbookSnapshot,
  own: OwnSettings,
  control: RunControl,
): Promise<CheckRun> {
  const { tables, notices } = inspectWorkbook(workbook, own);
  await proceed(control);
  const records = readRecords(workbook, tables, own.scales, ownThresholds(own));
  await proceed(control);
  const steps = checkWorkbook(records, ownThresholds(own), own);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { ...step.value, notices: [...notices, ...step.value.notices] };
    control.onStep(step.value);
    await proceed(control);
  }
}

async function proceed(control: RunControl): Promise<void> {
  await control.pause();
  if (control.isCancelled()) throw new RunCancelled("Cannot finish the run: cancelled");
}
