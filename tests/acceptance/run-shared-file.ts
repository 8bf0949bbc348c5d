import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { NO_OWN_SETTINGS, type OwnSettings } from "../../src/app/own-settings";
import { runCheck } from "../../src/app/run-check";
import type { CheckId, CheckResult } from "../../src/core/model/check-result";
import type { CheckRun } from "../../src/core/run/check-run";
import { bookLabels, joinBooks, type NamedBook } from "../../src/app/join-books";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { sharedFile } from "../shared-data";
import { idleEngine } from "../adapters/idle-engine";

/** Opens a file of the real data and makes every check, as the doors do. */
export async function runSharedFile(folder: string, part: string): Promise<CheckRun> {
  return runSharedFiles([[folder, part]]);
}

/** The same of several files together, joined as the command line joins them. */
export async function runSharedFiles(
  files: readonly (readonly [folder: string, part: string])[],
  own: OwnSettings = NO_OWN_SETTINGS,
): Promise<CheckRun> {
  const paths = files.map(([folder, part]) => sharedFile(folder, part));
  const labels = bookLabels(paths);
  const books: NamedBook[] = [];
  for (const [index, path] of paths.entries()) {
    const bytes = new Uint8Array(readFileSync(path));
    const workbook = await openXlsxWorkbook(bytes, basename(path), { engine: idleEngine });
    books.push({ label: labels[index] ?? path, snapshot: await workbook.snapshot() });
  }
  return runCheck(joinBooks(books), own, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
}

/** The tests of one check that fired. */
export function firedOf(run: CheckRun, check: CheckId): CheckResult[] {
  return run.results.filter((result) => result.check === check && result.fired === true);
}
