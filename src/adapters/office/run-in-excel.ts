import { WorkStopped } from "../../workbook/work-stopped";
import { asWorkbookError } from "./office-error";

/**
 * Runs requests in Excel, waiting while the person types into a cell where Excel can wait.
 *
 * @param action What is being done, for the log: "Cannot <action>".
 * @throws {WorkbookError} `cell-edit-mode`, `host-refused` and what the body throws.
 * @throws {WorkStopped} as the body throws it.
 */
export async function runInExcel<T>(
  action: string,
  body: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, body);
  } catch (error) {
    throw error instanceof WorkStopped ? error : asWorkbookError(error, action);
  }
}

/** Whether this Excel has a version of the API. */
export function isExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
