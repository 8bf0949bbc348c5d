import type { CellRef } from "../../workbook/cell";

/** Brings a cell of the open workbook before the person's eyes: its sheet in front, the cell selected. One sync. */
export async function showCell(
  context: Excel.RequestContext,
  { sheet, row, column }: CellRef,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRangeByIndexes(row, column, 1, 1).select();
  await context.sync();
}
