import type { Grid } from "../../workbook/cell";
import type { School } from "../model/school";
import type { Notice } from "../notice";
import type { WorkbookRecords } from "../run";
import { dirtNotices, type DirtLog } from "./dirt-log";
import { joinNamedSchools } from "./join-named";
import { readContextTable } from "./read-context-table";
import { readRiskFactors } from "./read-risk-factors";
import { isSchoolList, readSchoolList } from "./read-school-list";
import type { RecognisedTable } from "./recognised-table";
import { isContextForm } from "./table-content";

/** What tables with a row for each school say of schools, besides their results. */
export interface SchoolTables {
  readonly tables: Pick<WorkbookRecords, "contexts" | "lists" | "riskFactors">;
  readonly notices: readonly Notice[];
}

/**
 * Reads the conditions of schools, the lists of schools by group and the risk profiles of «500+», and joins them with
 * the schools of the results.
 *
 * @param known Units of the tables of results.
 */
export function readSchoolTables(
  tables: readonly RecognisedTable[],
  cellsOf: (table: RecognisedTable) => Grid,
  known: readonly { readonly school: School | null }[],
): SchoolTables {
  const notices: Notice[] = [];
  function rowsOf<Row extends { readonly school: School }>(
    of: readonly RecognisedTable[],
    read: (cells: Grid, table: RecognisedTable, log: DirtLog) => readonly Row[],
  ): readonly Row[] {
    const rows = of.flatMap((table) => {
      const log: DirtLog = new Map();
      const found = read(cellsOf(table), table, log);
      notices.push(...dirtNotices(log, table));
      return found;
    });
    const joined = joinNamedSchools(rows, known);
    notices.push(...joined.notices);
    return joined.rows;
  }
  const contexts = rowsOf(tables.filter(({ form }) => isContextForm(form)), readContextTable); // prettier-ignore
  const lists = rowsOf(tables.filter(isSchoolList), readSchoolList);
  const riskFactors = rowsOf(tables.filter(({ form }) => form === "risk-factors"), readRiskFactors); // prettier-ignore
  return {
    tables: {
      contexts,
      ...(lists.length === 0 ? {} : { lists }),
      ...(riskFactors.length === 0 ? {} : { riskFactors }),
    },
    notices,
  };
}
