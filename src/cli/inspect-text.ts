import type { WorkbookRecords } from "../core/run";
import type { RecognisedTable } from "../core/table/recognised-table";
import { cliText } from "../locale/cli";
import { formName } from "../locale/form-names";
import { noticeText } from "../locale/notices";
import { percentText } from "../locale/number-text";
import { subjectName } from "../locale/subject-names";

/** What one book holds, as a table for a terminal, with what was noticed below it. */
export function inspectText(label: string, { tables, notices }: WorkbookRecords): string {
  const { headers } = cliText;
  const rows = [Object.values(headers), ...tables.map(tableCells)];
  const body = tables.length === 0 ? [cliText.noTables] : aligned(rows);
  const notes =
    notices.length === 0 ? [] : ["", cliText.notices, ...notices.map((notice) => `• ${noticeText(notice)}`)];
  return [label, "", ...body, ...notes, ""].join("\n");
}

function tableCells(table: RecognisedTable): string[] {
  const { sheet, form, subject, grade, year, dataRows, schoolCount, confidence, questions, excluded } = table;
  const doubts = questions.map((question) => cliText.questions[question]);
  return [
    sheet,
    formName(form),
    subject === null ? cliText.unknown : subjectName(subject.value).name,
    String(grade?.value ?? cliText.unknown),
    String(year?.value ?? cliText.unknown),
    String(dataRows),
    String(schoolCount),
    percentText(confidence),
    [...doubts, ...(excluded ? [cliText.left] : [])].join(", "),
  ];
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
