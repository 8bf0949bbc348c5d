import type { MeetingApi, MeetingTarget } from "../../app/session-meeting-api";
import type { SessionApi } from "../../app/session-api";
import type { PaperKind } from "../../app/session-papers-api";
import { meetingPane } from "../../locale/meeting-pane";
import type { MeetingChoice } from "../../sheets/meeting/meeting-matter";
import { handFile } from "../parts/hand-file";
import type { MeetingEvent } from "./meeting-state";
import { runJob, type Dispatch } from "./run-job";

/** What a person can do on the screen «К совещанию». */
export interface MeetingActions {
  /** What the screen only looks at. */
  readonly api: MeetingApi;
  readonly dispatch: (event: MeetingEvent) => void;
  readonly write: (choice: MeetingChoice, target: MeetingTarget) => void;
  /** Makes a file and hands it to the person. */
  readonly paper: (kind: PaperKind, choice: MeetingChoice) => void;
}

const TYPES: Readonly<Record<PaperKind, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};

/** The actions of the screen over a session. */
export function meetingActions(
  { meeting: api, papers }: Pick<SessionApi, "meeting" | "papers">,
  dispatch: Dispatch,
): MeetingActions {
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
    paper: (kind, choice) =>
      void runJob(
        {
          text: meetingPane.makingPaper,
          canCancel: true,
          call: (onProgress) => papers.make({ kind, choice }, onProgress),
          done: ({ fileName, bytes }) => {
            handFile(fileName, bytes, TYPES[kind]);
            return { kind: "saved" };
          },
        },
        dispatch,
      ),
  };
}
