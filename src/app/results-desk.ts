import type { WorkbookEdit } from "../workbook/edit";
import { attempt } from "./outcome";
import { settingEdits, type OwnSettings } from "./own-settings";
import type { SessionBook } from "./session-book";
import type { MeetingDesk } from "./session-meeting";
import type { SessionReport } from "./session-report";
import type { SessionResults } from "./session-results";
import type { RoadmapDesk } from "./session-roadmap";
import type { SessionWrites } from "./session-writes";

/** What of a session is planned and written with its results. */
export interface ResultsParts {
  readonly results: SessionResults;
  readonly report: SessionReport;
  readonly writes: SessionWrites;
  book(): SessionBook;
  own(): OwnSettings;
}

/** Of papers and meetings, and what roadmaps need besides: a book that was not checked. */
type ResultsDesk = MeetingDesk & Pick<RoadmapDesk, "runIfAny" | "putKnown">;

/** What everything that is planned of the results of a session and written for itself needs. */
export function resultsDesk({ results, report, writes, book, own }: ResultsParts): ResultsDesk {
  function withSettings(plan: () => readonly WorkbookEdit[]): () => readonly WorkbookEdit[] {
    return () => [...plan(), ...settingEdits(own())];
  }
  return {
    run: () => results.whole(),
    runIfAny: () => results.wholeIfAny(),
    workbook: () => book().snapshot,
    stamp: () => report.stamp(),
    isNewOnly: () => !book().isWritable,
    preview: (...what) => writes.preview(...what),
    put: (plan, target, onProgress, passwords = {}) =>
      attempt(() => writes.put(withSettings(plan), target, onProgress, passwords)),
    putKnown: (plan, target, onProgress, passwords = {}) =>
      attempt(() => writes.putKnown(withSettings(plan), target, onProgress, passwords)),
  };
}
