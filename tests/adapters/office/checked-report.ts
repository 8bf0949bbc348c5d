import { NO_OWN_SETTINGS } from "../../../src/app/own-settings";
import { runCheck } from "../../../src/app/run-check";
import { planWrite } from "../../../src/app/write-plan";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

export const STAMP = { fileName: "книга.xlsx", date: "2021-04-20", version: "0.1.0" };

/** What a check writes in mode Mark, with notes. */
export async function checkedReport(workbook: WorkbookSnapshot): Promise<WorkbookEdit[]> {
  const run = await runCheck(workbook, NO_OWN_SETTINGS, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
  const options = { mode: "mark", comments: true } as const;
  return planWrite({ run, workbook, own: NO_OWN_SETTINGS, options, stamp: STAMP });
}
