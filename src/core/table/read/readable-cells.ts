import { areaAddress, cellAddress, cellPlace } from "../../../workbook/address";
import type { Cell, Grid } from "../../../workbook/cell";
import type { CellFact, SheetSnapshot } from "../../../workbook/snapshot";
import { dateShown } from "../../cleaning/date-shown";
import { DATE_MARK, FORMULA_MARK } from "../../cleaning/number-reading";
import { formKind } from "../../model/form-traits";
import type { ColumnMeaning } from "../../model/recognised-table";
import type { Notice } from "../../notice";
import { endOf, type TableLayout } from "../recognise/table-cells";
import { trueAddress, trueSource } from "../laid/true-cell";
import { statedOnce } from "./stated-once";
import { wholeNames } from "./names-in-parts";

/** Addresses a notice names; the count says how many there are. */
const FIRST_CELLS = 3;
/** Columns of names and codes. */
const TEXTS: ReadonlySet<ColumnMeaning> = new Set([
  "group",
  "school-login",
  "school-code",
  "school-name",
  "territory",
  "region",
  "pupil-code",
  "class-group",
  "variant",
  "sex",
] satisfies ColumnMeaning[]);
/** Columns that name a school. */
const NAMING: ReadonlySet<ColumnMeaning> = new Set([
  "group",
  "school-login",
  "school-code",
  "school-name",
] satisfies ColumnMeaning[]);
/** Columns that a notice names. */
const NAMED_COLUMNS = 8;
/** A format of a date, a day or a time: «dd.mm.yyyy», «d-mmm», «mmm-yy»; quoted texts, colours and locales are no part of it. */
const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g;
const DATE_FORMAT = /[dyh]|m{3,}/i;
const PLAIN_FORMAT = /^(general|standard)$/i;

/**
 * The cells of a table as its readers take them: a formula without a stored value and a date stand there as texts with a
 * mark, so that neither is an empty cell or a number of 46 134 pupils. In a column of years a date is a plain text.
 *
 * Names of schools that stand in parts are whole.
 *
 * @returns The sheet's own cells where there is nothing of this.
 */
export function readableCells(sheet: SheetSnapshot, table: TableLayout): Grid {
  const needed = neededColumns(table);
  const changes = new Map<number, Map<number, Cell>>();
  function change({ row, column }: CellFact<string>, value: string): void {
    const ofRow = changes.get(row) ?? new Map<number, Cell>();
    changes.set(row, ofRow.set(column, value));
  }
  for (const formula of formulasWithoutValues(sheet, table)) {
    // A name that is not there is an empty cell: nobody is called by a formula.
    if (!isText(needed.get(formula.column))) change(formula, FORMULA_MARK + formula.value);
  }
  for (const format of sheet.numberFormats) {
    const meaning = needed.get(format.column);
    if (meaning === undefined || (isText(meaning) && meaning !== "class-group")) continue;
    if (!isInRows(format, table)) continue;
    const serial = sheet.cells[format.row]?.[format.column];
    const date = typeof serial === "number" && isDateFormat(format.value) ? dateShown(serial) : null;
    if (date !== null) change(format, meaning === "year" ? date : DATE_MARK + date);
  }
  for (const { row, column, value } of [...statedOnce(sheet.cells, table), ...mergedFacts(sheet, table)]) {
    const ofRow = changes.get(row) ?? new Map<number, Cell>();
    changes.set(row, ofRow.set(column, value));
  }
  // What should name a school and is an error is no empty cell: the row is not of the school above it.
  for (const error of sheet.errors) {
    const meaning = needed.get(error.column);
    if (meaning !== undefined && NAMING.has(meaning) && isInRows(error, table)) change(error, error.value);
  }
  if (changes.size === 0) return wholeNames(sheet.cells, table);
  const cells = [...sheet.cells];
  for (const [row, ofRow] of changes) {
    const line = [...(cells[row] ?? [])];
    for (const [column, value] of ofRow) {
      while (line.length < column) line.push(null);
      line[column] = value;
    }
    cells[row] = line;
  }
  return wholeNames(cells, table);
}

