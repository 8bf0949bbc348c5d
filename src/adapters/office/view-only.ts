import { WorkbookError } from "../../workbook/workbook-error";
import { officeErrorCode } from "./office-error";

/** Codes by which Excel refuses to write into a workbook as a whole. Source: docs/excel-facts.md#viewing. */
const READ_ONLY = ["AccessDenied", "InvalidOperation"];

/** Whether Excel says that the workbook is open for viewing only. Source: Office.js reference, Office.Document.mode. */
export function isOpenForViewing(): boolean {
  const { document } = Office.context as { document?: { mode?: unknown } };
  return document?.mode === "readOnly";
}

/** @throws {WorkbookError} `view-only`. */
export function requireWritable(): void {
  if (isOpenForViewing()) throw viewOnly();
}

/**
 * Says of a refused first write that the workbook takes none: nothing was changed before it, no protection stands in
 * its way, and not every Excel tells that a workbook is open for viewing only.
 */
export async function firstWrite(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw READ_ONLY.includes(officeErrorCode(error) ?? "") ? viewOnly(error) : error;
  }
}

function viewOnly(cause?: unknown): WorkbookError {
  const message = "Cannot write: the workbook is open for viewing only";
  return new WorkbookError("view-only", message, {}, cause === undefined ? undefined : { cause });
}
