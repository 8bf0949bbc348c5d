import { carriedAnswers, carriedForms, carriedLeftOut } from "../app/carried-settings";
import { fileNotices } from "../app/file-notices";
import { joinBooks } from "../app/join-books";
import { NO_OWN_SETTINGS, type OwnSettings } from "../app/own-settings";
import { readOwnSettings } from "../app/read-own-settings";
import { runCheck } from "../app/run-check";
import type { CheckRun } from "../core/run/check-run";
import { filesText } from "../locale/cli";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { InspectOptions } from "./call-options";
import { openBooks, type OpenBooks, type OpeningOptions } from "./open-books";
import type { CliEnvironment } from "./cli-environment";
import { readSettingsFile } from "./settings-file";

/** A finished run and the books it is of. */
export interface Checked extends OpenBooks {
  readonly snapshot: WorkbookSnapshot;
  readonly own: OwnSettings;
  readonly run: CheckRun;
}

/**
 * Opens the books of a call and checks them together; of several it prints what came of each.
 *
 * @param files As `givenFiles()` gives them.
 * @throws {WrongCall}
 * @throws {UnusableBooks}
 */
export async function checkedBooks(
  files: readonly string[],
  options: Pick<InspectOptions, "settings"> & OpeningOptions,
  environment: CliEnvironment,
): Promise<Checked> {
  const typed = options.settings === null ? NO_OWN_SETTINGS : readSettingsFile(options.settings);
  const opened = await openBooks(files, options, environment.workbooks, environment.complain);
  const snapshot = joinBooks(opened.books, opened.alone !== null);
  const own = settingsInForce(opened, typed);
  const run = await runCheck(snapshot, own, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
  if (opened.alone !== null) return { ...opened, snapshot, own, run };
  const views = opened.files.views(run.records.tables);
  environment.print(filesText(views));
  const notices = [...fileNotices(views), ...carriedLeftOut(opened.books), ...run.notices];
  return { ...opened, snapshot, own, run: { ...run, notices } };
}

/** What the books carry, with what was typed over it. */
function settingsInForce({ alone, books }: OpenBooks, typed: OwnSettings): OwnSettings {
  if (alone === null)
    return {
      ...typed,
      answers: { ...carriedAnswers(books), ...typed.answers },
      forms: [...carriedForms(books), ...(typed.forms ?? [])],
    };
  const carried = readOwnSettings(alone.snapshot.settings);
  return {
    ...carried,
    ...typed,
    answers: { ...carried.answers, ...typed.answers },
    thresholds: { ...carried.thresholds, ...typed.thresholds },
    scales: [...typed.scales, ...carried.scales],
    forms: [...(carried.forms ?? []), ...(typed.forms ?? [])],
  };
}
