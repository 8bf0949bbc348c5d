import type { Exam } from "../../model/procedure";
import { formKind } from "../../model/form-traits";
import type { FormId, RecognisedColumn } from "../../model/recognised-table";
import type { HeaderMatch } from "../recognise/header-match";

/** The assessment that a form is of by itself. */
export function examOfForm(form: FormId): Exam {
  if (form.startsWith("oge-")) return "oge";
  const isOfGraduates = formKind(form) === "exam" || formKind(form) === "medals";
  return isOfGraduates || form.startsWith("exam-") ? "ege" : "vpr";
}

/** What a person said of a header, as if it had been recognised. */
export function shownMatch(form: FormId, columns: readonly RecognisedColumn[]): HeaderMatch {
  const known = columns.filter(({ meaning }) => meaning !== "other").length;
  return { form: { form, exam: examOfForm(form), columns: [], series: null }, columns, confidence: 1, known };
}
