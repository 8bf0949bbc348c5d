import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { rowsAbove } from "./head-facts";
import type { HeaderCell } from "./header-cell";
import { isSchoolName } from "./header-words";

/** The school and one thing that is said of it. */
const LEAST_COLUMNS = 2;
/** Filled cells of one table's width in a row of titles; a row with more is data of the table above. */
const TITLE_CELLS = 2;

/**
 * The headers of tables that stand beside each other on the same rows: each names its schools in a column of its own, under
 * the same words. Columns before the school, «№» or «Район», are of the table where they come before each.
 *
 * @returns Empty where schools stand in one column.
 */
export function tablesBeside(cells: readonly HeaderCell[]): readonly (readonly HeaderCell[])[] {
  const first = cells.findIndex(isSchoolName);
  if (first < 0) return [];
  const schools = cells.flatMap(({ text }, index) => (text === cells[first]?.text ? [index] : []));
  const starts = schools.map((school, table) =>
    table === 0 ? 0 : school - columnsBefore(cells, first, school),
  );
  const tables = starts.map((start, table) => cells.slice(start, starts[table + 1]));
  return tables.length > 1 && tables.every(({ length }) => length >= LEAST_COLUMNS) ? tables : [];
}

/** How many columns before a school are those that stand before the first one too. */
function columnsBefore(cells: readonly HeaderCell[], first: number, school: number): number {
  let before = 0;
  while (
    before < first &&
    school - before - 1 > first &&
    cells[first - before - 1]?.text === cells[school - before - 1]?.text
  ) {
    before += 1;
  }
  return before;
}

/**
 * What stands above one of several tables beside each other: its own titles first, then those above the first column, which
 * are of all.
 *
 * @param from First data row of the table above, 0 where there is none.
 * @param columns First columns of the tables, in their order.
 */
export function headBeside(
  cells: Grid,
  {
    from,
    headerRow,
    columns,
  }: { readonly from: number; readonly headerRow: number; readonly columns: readonly number[] },
  table: number,
): string[] {
  const rows = rowsAbove(cells, from, headerRow).map((row) => textsByTable(row, columns));
  const lastOfAbove =
    from === 0 ? -1 : rows.map((texts) => texts.some((own) => own.length > TITLE_CELLS)).lastIndexOf(true);
  const titles = rows.slice(lastOfAbove + 1);
  const own = titles.flatMap((texts) => texts[table] ?? []);
  const ofAll = titles.filter((texts) => texts.slice(1).every((of) => of.length === 0));
  return table === 0 ? own : [...own, ...ofAll.flatMap(([first = []]) => first)];
}

function textsByTable(row: readonly Cell[], columns: readonly number[]): string[][] {
  const texts = columns.map((): string[] => []);
  row.forEach((cell, column) => {
    const text = cleanText(cell);
    const table = Math.max(0, columns.filter((start) => start <= column).length - 1);
    if (text !== "") texts[table]?.push(text);
  });
  return texts;
}
