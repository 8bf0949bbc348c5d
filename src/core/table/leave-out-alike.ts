import { procedureKey } from "../model/procedure";
import type { Notice } from "../notice";
import type { RecognisedTable, TableAnswers } from "../model/recognised-table";
import { isExamForm, isMedalForm, isPupilForm, isRecheckForm, isUnitForm } from "./read/table-content";

/** A table with the identities of its schools. */
export interface TableWithSchools {
  readonly table: RecognisedTable;
  readonly schoolIds: ReadonlySet<string>;
}

/**
 * Leaves out the second of two tables that say the same thing of the same procedure and schools, and asks which
 * one counts. Tables of different schools complete each other and both stay.
 */
export function leaveOutAlike(
  found: readonly TableWithSchools[],
  answers: TableAnswers,
  notices: Notice[],
): RecognisedTable[] {
  const kept: TableWithSchools[] = [];
  return found.map((candidate) => {
    const { table } = candidate;
    if (table.excluded) return table;
    const twin = kept.find((earlier) => areAlike(earlier, candidate));
    const answered = answers[table.id]?.exclude !== undefined;
    if (twin === undefined || answered) {
      kept.push(candidate);
      return table;
    }
    notices.push({
      code: "tables-alike",
      place: table.id,
      details: { sheet: table.sheet, form: table.form, first: twin.table.id },
    });
    return { ...table, questions: [...table.questions, "which-of-two"], excluded: true };
  });
}

function areAlike(a: TableWithSchools, b: TableWithSchools): boolean {
  const subject = subjectOf(a.table);
  if (subject === null || subject !== subjectOf(b.table)) return false;
  for (const id of b.schoolIds) if (a.schoolIds.has(id)) return true;
  return false;
}

/** What a table is about: kind and procedure; null when that differs by row or is not known. */
function subjectOf(table: RecognisedTable): string | null {
  const { form, exam, subject, grade, year } = table;
  if (form === "marker-list") return year === null ? null : `markers:${String(year.value)}`;
  if (isMedalForm(form)) return year === null ? null : `${form}:${String(year.value)}`;
  if (isExamForm(form)) {
    return subject === null || year === null ? null : `${form}:${subject.value}:${String(year.value)}`;
  }
  if (subject === null || grade === null || year === null) return null;
  const key = procedureKey({ exam, subject: subject.value, grade: grade.value, year: year.value });
  if (isRecheckForm(form)) return `recheck:${key}`;
  if (isPupilForm(form)) return `pupils:${key}`;
  return isUnitForm(form) ? `${form}:${key}` : null;
}
