import type { Cell } from "../../../workbook/cell";
import { procedureKey, type Procedure, type SubjectId } from "../../model/procedure";
import { cleanText } from "../../cleaning/clean-text";
import { factInCell } from "../recognise/head-facts";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf } from "../recognise/table-cells";

/**
 * Gives the procedure of each row of a table: the table's own, or by its columns where they differ by row.
 *
 * @returns A function of a row's cells; it gives null where subject, grade or year cannot be told.
 */
export function procedureReader(table: RecognisedTable): (line: readonly Cell[]) => Procedure | null {
  const { exam, subject, grade, year } = table;
  if (subject !== null && grade !== null && year !== null) {
    const procedure = { exam, subject: subject.value, grade: grade.value, year: year.value };
    return () => procedure;
  }
  const known = new Map<string, Procedure>();

  function fact(line: readonly Cell[], key: "subject" | "grade" | "year"): SubjectId | number | null {
    return table[key]?.value ?? factInCell(key, cleanText(line[columnOf(table, key)]));
  }

  return (line) => {
    const [subjectOfRow, gradeOfRow, yearOfRow] = [
      fact(line, "subject"),
      fact(line, "grade"),
      fact(line, "year"),
    ];
    if (typeof subjectOfRow !== "string" || typeof gradeOfRow !== "number" || typeof yearOfRow !== "number")
      return null;
    const procedure: Procedure = { exam, subject: subjectOfRow, grade: gradeOfRow, year: yearOfRow };
    const key = procedureKey(procedure);
    const seen = known.get(key);
    if (seen === undefined) known.set(key, procedure);
    return seen ?? procedure;
  };
}

/** The year of a row of a table that has one of its own, or a column of years; null where it cannot be told. */
export function rowYear(table: RecognisedTable, line: readonly Cell[]): number | null {
  const year = table.year?.value ?? factInCell("year", cleanText(line[columnOf(table, "year")]));
  return typeof year === "number" ? year : null;
}
