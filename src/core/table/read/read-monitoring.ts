import type { Grid } from "../../../workbook/cell";
import type { Notice } from "../../notice";
import type { WorkbookRecords } from "../../model/workbook-records";
import { dirtNotices, type DirtLog } from "./dirt-log";
import { readIndicatorTable } from "./read-indicator-table";
import { readProgressTable } from "./read-progress-table";
import type { RecognisedTable } from "../../model/recognised-table";
import { formKind } from "../../model/form-traits";
import { tellsContext } from "./read-contexts";

/** What the tables that offices make themselves say, and what was noticed in them. */
export type Monitoring = Pick<WorkbookRecords, "progress" | "indicators" | "notices">;

/** Reads tables of pupils with two scores and tables of indicators; conditions of schools are indicators too. */
export function readMonitoring(
  tables: readonly RecognisedTable[],
  cellsOf: (table: RecognisedTable) => Grid,
): Monitoring {
  const notices: Notice[] = [];
  const progress = tables
    .filter(({ form }) => formKind(form) === "progress")
    .flatMap((table) => {
      const log: DirtLog = new Map();
      const read = readProgressTable(cellsOf(table), table, log);
      notices.push(...dirtNotices(log, table));
      return read;
    });
  const indicators = tables.filter(tellsContext).flatMap((table) => {
    const log: DirtLog = new Map();
    const read = readIndicatorTable(cellsOf(table), table, log);
    notices.push(...dirtNotices(log, table));
    return read;
  });
  return { progress, indicators, notices };
}
