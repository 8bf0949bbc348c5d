import { attempt } from "./outcome";
import { settingEdits, type OwnSettings } from "./own-settings";
import type { SessionBook } from "./session-book";
import type { MeetingDesk } from "./session-meeting";
import type { SessionReport } from "./session-report";
import type { SessionResults } from "./session-results";
import type { SessionWrites } from "./session-writes";

/** What of a session is planned and written with its results. */
export interface ResultsParts {
  readonly results: SessionResults;
  readonly report: SessionReport;
  readonly writes: SessionWrites;
  book(): SessionBook;
  own(): OwnSettings;
}

/** What everything that is planned of the results of a session and written for itself needs. */
export function resultsDesk({ results, report, writes, book, own }: ResultsParts): MeetingDesk {
  return {
    run: () => results.whole(),
    workbook: () => book().snapshot,
    stamp: () => report.stamp(),
    isNewOnly: () => !book().isWritable,
    preview: (...what) => writes.preview(...what),
    put: (plan, target, onProgress, passwords = {}) =>
      attempt(() => writes.put(() => [...plan(), ...settingEdits(own())], target, onProgress, passwords)),
  };
}
