import type { MeetingTarget } from "../../app/session-meeting-api";
import { NO_RESULTS_FILTER } from "../../core/run/results-filter";
import { MOST_PAGES, type MeetingChoice } from "../../sheets/meeting/meeting-matter";

/** All that the screen «К совещанию» knows. */
export interface MeetingState {
  readonly choice: MeetingChoice;
  readonly target: MeetingTarget;
  /** What is chosen was written, and not taken back. */
  readonly isWritten: boolean;
}

export type MeetingEvent =
  | { readonly kind: "chose"; readonly choice: MeetingChoice }
  | { readonly kind: "aimed"; readonly target: MeetingTarget };

/** Everything that the data allow, as much as a meeting reads. */
export const NO_MEETING: MeetingState = {
  choice: { filter: NO_RESULTS_FILTER, schools: null, themes: null, mostPages: MOST_PAGES },
  target: { mode: "copy" },
  isWritten: false,
};

/** The screen after an event of its own. */
export function nextMeeting(state: MeetingState, event: MeetingEvent): MeetingState {
  const next = event.kind === "chose" ? { choice: event.choice } : { target: event.target };
  return { ...state, ...next, isWritten: false };
}