/** Merged over several rows, a school, a subject or a year is of each of them. */
const MERGED: ReadonlySet<ColumnMeaning> = new Set([
  "school-login",
  "school-code",
  "school-name",
  "territory",
  "region",
  "subject",
  "grade",
  "year",
  "class-group",
] satisfies ColumnMeaning[]);

function mergedFacts({ cells, merges }: SheetSnapshot, table: TableLayout): CellFact<Cell>[] {
  const columns = new Set(
    table.columns.filter(({ meaning }) => MERGED.has(meaning)).map(({ column }) => column),
  );
  return merges.flatMap((area) => {
    if (!columns.has(area.column) || area.rows < 2 || area.row < table.firstDataRow) return [];
    const value = cells[area.row]?.[area.column] ?? null;
    const rows = Array.from({ length: area.rows - 1 }, (_, index) => area.row + index + 1);
    return rows.filter((row) => row < endOf(table.area)).map((row) => ({ row, column: area.column, value }));
  });
}

/**
 * One notice on the formulas of needed columns that have no stored value, as a program that is not Excel writes them:
 * `count`, the `headers` of their columns, the `range` they lie in, the `first` cells.
 *
 * @returns null when there are none.
 */
export function formulasNotice(sheet: SheetSnapshot, table: TableLayout): Notice | null {
  const found = formulasWithoutValues(sheet, table);
  const [first] = found;
  if (first === undefined) return null;
  const rows = found.map(({ row }) => row);
  const columns = [...new Set(found.map(({ column }) => column))].sort((one, other) => one - other);
  const [top, left] = [least(rows), columns[0] ?? 0];
  const area = {
    row: top,
    column: left,
    rows: rows.reduce((most, row) => Math.max(most, row), 0) - top + 1,
    columns: (columns.at(-1) ?? left) - left + 1,
  };
  const headers = columns.flatMap((column) => table.columns.filter((of) => of.column === column));
  return {
    code: "formulas-without-values",
    place: cellPlace(trueSource(table, first)),
    details: {
      sheet: sheet.name,
      count: found.length,
      headers: headers.slice(0, NAMED_COLUMNS).map(({ header }) => header),
      range: areaAddress(area),
      first: found.slice(0, FIRST_CELLS).map((cell) => trueAddress(table, cell)),
    },
  };
}

function formulasWithoutValues(sheet: SheetSnapshot, table: TableLayout): CellFact<string>[] {
  const needed = neededColumns(table);
  const empty = sheet.formulas.filter(
    (formula) =>
      needed.has(formula.column) &&
      isInRows(formula, table) &&
      (sheet.cells[formula.row]?.[formula.column] ?? null) === null,
  );
  if (empty.length === 0 || sheet.errors.length === 0) return empty;
  const errors = new Set(sheet.errors.map(({ row, column }) => cellAddress(row, column)));
  return empty.filter(({ row, column }) => !errors.has(cellAddress(row, column)));
}

/** Columns that a reader takes; those of passports and monitoring tables are found by their headers. */
function neededColumns(table: TableLayout): ReadonlyMap<number, ColumnMeaning> {
  const kind = formKind(table.form);
  const takesAll = kind === "conditions" || kind === "indicators";
  const needed = table.columns.filter(({ meaning }) => meaning !== "other" || takesAll);
  return new Map(needed.map(({ column, meaning }) => [column, meaning]));
}

function isText(meaning: ColumnMeaning | undefined): boolean {
  return meaning !== undefined && TEXTS.has(meaning);
}

function isInRows({ row }: CellFact<string>, table: TableLayout): boolean {
  return row >= table.firstDataRow && row < endOf(table.area);
}

function isDateFormat(format: string): boolean {
  return !PLAIN_FORMAT.test(format) && DATE_FORMAT.test(format.replace(LITERALS, ""));
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.min(found, number), Infinity);
}
