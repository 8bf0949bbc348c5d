import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { FORM_TRAITS } from "../../model/form-traits";
import { columnOf, endOf, type TableLayout } from "./table-cells";

/** Rows whose values tell what a column holds. */
const SAMPLE_ROWS = 2000;
const LEAST_ROWS = 2;
/** «8А», «8 «Б»», «8-в»: nothing else is written so. */
const CLASS_WITH_LETTER = /^([1-9]|1[01]) ?[-–]? ?"?[а-я]"?(?: класс)?$/;

/**
 * The table of schools with the column of their classes, where no header says which it is and all values of one column are
 * classes with a letter: else the rows of a school's classes would be replies of which the last counts.
 */
export function withClasses(sheet: SheetSnapshot, table: TableLayout): TableLayout {
  const isSaid = columnOf(table, "class-group") >= 0 || columnOf(table, "grade") >= 0;
  if (FORM_TRAITS[table.form].row !== "unit" || isSaid) return table;
  const rows = sheet.cells.slice(table.firstDataRow, endOf(table.area)).slice(0, SAMPLE_ROWS);
  const found = table.columns.find(({ column, meaning }) => {
    if (meaning !== "other") return false;
    const filled = rows.map((row) => row[column]).filter((cell) => cleanText(cell) !== "");
    return (
      filled.length >= LEAST_ROWS && filled.every((cell) => CLASS_WITH_LETTER.test(comparableText(cell)))
    );
  });
  if (found === undefined) return table;
  const columns = table.columns.map((of) => (of === found ? { ...of, meaning: "class-group" as const } : of));
  return { ...table, columns };
}
