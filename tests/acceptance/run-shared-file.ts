import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { runCheck } from "../../src/app/run-check";
import type { CheckId, CheckResult } from "../../src/core/model/check-result";
import type { CheckRun } from "../../src/core/run";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { sharedBytes, sharedFile } from "../shared-data";
import { basename } from "node:path";
import { idleEngine } from "../adapters/idle-engine";

/** Opens a file of the real data and makes every check, as the doors do. */
export async function runSharedFile(folder: string, part: string): Promise<CheckRun> {
  const workbook = await openXlsxWorkbook(sharedBytes(folder, part), basename(sharedFile(folder, part)), {
    engine: idleEngine,
  });
  return runCheck(await workbook.snapshot(), NO_OWN_SETTINGS, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
}

/** The tests of one check that fired. */
export function firedOf(run: CheckRun, check: CheckId): CheckResult[] {
  return run.results.filter((result) => result.check === check && result.fired === true);
}
