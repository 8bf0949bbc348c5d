import type { Grid } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import type { RecognisedTable } from "../../model/recognised-table";
import type { Notice } from "../../notice";
import { columnOf } from "../recognise/table-cells";
import { classTotal, classTotalTest } from "./class-total-words";
import { sumsNotice } from "./count-totals";
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

/** Rows of one school that count together. */
export interface CountedRows {
  readonly school: SchoolRow["school"];
  readonly grade: number | null;
  readonly rows: readonly number[];
}

/** The rows that a total is the sum of: of its school, its grade, and the subject and year that it names. */
export function partsOfTotal(
  cells: Grid,
  table: RecognisedTable,
  { row, school, grade }: SchoolTotal,
  counted: readonly CountedRows[],
): readonly CountedRows[] {
  const same = (["subject", "year"] as const).map((meaning) => columnOf(table, meaning));
  return counted.filter((of) => {
    const [first = -1] = of.rows;
    if (of.school.id !== school.id || (grade !== null && of.grade !== null && of.grade !== grade))
      return false;
    return same.every((column) => {
      const text = comparableText(cells[row]?.[column]);
      return text === "" || text === comparableText(cells[first]?.[column]);
    });
  });
}

/** Totals of schools that are not the sum of their classes: `count-total-differs`, as of any other total. */
export function schoolTotalNotice(
  cells: Grid,
  table: RecognisedTable,
  totals: readonly SchoolTotal[],
  counted: readonly CountedRows[],
): Notice[] {
  const sums = totals.map((total) => ({
    unit: { row: total.row, level: "total" as const, name: `${total.school.name}, ${total.words}` },
    own: partsOfTotal(cells, table, total, counted).flatMap(({ rows }) => rows),
  }));
  return sumsNotice(cells, table, sums);
}
