import { remainsAfterUndo, remainsAfterUnmark, type Remains } from "../../locale/remains-text";
import type { PaneState } from "../hooks/pane-state";

/** What a workbook holds of the add-in after something was taken back; "" after anything else. */
export function remainsText({ done, book, door }: Pick<PaneState, "done" | "book" | "door">): string {
  if (book === null || !book.isWritable) return "";
  const remains: Remains = {
    sheets: book.sheets.filter(({ own, isHidden }) => own && !isHidden).length,
    hasMarks: book.hasMarks,
    canUndo: book.canUndo && door === "page",
    isAsOpened: book.isAsOpened,
  };
  if (done === "undone") return remainsAfterUndo(remains);
  return done === "unmarked" ? remainsAfterUnmark(remains) : "";
}
