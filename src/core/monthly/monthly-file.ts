/** What came of a file of a month. Published in JSON: never renamed. */
export type FileStatus =
  "ok" | "second" | "other-month" | "other-form" | "damaged" | "not-a-workbook" | "encrypted" | "empty";

/** A month of a year, "2025-10". */
export type MonthId = string;

/** A file that came in, and what it is. */
export interface MonthlyFile {
  /** As it was given, with its folder. */
  readonly file: string;
  readonly status: FileStatus;
  /** Of the register; null where it is not known, or is still asked. */
  readonly schoolId: string | null;
  /** The register's name; as it stood in the file where the register has none. */
  readonly school: string | null;
  readonly month: MonthId | null;
  /** The file of which it is the second, or the repeat. */
  readonly of: string | null;
  /** The sheet that holds the form; null where none does. */
  readonly sheet: string | null;
  /** Of a second file: cells that differ from those of `of`, in its own addresses. */
  readonly differs: readonly string[];
  /** Its rows stand in the clean table. */
  readonly isUsed: boolean;
  /** Columns of the file that the form does not have. */
  readonly extraColumns: readonly string[];
  /** Columns of the form that the file does not have. */
  readonly missingColumns: readonly string[];
}

/** A school of the register that sent nothing for a month. */
export interface MissingSchool {
  readonly month: MonthId;
  readonly schoolId: string;
  readonly school: string;
}
