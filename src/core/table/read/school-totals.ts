import type { Grid } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import type { RecognisedTable } from "../../model/recognised-table";
import type { Notice } from "../../notice";
import { columnOf } from "../recognise/table-cells";
import { sumsNotice } from "./count-totals";
import type { SchoolTotal } from "./rows-of-totals";
import type { SchoolRow } from "./unit-rows";

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
