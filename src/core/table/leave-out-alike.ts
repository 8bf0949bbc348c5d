import { FORM_TRAITS, formKind } from "../model/form-traits";
import { procedureKey } from "../model/procedure";
import type { Notice } from "../notice";
import type { RecognisedTable, TableAnswers } from "../model/recognised-table";
import { holdSamePupils, type PupilSheet } from "./read/same-pupils";

/** Tables of two districts may share a school; from this share of the smaller table on they are one list told twice. */
const SAME_SCHOOLS = 0.5;

/** A table with the identities of its schools. */
export interface TableWithSchools {
  readonly table: RecognisedTable;
  readonly schoolIds: ReadonlySet<string>;
  readonly sheet: PupilSheet;
}

/**
 * Leaves out the second of two tables that say the same thing of the same procedure and schools, and asks which
 * one counts. Tables of different schools, and of different pupils of a school, complete each other and both stay.
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
      details: {
        sheet: table.sheet,
        form: table.form,
        first: twin.table.id,
        ...classOrWhole(twin.table, table),
      },
    });
    return { ...table, questions: [...table.questions, "which-of-two"], excluded: true };
  });
}

/** `part`: the table is of one class where the first is of the whole school, or the other way round. */
function classOrWhole(first: RecognisedTable, table: RecognisedTable): { readonly part?: "class" | "whole" } {
  if ((first.classGroup === undefined) === (table.classGroup === undefined)) return {};
  return { part: table.classGroup === undefined ? "whole" : "class" };
}

function areAlike(a: TableWithSchools, b: TableWithSchools): boolean {
  const subject = subjectOf(a.table);
  if (subject === null || subject !== subjectOf(b.table)) return false;
  const shared = new Set([...b.schoolIds].filter((id) => a.schoolIds.has(id)));
  if (shared.size === 0) return false;
  if (areOfTwoClasses(a.table, b.table)) return false;
  if (formKind(a.table.form) === "pupils") return holdSamePupils(a.sheet, b.sheet, shared);
  return shared.size / Math.min(a.schoolIds.size, b.schoolIds.size) >= SAME_SCHOOLS;
}

/** Sheets «5А» and «5Б» with a row for each school: their classes are added together. */
function areOfTwoClasses(
  { classGroup: one }: RecognisedTable,
  { classGroup: other }: RecognisedTable,
): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** What a table is about: form or kind, and procedure; null when that differs by row or is not known. */
function subjectOf(table: RecognisedTable): string | null {
  const { form, exam, subject, grade, year } = table;
  const { kind, twins } = FORM_TRAITS[form];
  if (twins === null || year === null) return null;
  const what = twins.of === "kind" ? kind : form;
  if (twins.by === "year") return `${what}:${String(year.value)}`;
  if (subject === null) return null;
  if (twins.by === "exam") return `${what}:${subject.value}:${String(year.value)}`;
  if (grade === null) return null;
  return `${what}:${procedureKey({ exam, subject: subject.value, grade: grade.value, year: year.value })}`;
}
