import type { MeetingApi, MeetingTarget } from "../../app/session-meeting-api";
import { meetingPane } from "../../locale/meeting-pane";
import type { MeetingChoice } from "../../sheets/meeting/meeting-matter";
import type { MeetingEvent } from "./meeting-state";
import { runJob, type Dispatch } from "./run-job";

/** What a person can do on the screen «К совещанию». */
export interface MeetingActions {
  /** What the screen only looks at. */
  readonly api: MeetingApi;
  readonly dispatch: (event: MeetingEvent) => void;
  readonly write: (choice: MeetingChoice, target: MeetingTarget) => void;
}

/** The actions of the screen over a session. */
export function meetingActions(api: MeetingApi, dispatch: Dispatch): MeetingActions {
  return {
    api,
    dispatch: (event) => dispatch({ kind: "meeting", event }),
    write: (choice, target) =>
      void runJob(
        {
          text: meetingPane.work,
          call: (...how) => api.write(choice, target, ...how),
          done: (book) => ({ kind: "changed", book, done: "written" }),
        },
        dispatch,
      ),
  };
}
