import { WorkbookError, type WorkbookErrorCode } from "../../workbook/workbook-error";

/** What of Excel is about sheets as wholes: a name that is taken is a sheet's only here. */
const ABOUT_SHEETS = /^Worksheet(?:Collection)?\./;
/** What Excel refuses with the code of a protection although nothing is protected. Source: docs/excel-facts.md#refusals (#1232). */
const REFUSED_UNPROTECTED = /^(?:Pivot|Slicer|PageLayout|HeaderFooter)/;

/** What Excel's own codes mean for the person; any other is `host-refused`. Source: docs/excel-facts.md#protection, docs/excel-facts.md#editing. */
function meaningOf(code: string, place: string): WorkbookErrorCode {
  if (code === "InvalidOperationInCellEditMode") return "cell-edit-mode";
  if (code === "ItemAlreadyExists" && ABOUT_SHEETS.test(place)) return "sheet-exists";
  if (code === "AccessDenied" && !REFUSED_UNPROTECTED.test(place)) return "sheet-protected";
  return "host-refused";
}

/** The code of an error that Excel gave; null for anything else. */
export function officeErrorCode(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : null;
}

/** The member of Office.js that Excel refused, as "PivotTableCollection.add"; "" where it does not say. */
function refusedMember(error: unknown): string {
  const info: unknown =
    typeof error === "object" && error !== null && "debugInfo" in error ? error.debugInfo : null;
  return typeof info === "object" && info !== null && "errorLocation" in info
    ? String(info.errorLocation)
    : "";
}

/** Excel's error as ours, with Excel's as its cause; an error of ours stays. */
export function asWorkbookError(error: unknown, action: string): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const meaning = meaningOf(officeErrorCode(error) ?? "", refusedMember(error));
  return new WorkbookError(meaning, `Cannot ${action}: Excel refused`, {}, { cause: error });
}

/** Whether Excel found the request or its answer too large, or could not give it in one piece. */
export function isTooLarge(error: unknown): boolean {
  return /PayloadSizeLimitExceeded$/.test(officeErrorCode(error) ?? "");
}
