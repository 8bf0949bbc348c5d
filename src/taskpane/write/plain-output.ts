import type { OpenedWorkbook, PlainFiles, WriteMode } from "../../app/session-values";
import { plainOutputText } from "../../locale/plain-output";

/** Whether what a write would make opens without the password that the original asks for. */
export function writesPlain({ lock, isWritable }: OpenedWorkbook, mode: WriteMode): boolean {
  return lock === "lost" || (lock === "kept" && (mode === "new-workbook" || !isWritable));
}

/** The line over the button that saves. */
export function saveNote({ next }: PlainFiles): string {
  return next ? plainOutputText.note : "";
}
