import type { FormId } from "./recognised-table";

/** What a table tells, whatever its shape: the reader that takes it goes by this. */
export type FormKind =
  | "report"
  | "pupils"
  | "markers"
  | "scales"
  | "conditions"
  | "indicators"
  | "school-list"
  | "risk-factors"
  | "exam"
  | "medals"
  | "progress"
  | "rechecks"
  | "unused";

/** What is counted as a row of a table; claims, works, progress and pupils of exams name their schools or stand under them. */
export type FormRow = "unit" | "pupil" | "claim" | "work" | "progress" | "protocol" | "line";

/** A fact of the procedure that a table may have to be asked for. */
export type AskedFact = "subject" | "grade" | "year";

/** By what two tables say the same thing: tables of one kind or of one form, of one year, exam or procedure. */
export interface TwinRule {
  readonly of: "kind" | "form";
  readonly by: "year" | "exam" | "procedure";
}

/** All that is known of a form beside its patterns (`recognise/table-forms.ts`) and its name (`locale/form-names.ts`). */
export interface FormTraits {
  /** "unused" where no check of this version needs the form. */
  readonly kind: FormKind;
  readonly row: FormRow;
  /** A row of a school counts even where it holds no number: an empty cell or a word says enough. */
  readonly isOfWords: boolean;
  /** What must be known of the procedure before the table is used. */
  readonly asks: readonly AskedFact[];
  /** null = two such tables complete each other. */
  readonly twins: TwinRule | null;
}

const PROCEDURE = ["subject", "grade", "year"] as const;

const REPORT: FormTraits = {
  kind: "report",
  row: "unit",
  isOfWords: false,
  asks: PROCEDURE,
  twins: { of: "form", by: "procedure" },
};
/** Pupils of one procedure are the same pupils, whichever form they were collected in. */
const PUPILS: FormTraits = {
  ...REPORT,
  kind: "pupils",
  row: "pupil",
  twins: { of: "kind", by: "procedure" },
};
const EXAM: FormTraits = {
  ...REPORT,
  kind: "exam",
  asks: ["subject", "year"],
  twins: { of: "form", by: "exam" },
};
const MEDALS: FormTraits = { ...REPORT, kind: "medals", asks: ["year"], twins: { of: "form", by: "year" } };
const RECHECKS: FormTraits = { ...REPORT, kind: "rechecks", twins: { of: "kind", by: "procedure" } };
/** Used without knowing subject, grade and year. */
const TIMELESS: Omit<FormTraits, "kind"> = { row: "unit", isOfWords: false, asks: [], twins: null };

/** Every form, and the one place where its facts are kept. */
export const FORM_TRAITS: Readonly<Record<FormId, FormTraits>> = {
  "vpr-mark-shares": REPORT,
  "vpr-indices": REPORT,
  "vpr-journal-shares": REPORT,
  "vpr-score-distribution": REPORT,
  "vpr-individual": PUPILS,
  "vpr-collection": PUPILS,
  "vpr-pupils": PUPILS,
  "marker-list": {
    ...REPORT,
    kind: "markers",
    isOfWords: true,
    asks: ["year"],
    twins: { of: "kind", by: "year" },
  },
  "scale-table": { ...TIMELESS, kind: "scales", row: "line" },
  "context-questionnaire": { ...TIMELESS, kind: "conditions", isOfWords: true },
  "school-list": { ...TIMELESS, kind: "school-list", isOfWords: true },
  "risk-factors": { ...TIMELESS, kind: "risk-factors", isOfWords: true },
  "ege-by-school": EXAM,
  "oge-by-school": EXAM,
  "ege-protocol": { ...EXAM, row: "protocol" },
  "oge-protocol": { ...EXAM, row: "protocol" },
  "exam-items": { ...TIMELESS, kind: "unused" },
  "vpr-items": { ...TIMELESS, kind: "unused" },
  "literacy-levels": { ...TIMELESS, kind: "unused" },
  forecast: { ...TIMELESS, kind: "unused" },
  "exam-score-distribution": { ...TIMELESS, kind: "unused", row: "line" },
  "medal-pupils": { ...MEDALS, row: "claim" },
  "medal-counts": MEDALS,
  "pupil-progress": { ...TIMELESS, kind: "progress", row: "progress" },
  "school-indicators": { ...TIMELESS, kind: "indicators" },
  "recheck-works": { ...RECHECKS, row: "work" },
  "recheck-counts": RECHECKS,
};

/** The ids of all forms, in the order in which a person is offered them. */
export const FORM_IDS = Object.keys(FORM_TRAITS) as readonly FormId[];

/** What a form's tables tell. */
export function formKind(form: FormId): FormKind {
  return FORM_TRAITS[form].kind;
}

/** Whether checks of this version use a form's tables. */
export function isFormUsed(form: FormId): boolean {
  return formKind(form) !== "unused";
}
