import type { Severity } from "../model/check-result";

/** What a school has to look at. Published in JSON: never renamed. */
export type RemarkKind =
  | "not-a-number"
  | "negative"
  | "not-whole"
  | "out-of-range"
  | "not-in-list"
  | "not-a-date"
  | "date-out-of-month"
  | "required-empty"
  | "given-changed"
  | "row-missing"
  | "row-doubled"
  | "row-shifted"
  | "column-missing"
  | "sheet-missing"
  | "formula-overwritten"
  | "formula-overwritten-wrong"
  | "formula-differs"
  | "sum-differs"
  | "share-differs"
  | "part-over-whole"
  | "rule-broken"
  | "other-table-differs"
  | "start-not-previous-end"
  | "total-fell"
  | "jump"
  | "outlier";

/** A contradiction or a value that only the school can explain. */
export interface Remark {
  readonly file: string;
  readonly sheet: string;
  /** All cells concerned, the doubtful one first, in the file as it lies there. */
  readonly cells: readonly string[];
  /** The rule that is broken, as the template has it: its id. */
  readonly rule: string;
  readonly kind: RemarkKind;
  readonly severity: Severity;
  /** Numbers and names for its sentence. */
  readonly details: Readonly<Record<string, string | number | null>>;
  readonly schoolId: string | null;
  readonly month: string | null;
  readonly label: string;
  readonly header: string;
  /** Index of the remark that it follows from. */
  readonly because: number | null;
}
