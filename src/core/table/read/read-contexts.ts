import type { Grid } from "../../../workbook/cell";
import type { SchoolContext } from "../../model/school-context";
import type { Notice } from "../../notice";
import { dirtNotices, type DirtLog } from "./dirt-log";
import { readContextTable } from "./read-context-table";
import type { RecognisedTable } from "../../model/recognised-table";
import { formKind } from "../../model/form-traits";

/** What tables say of the conditions of schools, and the cells that could not be read. */
export interface ReadContexts {
  readonly contexts: readonly SchoolContext[];
  readonly notices: readonly Notice[];
}

/** The conditions of schools, table by table; a school may stand in several. */
export function readContexts(
  tables: readonly RecognisedTable[],
  cellsOf: (table: RecognisedTable) => Grid,
): ReadContexts {
  const notices: Notice[] = [];
  const contexts = tables.filter(tellsContext).flatMap((table) => {
    const log: DirtLog = new Map();
    const read = readContextTable(cellsOf(table), table, log);
    notices.push(...dirtNotices(log, table));
    return read;
  });
  return { contexts, notices };
}

/** Whether a table may tell the conditions of schools: a questionnaire, a social passport, a monitoring table. */
export function tellsContext({ form }: RecognisedTable): boolean {
  const kind = formKind(form);
  return kind === "conditions" || kind === "indicators";
}
