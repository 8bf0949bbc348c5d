import type { Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { formKind } from "../../model/form-traits";
import { isBareCode } from "./rows-of-pupils";
import { columnOf, endOf, type TableLayout } from "./table-cells";

/** Rows whose values tell whose a code is. */
const SAMPLE_ROWS = 2000;
/** Rows of a code, on average, from which on it is no pupil's. */
const LEAST_ROWS = 2;

/**
 * The table of pupils with «Код» said to be of their schools, where all pupils of a school have one and no two schools the
 * same: as a pupil's code it would make one pupil of them all.
 */
export function withCodesOfSchools(sheet: SheetSnapshot, table: TableLayout): TableLayout {
  const code = table.columns.find(({ meaning, header }) => meaning === "pupil-code" && isBareCode(header));
  if (code === undefined || formKind(table.form) !== "pupils" || columnOf(table, "school-code") >= 0)
    return table;
  const rows = sheet.cells.slice(table.firstDataRow, endOf(table.area)).slice(0, SAMPLE_ROWS);
  if (!areOfSchools(rows, code.column, columnOf(table, "school-name"))) return table;
  const columns = table.columns.map((of) => (of === code ? { ...of, meaning: "school-code" as const } : of));
  return { ...table, columns };
}

function areOfSchools(rows: Grid, codeColumn: number, nameColumn: number): boolean {
  const names = new Map<string, string>();
  const codes = new Map<string, string>();
  let [count, runs, before] = [0, 0, ""];
  for (const line of rows) {
    const code = cleanText(line[codeColumn]);
    if (code === "") continue;
    const name = nameColumn < 0 ? code : comparableText(line[nameColumn]);
    if ((codes.get(name) ?? code) !== code || (names.get(code) ?? name) !== name) return false;
    codes.set(name, code);
    names.set(code, name);
    count += 1;
    if (code !== before) runs += 1;
    before = code;
  }
  // Codes of pupils that begin anew in each class come again, too, but not beside one another.
  const isTogether = nameColumn >= 0 || (runs === codes.size && codes.size > 1);
  return isTogether && codes.size > 0 && count >= LEAST_ROWS * codes.size;
}
