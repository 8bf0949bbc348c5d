import type { CellRef } from "../../workbook/cell";
import { runInExcel } from "./run-in-excel";

/**
 * Brings a cell of the open workbook before the person's eyes: its sheet in front, the cell selected. One sync.
 *
 * @throws {WorkbookError} `cell-edit-mode`, `host-refused` (the sheet is hidden or gone).
 */
export async function showCell({ sheet, row, column }: CellRef): Promise<void> {
  await runInExcel("show a cell", async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
}
