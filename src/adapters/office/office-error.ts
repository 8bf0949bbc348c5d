import { WorkbookError, type WorkbookErrorCode } from "../../workbook/workbook-error";

/** What Excel's own codes mean for the person; any other is `host-refused`. Source: docs/excel-facts.md#protection, docs/excel-facts.md#editing. */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  ItemAlreadyExists: "sheet-exists",
  AccessDenied: "sheet-protected",
};

/** The code of an error that Excel gave; null for anything else. */
export function officeErrorCode(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : null;
}

/** Excel's error as ours, with Excel's as its cause; an error of ours stays. */
export function asWorkbookError(error: unknown, action: string): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = officeErrorCode(error) ?? "";
  return new WorkbookError(
    CODES[code] ?? "host-refused",
    `Cannot ${action}: Excel refused`,
    {},
    { cause: error },
  );
}

/** Whether Excel found the request or its answer too large, or could not give it in one piece. */
export function isTooLarge(error: unknown): boolean {
  return /PayloadSizeLimitExceeded$/.test(officeErrorCode(error) ?? "");
}
