import type { CleanRow } from "./clean-row";
import { columnInRow, type FormColumn } from "./form-template";

/** Something that the form counts: a column of it, or where the rows of a column hold different things, one row. */
export interface CountedNumber {
  /** Of its column. */
  readonly header: string;
  /** null = the column as a whole. */
  readonly label: string | null;
  /** What it counts, in the form's words. */
  readonly name: string;
  readonly role: FormColumn["role"];
}

/**
 * All that schools count, whose sum over schools says something: no mean, share or price, and of «Показатель | Значение»
 * no sum of pupils and teachers.
 *
 * @param labels Given rows that are no totals.
 */
export function countedNumbers(columns: readonly FormColumn[], labels: Iterable<string>): CountedNumber[] {
  const rows = [...labels];
  return columns.flatMap((column): CountedNumber[] => {
    const { header, role, kind, byRow } = column;
    if (byRow === undefined) return kind === "count" ? [{ header, label: null, name: header, role }] : [];
    return rows
      .filter((label) => columnInRow(column, label).kind === "count")
      .map((label) => ({ header, label, name: label, role }));
  });
}

/** The rows of the clean table in which it stands, without the form's own totals. */
export function rowsCounting(
  rows: readonly CleanRow[],
  { label: only }: CountedNumber,
  totals: ReadonlySet<string>,
): CleanRow[] {
  return rows.filter(({ label }) => !totals.has(label) && (only === null || label === only));
}
