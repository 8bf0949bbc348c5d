import type { Grid } from "../../../workbook/cell";
import type { Exam } from "../../model/procedure";
import type { FixedMeaning, FormId, RecognisedColumn } from "../../model/recognised-table";
import type { HeaderPattern } from "./header-patterns";

/** A column that a form's header has. */
export interface ColumnRule {
  readonly meaning: FixedMeaning;
  readonly pattern: HeaderPattern;
  readonly need: "required" | "expected" | "optional";
}

/** Columns of one kind that a form has many of. */
export type SeriesKind =
  | "marks"
  | "indices"
  | "journal"
  | "scores"
  | "items"
  | "tasks"
  | "markers"
  | "exams"
  | "medals"
  | "claims"
  | "indicators"
  | "factors"
  | "recheck-works"
  | "recheck-counts";

/** One shape of a form. Several shapes may share a form's id. */
export interface TableForm {
  readonly form: FormId;
  readonly exam: Exam;
  readonly columns: readonly ColumnRule[];
  readonly series: SeriesKind | null;
  /** A header with a text like this is not of this shape. */
  readonly rejects?: HeaderPattern;
  /** Some header must have a text like this, unless the words around the header name the form's assessment. */
  readonly needs?: RegExp;
  /** The words around the header, fit for comparing, must say this. */
  readonly titled?: (text: string) => boolean;
  /** No column names the school: the words around the table must, or its sheet's name. */
  readonly isOfOneSchool?: true;
  /** What the first rows beneath the header must be like, where its words alone do not tell. */
  readonly holds?: (rows: Grid, columns: readonly RecognisedColumn[]) => boolean;
  /** Assessments that the form may be of: where the words around it name another, it is none. Left out = any. */
  readonly exams?: readonly Exam[];
}

/** Columns that a table of results may have beside its own: a school tells marks and what became of the journal's together. */
export const SERIES_BESIDE: Readonly<Partial<Record<FormId, SeriesKind>>> = {
  "vpr-mark-shares": "journal",
  "vpr-indices": "journal",
  "vpr-score-distribution": "journal",
};

/** A column without which a header is not of the form. */
export function required(meaning: ColumnRule["meaning"], pattern: HeaderPattern): ColumnRule {
  return { meaning, pattern, need: "required" };
}

/** A column that the form has: one missing lowers the confidence. */
export function expected(meaning: ColumnRule["meaning"], pattern: HeaderPattern): ColumnRule {
  return { meaning, pattern, need: "expected" };
}

/** A column that is read where it is there. */
export function optional(meaning: ColumnRule["meaning"], pattern: HeaderPattern): ColumnRule {
  return { meaning, pattern, need: "optional" };
}
