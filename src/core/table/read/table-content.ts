import type { Grid } from "../../../workbook/cell";
import { FORM_TRAITS } from "../../model/form-traits";
import type { School } from "../../model/school";
import { progressRows } from "./progress-rows";
import { isEmptyCell } from "./attendance";
import { visitPupils } from "./pupil-rows";
import { protocolRows } from "./read-exam-protocol";
import { claimRows } from "./read-medal-claims";
import { recheckRows } from "./recheck-records";
import { columnOf, endOf, isBlankRow, type TableLayout } from "../recognise/table-cells";
import { unitRows } from "./unit-rows";

/** How much a table holds. */
export interface TableContent {
  /** Rows of schools or pupils, without group rows. */
  readonly dataRows: number;
  /** Identities of its schools; of those with results in a pupil table. */
  readonly schoolIds: ReadonlySet<string>;
}

/** Rows that stand under their schools or name them, with how they are read. */
const ROWS_OF = {
  claim: claimRows,
  work: recheckRows,
  progress: progressRows,
  protocol: protocolRows,
};

/** Counts the rows and the schools of a table. */
export function tableContent(cells: Grid, table: TableLayout, fileName: string): TableContent {
  const schoolIds = new Set<string>();
  const { kind, row: counted } = FORM_TRAITS[table.form];
  if (counted !== "unit" && counted !== "pupil" && counted !== "line") {
    const rows: readonly { readonly school: School }[] = ROWS_OF[counted](cells, table);
    return { dataRows: rows.length, schoolIds: new Set(rows.map(({ school }) => school.id)) };
  }
  if (counted === "unit") {
    const { schools, groups } = unitRows(cells, table);
    for (const { school } of schools) schoolIds.add(school.id);
    // Tables of ОГЭ and ЕГЭ by municipality have no schools.
    const isByTerritory = kind === "exam" && schools.length === 0;
    return { dataRows: isByTerritory ? groups.length : schools.length, schoolIds };
  }

  let dataRows = 0;
  if (counted === "pupil") {
    const total = columnOf(table, columnOf(table, "total") < 0 ? "mark" : "total");
    visitPupils(cells, table, fileName, (_row, line, school, attendance) => {
      if (attendance === "wrote" || attendance === "absent") dataRows += 1;
      if (attendance === "wrote" && (total < 0 || !isEmptyCell(line[total]))) schoolIds.add(school.id);
    });
    return { dataRows, schoolIds };
  }
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    if (!isBlankRow(cells, row)) dataRows += 1;
  }
  return { dataRows, schoolIds };
}
