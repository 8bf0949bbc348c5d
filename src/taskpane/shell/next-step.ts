import { excelText } from "../../locale/excel";
import type { RecognisedTable } from "../../core/model/recognised-table";
import { paneText, readinessText } from "../../locale/pane";
import { missingText } from "../../locale/run-summary";
import type { PaneState } from "../hooks/pane-state";
import { saveNote } from "../write/plain-output";
import { meetingStep } from "../meeting/meeting-step";
import { roadmapStep } from "../roadmap/roadmap-step";

/** What the main button does now; "none" where there is no such button. */
export interface NextStep {
  readonly act: "open" | "check" | "write-screen" | "write" | "save" | "roadmap" | "meeting" | "none";
  readonly label: string;
  /** A line over the button. */
  readonly note: string;
  readonly isDisabled: boolean;
}

/** The next step of the way: open, check, write, save. */
export function nextStep(state: PaneState): NextStep {
  const { book, door, result, isUnsaved, plain, screen } = state;
  if (book === null) {
    const label = door === "page" ? paneText.empty.open : excelText.read;
    return { act: "open", label, note: "", isDisabled: false };
  }
  if (screen === "roadmap") return roadmapStep(state);
  if (screen === "meeting") return meetingStep(state);
  if (screen === "write") return { act: "write", label: paneText.write.write, note: "", isDisabled: false };
  if (isUnsaved && door === "page") {
    return { act: "save", label: paneText.write.save, note: saveNote(plain), isDisabled: false };
  }
  if (result !== null && screen !== "tables" && screen !== "settings") {
    const note = isAllSaved(state) ? paneText.write.allSaved : "";
    return { act: "write-screen", label: paneText.write.open, note, isDisabled: false };
  }
  return checkStep(book.tables, result !== null);
}

/** Something was written, and all of it is in a file. */
export function isAllSaved({
  book,
  door,
  isUnsaved,
}: Pick<PaneState, "book" | "door" | "isUnsaved">): boolean {
  return door === "page" && book !== null && !isUnsaved && book.canUndo;
}

/** A table with an open question is not checked: where all have one, the button says what is missing. */
function checkStep(tables: readonly RecognisedTable[], isDone: boolean): NextStep {
  const used = tables.filter(({ excluded }) => !excluded);
  const questions = used.reduce((sum, table) => sum + table.questions.length, 0);
  const waiting = used.filter(waitsForAnswer);
  const isWaiting = used.length > 0 && waiting.length === used.length;
  const label = isDone ? paneText.tables.checkAgain : paneText.tables.check;
  return {
    act: "check",
    label: isWaiting ? missingText(waiting.flatMap((table) => table.questions)) : label,
    note: readinessText(used.length, questions, isWaiting ? 0 : waiting.length),
    isDisabled: used.length === 0 || isWaiting,
  };
}

function waitsForAnswer({ questions }: RecognisedTable): boolean {
  return questions.some((question) => question !== "which-of-two");
}
