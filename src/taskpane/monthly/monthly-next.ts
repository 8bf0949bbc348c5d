import { monthlyPane } from "../../locale/monthly-pane";
import { paneText } from "../../locale/pane";
import { MONTHLY_STEPS, type MonthlyStepId } from "../hooks/monthly-state";
import type { PaneState } from "../hooks/pane-state";

/** What the main button does on a step of monthly tables. */
export interface MonthlyNext {
  readonly act: "choose" | "write-now" | "save" | MonthlyStepId;
  readonly label: string;
  readonly isDisabled: boolean;
}

/** The way forward: choose files, go on step by step, write, save. */
export function monthlyNext({
  monthly,
  book,
  door,
  isUnsaved,
}: Pick<PaneState, "monthly" | "book" | "door" | "isUnsaved">): MonthlyNext {
  const { step, view, isWritten, target } = monthly;
  const { next } = monthlyPane;
  if (view === null || !view.hasRun) return { act: "choose", label: next.choose, isDisabled: view === null };
  if (step === "write") {
    if (!isWritten) {
      const isLocked =
        target.mode === "copy" && (book?.structureLocked ?? false) && target.structurePassword === undefined;
      return { act: "write-now", label: paneText.write.write, isDisabled: isLocked || view.rows === 0 };
    }
    return isUnsaved && door === "page"
      ? { act: "save", label: paneText.write.save, isDisabled: false }
      : { act: "choose", label: next.nextMonth, isDisabled: false };
  }
  const after = MONTHLY_STEPS[MONTHLY_STEPS.indexOf(step) + 1] ?? "write";
  return { act: after, label: after === "files" ? "" : next[after], isDisabled: false };
}
