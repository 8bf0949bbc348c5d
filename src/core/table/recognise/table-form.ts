import type { Exam } from "../../model/procedure";
import type { FixedMeaning, FormId } from "../../model/recognised-table";

/** A column that a form's header has. `pattern` is matched against the header's comparable text. */
export interface ColumnRule {
  readonly meaning: FixedMeaning;
  readonly pattern: RegExp;
  readonly need: "required" | "expected" | "optional";
}

/** Columns of one kind that a form has many of. */
export type SeriesKind =
  | "marks"
  | "scores"
  | "items"
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
  readonly rejects?: RegExp;
  /** Some header must have a text like this. */
  readonly needs?: RegExp;
}

/** A column without which a header is not of the form. */
export function required(meaning: ColumnRule["meaning"], pattern: RegExp): ColumnRule {
  return { meaning, pattern, need: "required" };
}

/** A column that the form has: one missing lowers the confidence. */
export function expected(meaning: ColumnRule["meaning"], pattern: RegExp): ColumnRule {
  return { meaning, pattern, need: "expected" };
}

/** A column that is read where it is there. */
export function optional(meaning: ColumnRule["meaning"], pattern: RegExp): ColumnRule {
  return { meaning, pattern, need: "optional" };
}
