import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { numberReading, type NumberReading } from "../../cleaning/number-reading";
import type { School } from "../../model/school";
import { groupLevelByWords } from "../schools/group-level";
import { nameAndLogin, schoolOf } from "../schools/school-identity";
import { columnOf, endOf, type TableLayout } from "../recognise/table-cells";

/** A row of a pupil with two scores. */
export interface ProgressRow {
  readonly row: number;
  readonly school: School;
  /** null where the cell is empty or no number. */
  readonly earlier: number | null;
  readonly later: number | null;
  /** As in the column «Предмет»; empty where there is none. */
  readonly subject: string;
}

/**
 * The pupils of a table with two scores: rows that have at least one of them, or a sign in its place («н/д», «*»). A school's name may stand only in the first
 * of its rows; rows of totals are left out.
 */
export function progressRows(cells: Grid, table: TableLayout): ProgressRow[] {
  const [login, name, territory, earlier, later, subject] = (
    ["school-login", "school-name", "territory", "earlier-score", "later-score", "subject"] as const
  ).map((meaning) => columnOf(table, meaning));
  const rows: ProgressRow[] = [];
  let school: School | null = null;
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    function cell(column: number | undefined): Cell | undefined {
      return column === undefined ? undefined : line[column];
    }
    const named = nameAndLogin(cleanText(cell(name)));
    const ownLogin = nameAndLogin(cleanText(cell(login))).login ?? named.login;
    const place = nameAndLogin(cleanText(cell(territory))).name;
    if ([named.name, place].some((text) => groupLevelByWords(text) === "total")) continue;
    if (named.name !== "" || ownLogin !== null) {
      school = schoolOf({ name: named.name, login: ownLogin, territory: place === "" ? null : place });
    }
    const read = { earlier: numberReading(cell(earlier)), later: numberReading(cell(later)) };
    const isOfPupil = [read.earlier, read.later].some(
      (score) => "value" in score || (score.unread !== "empty" && score.unread !== "words"),
    );
    if (school === null || !isOfPupil) continue;
    const scores = { earlier: valueOf(read.earlier), later: valueOf(read.later) };
    rows.push({ row, school, ...scores, subject: cleanText(cell(subject)) });
  }
  return rows;
}

function valueOf(read: NumberReading): number | null {
  return "value" in read ? read.value : null;
}
