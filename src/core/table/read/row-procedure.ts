import type { Cell } from "../../../workbook/cell";
import { procedureKey, type Procedure, type SubjectId } from "../../model/procedure";
import { cleanText } from "../../cleaning/clean-text";
import { factInCell } from "../recognise/head-facts";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf } from "../recognise/table-cells";
import { noteCell, type DirtLog } from "./dirt-log";

/** Years and grades that a cell can mean; a serial number of a date is neither. */
const LIMITS = { year: [1990, 2100], grade: [1, 12] } as const;

/**
 * Gives the procedure of each row of a table: the table's own, or by its columns where they differ by row.
 *
 * @param log Where cells of subject, grade and year that cannot be read are named; the reader of a row leaves it out.
 * @returns A function of a row's cells and index; it gives null where subject, grade or year cannot be told.
 */
export function procedureReader(
  table: RecognisedTable,
  log: DirtLog,
): (line: readonly Cell[], row: number) => Procedure | null {
  const { exam, subject, grade, year } = table;
  if (subject !== null && grade !== null && year !== null) {
    const procedure = { exam, subject: subject.value, grade: grade.value, year: year.value };
    return () => procedure;
  }
  const known = new Map<string, Procedure>();

  function fact(
    line: readonly Cell[],
    row: number,
    key: "subject" | "grade" | "year",
  ): SubjectId | number | null {
    const own = table[key]?.value;
    if (own !== undefined) return own;
    const column = columnOf(table, key);
    const cell = line[column];
    const text = cleanText(cell);
    const value = possible(key, factInCell(key, text));
    if (value === null && text !== "")
      noteCell(log, "cells-unread", { row, column, cell, outcome: "row-left-out" });
    // Nothing says of which work the row is, and it has numbers: it must not vanish.
    if (value === null && text === "" && column >= 0)
      noteCell(log, "rows-without-procedure", { row, column, cell, outcome: null });
    return value;
  }

  return (line, row) => {
    const [subjectOfRow, gradeOfRow, yearOfRow] = [
      fact(line, row, "subject"),
      fact(line, row, "grade"),
      fact(line, row, "year"),
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
  const column = columnOf(table, "year");
  const year = table.year?.value ?? possible("year", factInCell("year", cleanText(line[column])));
  return typeof year === "number" ? year : null;
}

function possible(
  key: "subject" | "grade" | "year",
  value: SubjectId | number | null,
): SubjectId | number | null {
  if (key === "subject" || typeof value !== "number") return value;
  const [least, most] = LIMITS[key];
  return value >= least && value <= most ? value : null;
}
