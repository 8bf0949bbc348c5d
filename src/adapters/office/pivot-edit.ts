import { cellAddress } from "../../workbook/address";
import type { PivotValue, WorkbookEdit } from "../../workbook/edit";
import type { DegradedEdit } from "../../workbook/port";
import { rangeOf } from "./range-area";
import type { RequestQueue } from "./request-queue";
import { isExcelApi } from "./run-in-excel";
import { writeCells } from "./write-cells";

type PivotEdit = Extract<WorkbookEdit, { kind: "pivot" }>;

const SUMMARIES = { count: "Count", sum: "Sum", average: "Average" } as const;

/** Makes a native PivotTable (ExcelApi 1.8); in an Excel without, the cells that it would show. */
export async function addPivot(queue: RequestQueue, edit: PivotEdit): Promise<DegradedEdit[]> {
  if (!isExcelApi("1.8")) {
    await writeCells(queue, { sheet: edit.sheet, row: edit.row, column: edit.column, cells: edit.rendered });
    return [{ code: "no-pivot", sheet: edit.sheet }];
  }
  await queue.room(8000);
  const sheet = queue.sheet(edit.sheet);
  const source = rangeOf(queue.sheet(edit.source.sheet), edit.source.area);
  const pivot = sheet.pivotTables.add(edit.name, source, sheet.getRange(cellAddress(edit.row, edit.column)));
  const fields = pivot.hierarchies;
  for (const name of edit.rows) pivot.rowHierarchies.add(fields.getItem(name));
  for (const name of edit.columns) pivot.columnHierarchies.add(fields.getItem(name));
  for (const name of edit.filters) pivot.filterHierarchies.add(fields.getItem(name));
  for (const value of edit.values) addValue(pivot, value);
  return [];
}

function addValue(pivot: Excel.PivotTable, value: PivotValue): void {
  const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(value.field));
  data.summarizeBy = SUMMARIES[value.summarise];
  data.name = value.title;
}
