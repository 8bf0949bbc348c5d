import type { Grid } from "../../../workbook/cell";
import type { SchoolContext } from "../../model/school-context";
import { readContextTable } from "./read-context-table";
import type { RecognisedTable } from "../../model/recognised-table";
import { formKind } from "../../model/form-traits";

/** The conditions of schools, table by table; a school may stand in several. */
export function readContexts(
  tables: readonly RecognisedTable[],
  cellsOf: (table: RecognisedTable) => Grid,
): SchoolContext[] {
  return tables.filter(tellsContext).flatMap((table) => readContextTable(cellsOf(table), table));
}

/** Whether a table may tell the conditions of schools: a questionnaire, a social passport, a monitoring table. */
export function tellsContext({ form }: RecognisedTable): boolean {
  const kind = formKind(form);
  return kind === "conditions" || kind === "indicators";
}
