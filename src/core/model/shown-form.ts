import type { Exam } from "./procedure";
import type { LayingKind } from "./laying";
import type { ColumnMeaning, FormId } from "./recognised-table";

/** A column of a table that a person showed. */
export interface ShownColumn {
  /** Text of the header, levels joined by " / "; "" where the column has none. */
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /** The column counts in percents or fractions of one; left out = as its header says. */
  readonly isShare?: boolean;
}

/**
 * How a table is to be read, as a person showed it: a form of the office. It is found again by the words of its header, so
 * that it holds for the next table alike, whatever its file, its sheet, its place and the order of its columns.
 */
export interface ShownForm {
  /** What a person calls it. */
  readonly name: string;
  readonly form: FormId;
  /** 0 = the table has no header. */
  readonly headerRows: number;
  /** What stands in the rows between the header and the first school; such rows are passed over there. */
  readonly skipped: readonly string[];
  /** From left to right, those without a meaning too. */
  readonly columns: readonly ShownColumn[];
  /** The sheet it was shown on: holds a form whose header has too few words to be told by. */
  readonly sheet: string;
  /** What the words around the table named although the person took it for another assessment. */
  readonly said?: Exam;
  /** How the table lies whose rows are no schools; its header is that of the table as it is read. */
  readonly laid?: LayingKind;
}
