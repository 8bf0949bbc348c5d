import { areaAddress, cellAddress } from "../../workbook/address";
import type { SheetArea, WorkbookEdit } from "../../workbook/edit";
import type { PivotForm, PivotShare, PivotSummary, PivotValue } from "../../workbook/pivot-layout";
import { rangeOf } from "./range-area";
import type { RequestQueue } from "./request-queue";
import { isExcelApi } from "./run-in-excel";

type PivotEdit = Extract<WorkbookEdit, { kind: "pivot" }>;

/** Names of Office.js. Source: Office.js reference, AggregationFunction, ShowAsCalculation. */
export const SUMMARIES = {
  average: "Average",
  count: "Count",
  countNums: "CountNumbers",
  max: "Max",
  min: "Min",
  product: "Product",
  stdDev: "StandardDeviation",
  stdDevp: "StandardDeviationP",
  sum: "Sum",
  var: "Variance",
  varp: "VarianceP",
} as const satisfies Readonly<Record<PivotSummary, string>>;

export const SHARES = {
  percentOfTotal: "PercentOfGrandTotal",
  percentOfRow: "PercentOfRowTotal",
  percentOfCol: "PercentOfColumnTotal",
} as const satisfies Readonly<Record<PivotShare, string>>;

export const FORMS = {
  compact: "Compact",
  outline: "Outline",
  tabular: "Tabular",
} as const satisfies Readonly<Record<PivotForm, string>>;

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
 * Makes a native PivotTable, in tabular form unless the person chose another. It stands on the Excel table where there is one: a refresh then takes
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
  pivot.layout.layoutType = FORMS[edit.form ?? "tabular"];
  leaveOut(pivot, edit);
}

/** What a person left out of a pivot stays out of it. */
function leaveOut(pivot: Excel.PivotTable, edit: PivotEdit): void {
  const { shown = {}, withoutSubtotals = [], withoutTotals = [] } = edit;
  function fieldOf(name: string): Excel.PivotField {
    return pivot.hierarchies.getItem(name).fields.getItem(name);
  }
  for (const name of withoutSubtotals) fieldOf(name).subtotals = { automatic: false };
  if (withoutTotals.includes("column")) pivot.layout.showRowGrandTotals = false;
  if (withoutTotals.includes("row")) pivot.layout.showColumnGrandTotals = false;
  for (const [name, items] of Object.entries(shown)) {
    fieldOf(name).applyFilter({ manualFilter: { selectedItems: items.map((item) => item || EMPTY_ITEM) } });
  }
}

/** What Excel calls the item of empty cells. */
const EMPTY_ITEM = "(blank)";

function addValue(pivot: Excel.PivotTable, value: PivotValue): void {
  const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(value.field));
  data.summarizeBy = SUMMARIES[value.summarise];
  data.name = value.title;
  if (value.format !== undefined) data.numberFormat = value.format;
  if (value.share !== undefined) data.showAs = { calculation: SHARES[value.share] };
}
