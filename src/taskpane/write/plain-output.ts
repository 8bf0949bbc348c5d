import type { OpenedWorkbook, WriteMode } from "../../app/session-values";

/** Whether what a write would make opens without the password that the original asks for. */
export function writesPlain({ lock, isWritable }: OpenedWorkbook, mode: WriteMode): boolean {
  return lock === "lost" || (lock === "kept" && (mode === "new-workbook" || !isWritable));
}

/** The same of what was written and is to be saved. */
export function savesPlain({ lock, results }: OpenedWorkbook): boolean {
  return lock === "lost" || (lock === "kept" && results.length > 0);
}
