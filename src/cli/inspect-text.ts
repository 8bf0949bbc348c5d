import type { WorkbookRecords } from "../core/model/workbook-records";
import type { RecognisedTable, TableQuestion } from "../core/model/recognised-table";
import { cliText } from "../locale/cli";
import { formName } from "../locale/form-names";
import { percentText } from "../locale/number-text";
import { shownText } from "../locale/shown-text";
import { subjectName } from "../locale/subject-names";
import { noticeLines } from "./notice-lines";

/** What one book holds, as a table for a terminal, with what was noticed below it. */
export function inspectText(label: string, { tables, notices }: WorkbookRecords): string {
  const { headers } = cliText;
  const rows = [Object.values(headers), ...tables.map(tableCells)];
  const body = tables.length === 0 ? [cliText.noTables] : aligned(rows);
  return [label, "", ...body, ...noticeLines(notices), ""].join("\n");
}

function tableCells(table: RecognisedTable): string[] {
  const { sheet, form, subject, grade, year, dataRows, schoolCount, confidence, questions, excluded } = table;
  const doubts = questions.map((question) => cliText.questions[question]);
  const shown = table.shownBy === undefined ? [] : [shownText.shownBy(table.shownBy)];
  return [
    sheet,
    formName(form),
    subject === null ? unknown("subject") : subjectName(subject.value).name,
    String(grade?.value ?? unknown("grade")),
    String(year?.value ?? unknown("year")),
    String(dataRows),
    String(schoolCount),
    percentText(confidence),
    [...doubts, ...(excluded ? [cliText.left] : []), ...shown].join(", "),
  ];

  /** A fact that stands in the table's columns is not asked for. */
  function unknown(question: TableQuestion): string {
    return questions.includes(question) ? cliText.unknown : cliText.none;
  }
}

/** Columns padded to their widest cell. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
