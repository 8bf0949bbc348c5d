import { meetingStart } from "../../locale/meeting-start";
import { paneText } from "../../locale/pane";
import type { PaneState } from "../hooks/pane-state";
import { isTargetBlocked } from "../roadmap/roadmap-target-rule";
import { saveNote } from "../write/plain-output";

/** What the main button does on the screen «К совещанию». */
export interface MeetingStep {
  readonly act: "check" | "save" | "meeting";
  readonly label: string;
  readonly note: string;
  readonly isDisabled: boolean;
}

/** The next step of the way to a meeting: check, write, save. */
export function meetingStep({ book, door, result, meeting, isUnsaved, plain }: PaneState): MeetingStep {
  if (book === null || result === null) {
    const isDisabled = book === null || book.tables.every(({ excluded }) => excluded);
    return { act: "check", label: meetingStart.check, note: "", isDisabled };
  }
  if (meeting.isWritten && isUnsaved && door === "page") {
    return { act: "save", label: paneText.write.save, note: saveNote(plain), isDisabled: false };
  }
  const isDisabled = isTargetBlocked(book, meeting.target);
  return { act: "meeting", label: meetingStart.write, note: "", isDisabled };
}
