import type { Cell } from "../../workbook/cell";

/** What was mended. Published in JSON: never renamed. */
export type ChangeKind =
  | "blanks"
  | "text-number"
  | "decimal-comma"
  | "thousands"
  | "unit"
  | "tail"
  | "apostrophe"
  | "letters-for-digits"
  | "percent"
  | "scale"
  | "date-text"
  | "date-words"
  | "date-serial"
  | "latin-letters"
  | "line-break"
  | "list-spelling"
  | "zero"
  | "school-name";

/** A cell of a school's file as it was and as it is in the clean table. The file itself is never changed. */
export interface CellChange {
  /** Tells it from all others: file, sheet, cell. */
  readonly id: string;
  readonly file: string;
  readonly sheet: string;
  /** "C13", in the file as it lies there. */
  readonly cell: string;
  readonly kind: ChangeKind;
  /** As it stood. */
  readonly before: Cell;
  /** As it is now; a date is ISO. */
  readonly after: Cell;
  readonly accepted: boolean;
  /** The question whose answer decided it; null where it has one meaning. */
  readonly question: string | null;
  readonly schoolId: string | null;
  /** Row and column of the form; empty above the table. */
  readonly label: string;
  readonly header: string;
}
