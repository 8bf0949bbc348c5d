/** What came of a file of a month. Published in JSON: never renamed. */
export type FileStatus =
  "ok" | "second" | "other-month" | "other-form" | "damaged" | "not-a-workbook" | "encrypted" | "empty";

/** A month of a year, "2025-10". */
export type MonthId = string;

/** One of the schools, or months, of a file that holds several. */
export interface FilePart {
  readonly schoolId: string | null;
  readonly school: string | null;
  readonly month: MonthId | null;
  readonly sheet: string;
  readonly status: FileStatus;
  readonly of: string | null;
  readonly isUsed: boolean;
  /** As of a file. */
  readonly late?: boolean | null;
}

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
  /** Of a table of several schools, or a book of several months: each of them. */
  readonly parts?: readonly FilePart[];
  /** Of another form: its table says no school and no month. */
  readonly isOfNoSchool?: boolean;
  /** Of another form: its sheet holds the table several times over. */
  readonly areSeveralTables?: boolean;
  /** First texts of the header of another table that stands below the form and is not collected. */
  readonly leftTable?: readonly string[];
  /** Day on which it says that it was last saved, ISO; null where it does not say. */
  readonly savedOn?: string | null;
  /** It was saved after the due day; null where that is not known, or no day is set. */
  readonly late?: boolean | null;
}

/** Whether of a file, or of a part of it, it is not known which school it is of. */
export function isSchoolUnknown({ schoolId, parts = [] }: MonthlyFile): boolean {
  return parts.length === 0 ? schoolId === null : parts.some((part) => part.schoolId === null);
}

/** Files, each school and month of one that holds several by itself. */
export function filesBySchool(files: readonly MonthlyFile[]): MonthlyFile[] {
  return files.flatMap((file) => {
    const { parts = [], ...whole } = file;
    return parts.length === 0
      ? [file]
      : parts.map((part): MonthlyFile => ({ ...whole, ...part, differs: [] }));
  });
}

/** A school of the register that sent nothing for a month. */
export interface MissingSchool {
  readonly month: MonthId;
  readonly schoolId: string;
  readonly school: string;
}
