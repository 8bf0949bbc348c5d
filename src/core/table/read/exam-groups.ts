import type { ExamMeasure, RecognisedTable } from "../../model/recognised-table";
import type { Procedure } from "../../model/procedure";
import { examColumnOf, type ExamColumn } from "../recognise/exam-columns";
import { columnsOf } from "../recognise/table-cells";
import type { RowFacts } from "./exam-lines";

/** A column of an exam, with what it counts. */
interface MeasureColumn extends ExamColumn {
  readonly column: number;
}

/** Columns of one subject and year. */
export type ColumnGroup = readonly MeasureColumn[];

/** The column that counts pupils of a measure; -1 where there is none. */
export function columnFor(columns: ColumnGroup, measure: ExamMeasure): number {
  return columns.find((column) => column.measure === measure && !column.isShare)?.column ?? -1;
}

/** The columns of each exam that a table tells of in rows of these facts. */
export function columnGroups(
  table: RecognisedTable,
  ofRow: RowFacts,
): { procedure: Procedure; columns: ColumnGroup }[] {
  const groups = new Map<string, { procedure: Procedure; columns: MeasureColumn[] }>();
  for (const own of columnsOf(table, "exam:")) {
    const { column } = own;
    const found = examColumnOf(own);
    const subject = found?.subject ?? ofRow.subject;
    const year = found?.year ?? ofRow.year;
    if (found === null || subject === null || year === null) continue;
    const key = `${subject}:${String(year)}`;
    const procedure = { exam: table.exam, subject, grade: table.exam === "oge" ? 9 : 11, year };
    const group = groups.get(key) ?? { procedure, columns: [] };
    group.columns.push({ ...found, column });
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return all.filter(({ columns }) => columns.length > 1 || /^mean-/.test(columns[0]?.measure ?? ""));
}
