import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText } from "../../cleaning/clean-text";
import { formKind } from "../../model/form-traits";
import { isSchoolByWords } from "../schools/group-level";
import { endOf, type TableLayout } from "./table-cells";

/** Rows whose values tell what a column holds. */
const SAMPLE_ROWS = 2000;
const MOST = 0.8;

/**
 * The table of pupils with the column of their schools, where no header says which it is and one column's values are names of
 * several schools: else all its pupils were of the one school that the file is called by.
 */
export function withSchools(sheet: SheetSnapshot, table: TableLayout): TableLayout {
  const isNamed = table.columns.some(({ meaning }) => /^school-(name|login|code)$/.test(meaning));
  if (formKind(table.form) !== "pupils" || isNamed) return table;
  const rows = sheet.cells.slice(table.firstDataRow, endOf(table.area)).slice(0, SAMPLE_ROWS);
  const found = table.columns.find(({ column, meaning }) => {
    if (meaning !== "other") return false;
    const names = rows.map((row) => cleanText(row[column])).filter((name) => name !== "");
    const schools = names.filter(isSchoolByWords);
    return new Set(schools).size > 1 && schools.length >= names.length * MOST;
  });
  if (found === undefined) return table;
  const columns = table.columns.map((of) => (of === found ? { ...of, meaning: "school-name" as const } : of));
  return { ...table, columns };
}
