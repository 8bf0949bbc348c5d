import type { Grid } from "../../../workbook/cell";
import type { RecognisedTable } from "../../model/recognised-table";
import { classTotal, classTotalTest } from "./class-total-words";
import type { SchoolRow } from "./unit-rows";

/** A row of a school with the sum of its classes. */
export interface SchoolTotal extends SchoolRow {
  /** What the class column calls it. */
  readonly words: string;
  /** null where it is of all grades. */
  readonly grade: number | null;
}

/** The rows of schools without those that are sums of others; a school that has nothing but its total keeps it. */
export function withoutTotals(
  cells: Grid,
  table: RecognisedTable,
  schools: readonly SchoolRow[],
): { readonly rows: readonly SchoolRow[]; readonly totals: readonly SchoolTotal[] } {
  const isTotal = classTotalTest(table);
  const parts = new Set<string>();
  for (const { row, school } of schools) if (!isTotal(cells[row] ?? [])) parts.add(school.id);
  const rows: SchoolRow[] = [];
  const totals: SchoolTotal[] = [];
  for (const of of schools) {
    const line = cells[of.row] ?? [];
    if (!isTotal(line) || !parts.has(of.school.id)) {
      rows.push(of);
      continue;
    }
    totals.push({ ...of, ...classTotal(table, line) });
  }
  return { rows, totals };
}
