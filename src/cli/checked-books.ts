import { NO_OWN_SETTINGS, type OwnSettings } from "../app/own-settings";
import { leftOutSettings, readOwnSettings } from "../app/read-own-settings";
import { runCheck } from "../app/run-check";
import type { Notice } from "../core/notice";
import type { CheckRun } from "../core/run/check-run";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { InspectOptions } from "./command-line";
import { joinAnswers, joinBooks } from "./join-books";
import { openBooks, type OpenBook } from "./open-books";
import type { CliEnvironment } from "./cli-environment";
import { readSettingsFile } from "./settings-file";

/** A finished run and the books it is of. */
export interface Checked {
  readonly books: readonly OpenBook[];
  readonly snapshot: WorkbookSnapshot;
  readonly own: OwnSettings;
  readonly run: CheckRun;
}

/**
 * Opens the books of a call and checks them together.
 *
 * @throws {WrongCall}
 * @throws {UnusableBooks}
 */
export async function checkedBooks(
  paths: readonly string[],
  options: Pick<InspectOptions, "settings" | "password">,
  environment: CliEnvironment,
): Promise<Checked> {
  const typed = options.settings === null ? NO_OWN_SETTINGS : readSettingsFile(options.settings);
  const books = await openBooks(paths, options.password, environment.workbooks);
  const snapshot = joinBooks(books);
  const own = settingsInForce(books, typed);
  const run = await runCheck(snapshot, own, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
  return { books, snapshot, own, run: { ...run, notices: [...leftOutOf(books), ...run.notices] } };
}

/** What the books carry, with what was typed over it; thresholds and scales of several books could contradict. */
function settingsInForce(books: readonly OpenBook[], typed: OwnSettings): OwnSettings {
  const carried = books.map(({ snapshot }) => readOwnSettings(snapshot.settings));
  const [first = NO_OWN_SETTINGS] = carried;
  if (books.length > 1) {
    const answers = joinAnswers(
      books,
      carried.map((own) => own.answers),
    );
    return { ...typed, answers: { ...answers, ...typed.answers } };
  }
  return {
    ...first,
    ...typed,
    answers: { ...first.answers, ...typed.answers },
    thresholds: { ...first.thresholds, ...typed.thresholds },
    scales: [...typed.scales, ...first.scales],
  };
}

/** Of several books: the joined one carries no settings, so nothing is said of them yet. */
function leftOutOf(books: readonly OpenBook[]): Notice[] {
  if (books.length === 1) return [];
  return books.flatMap(({ label, snapshot }) => {
    return leftOutSettings(snapshot.settings).map((notice) => ({ ...notice, place: `[${label}]` }));
  });
}
