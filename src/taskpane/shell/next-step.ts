import { excelText } from "../../locale/excel";
import { paneText, readinessText } from "../../locale/pane";
import type { PaneState } from "../hooks/pane-state";
import { roadmapStep } from "../roadmap/roadmap-step";

/** What the main button does now. */
export interface NextStep {
  readonly act: "open" | "check" | "write-screen" | "write" | "save" | "roadmap";
  readonly label: string;
  /** A line over the button. */
  readonly note: string;
  readonly isDisabled: boolean;
}

/** The next step of the way: open, check, write, save. */
export function nextStep(state: PaneState): NextStep {
  const { book, door, result, isUnsaved, screen } = state;
  if (book === null) {
    const label = door === "page" ? paneText.empty.open : excelText.read;
    return { act: "open", label, note: "", isDisabled: false };
  }
  if (screen === "roadmap") return roadmapStep(state);
  if (screen === "write") return { act: "write", label: paneText.write.write, note: "", isDisabled: false };
  if (isUnsaved && door === "page") {
    return { act: "save", label: paneText.write.save, note: "", isDisabled: false };
  }
  if (result !== null && screen !== "tables" && screen !== "settings") {
    return { act: "write-screen", label: paneText.write.open, note: "", isDisabled: false };
  }
  const used = book.tables.filter(({ excluded }) => !excluded);
  const questions = used.reduce((sum, table) => sum + table.questions.length, 0);
  const label = result === null ? paneText.tables.check : paneText.tables.checkAgain;
  return { act: "check", label, note: readinessText(used.length, questions), isDisabled: used.length === 0 };
}
