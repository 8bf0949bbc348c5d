import { asWorkbookError } from "./office-error";

/** Bytes that one call of `String.fromCharCode` takes; its arguments stand on the stack. */
const AT_ONCE = 0x8000;

/**
 * Opens an .xlsx as a new workbook in a window of its own (ExcelApi 1.8).
 *
 * @throws {WorkbookError} `cell-edit-mode`, `host-refused`.
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64(bytes));
  } catch (error) {
    throw asWorkbookError(error, "open a new workbook");
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(start, start + AT_ONCE));
  }
  return btoa(text);
}
