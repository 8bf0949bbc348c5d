import type { Cell } from "../../workbook/cell";

/** A row of the clean table: a school, a month, a given row of the form. */
export interface CleanRow {
  /** Where it stood; a row that an earlier run wrote keeps what it had. */
  readonly file: string;
  readonly sheet: string;
  /** Number of the row in the school's file, from 1. */
  readonly row: number;
  /** null while it is asked which school it is. */
  readonly schoolId: string | null;
  readonly school: string;
  readonly month: string;
  readonly label: string;
  /** By header of the form; shares 0..1, dates ISO, null = not known or empty. */
  readonly values: Readonly<Record<string, Cell>>;
}
