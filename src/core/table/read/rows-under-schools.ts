import type { Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import type { School } from "../../model/school";
import { groupLevelByWords } from "../schools/group-level";
import { nameAndLogin, schoolOf } from "../schools/school-identity";
import { columnOf, endOf, type TableLayout } from "../recognise/table-cells";

/** A row of a pupil or a work, and the school that it is of. */
export interface PupilRow {
  readonly row: number;
  readonly school: School;
}

/**
 * Rows of a table with one row for each pupil or work: those with something in a column that is read, without totals. A
 * school's name stands for the rows beneath it that have none.
 *
 * @param read Indices of the columns that are read.
 */
export function rowsUnderSchools(cells: Grid, table: TableLayout, read: readonly number[]): PupilRow[] {
  const nameColumn = columnOf(table, "school-name");
  const loginColumn = columnOf(table, "school-login");
  const territoryColumn = columnOf(table, "territory");
  const rows: PupilRow[] = [];
  let above: School | null = null;
  let territory: string | null = null;
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    const first = line.find((cell) => cleanText(cell) !== "");
    const named = nameAndLogin(cleanText(line[nameColumn]));
    if ([cleanText(first), named.name].some((text) => groupLevelByWords(text) === "total")) continue;
    territory = nameAndLogin(cleanText(line[territoryColumn])).name || territory;
    const own = nameAndLogin(cleanText(line[loginColumn]));
    const login = own.login ?? named.login;
    const name = named.name || own.name;
    if (name !== "" || login !== null) above = schoolOf({ name, login, territory });
    if (above !== null && read.some((column) => cleanText(line[column]) !== ""))
      rows.push({ row, school: above });
  }
  return rows;
}
