import { areaAddress, cellAddress } from "../../workbook/address";
import type { PivotValue, SheetArea, WorkbookEdit } from "../../workbook/edit";
import { rangeOf } from "./range-area";
import type { RequestQueue } from "./request-queue";
import { isExcelApi } from "./run-in-excel";

type PivotEdit = Extract<WorkbookEdit, { kind: "pivot" }>;

const SUMMARIES = { count: "Count", sum: "Sum", average: "Average" } as const;

/** Names of the Excel tables that an apply makes, by `tableKey` of their place. */
export type MadeTables = ReadonlyMap<string, string>;

/** A table's place. */
export function tableKey({ sheet, area }: SheetArea): string {
  return `${areaAddress(area)} ${sheet}`;
}

/** Whether this Excel has PivotTables for add-ins. Source: Office.js reference, PivotTableCollection.add, ExcelApi 1.8. */
export function hasPivots(): boolean {
  return isExcelApi("1.8");
}

/**
 * Makes a native PivotTable in tabular form. It stands on the Excel table where there is one: a refresh then takes
 * new rows too.
 */
export async function addPivot(queue: RequestQueue, edit: PivotEdit, tables: MadeTables): Promise<void> {
  await queue.room(8000);
  const sheet = queue.sheet(edit.sheet);
  const table = tables.get(tableKey(edit.source));
  const source =
    table === undefined
      ? rangeOf(queue.sheet(edit.source.sheet), edit.source.area)
      : queue.context.workbook.tables.getItem(table);
  const pivot = sheet.pivotTables.add(edit.name, source, sheet.getRange(cellAddress(edit.row, edit.column)));
  const fields = pivot.hierarchies;
  for (const name of edit.rows) pivot.rowHierarchies.add(fields.getItem(name));
  for (const name of edit.columns) pivot.columnHierarchies.add(fields.getItem(name));
  for (const name of edit.filters) pivot.filterHierarchies.add(fields.getItem(name));
  for (const value of edit.values) addValue(pivot, value);
  pivot.layout.layoutType = "Tabular";
}

function addValue(pivot: Excel.PivotTable, value: PivotValue): void {
  const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(value.field));
  data.summarizeBy = SUMMARIES[value.summarise];
  data.name = value.title;
}
