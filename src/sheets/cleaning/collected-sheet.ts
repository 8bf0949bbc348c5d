import type { CleanRow } from "../../core/monthly/clean-row";
import { columnInRow, type FormColumn, type FormTemplate } from "../../core/monthly/form-template";
import { serialOfIso } from "../../core/monthly/monthly-dates";
import type { MonthlyRun } from "../../core/monthly/monthly-run";
import { dateText } from "../../locale/number-text";
import { MONTHLY } from "../../locale/monthly-words";
import { monthlySheetText } from "../../locale/monthly-sheet-text";
import { columnLetters } from "../../workbook/address";
import type { Cell, CellContent } from "../../workbook/cell";
import type { ReportColumn } from "../report/table-sheet";
import { headerRowOf, type CleaningSheet } from "./cleaning-sheet";

/** What people entered beside the clean table: their own headers, and their cells by row. */
export interface BesideCells {
  readonly headers: readonly string[];
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
}

/** Columns before those of the form. */
export const FIRST_COLUMNS = [
  MONTHLY.columns.month,
  MONTHLY.columns.schoolId,
  MONTHLY.columns.school,
  MONTHLY.columns.label,
  MONTHLY.columns.rowKind,
] as const;
/** Columns after them: where the row stood. */
export const LAST_COLUMNS = [MONTHLY.columns.file, MONTHLY.columns.sheet, MONTHLY.columns.row] as const;

/** Least and most characters of what tells a row apart: on paper it takes no more than it needs beside the numbers. */
const NAMES: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  [MONTHLY.columns.schoolId, [13, 16]],
  [MONTHLY.columns.school, [20, 48]],
  [MONTHLY.columns.label, [14, 30]],
]);
/** Characters of a file's name with its folders. */
const WIDEST_FILE = 60;
/** Months that the totals can be chosen of: a list in a cell holds 255 characters. */
const MOST_MONTHS = 24;
const DATE_FORMAT = "dd.mm.yyyy";

/** A row of the clean table by what tells it from the others. */
export function collectedKey({
  schoolId,
  school,
  month,
  label,
}: Pick<CleanRow, "schoolId" | "school" | "month" | "label">): string {
  return `${schoolId ?? school}\n${month}\n${label}`;
}

/** The columns of the form that the clean table has. */
export function collectedColumns({ columns }: FormTemplate): FormColumn[] {
  return columns.filter(({ role }) => role === "input" || role === "computed");
}

/** `ОКО Свод`: a row a school, month and given row of the form, the newest month first, totals by formulas above. */
export function collectedSheet(
  run: MonthlyRun,
  all: readonly CleanRow[],
  beside: BesideCells,
  names: { sheet: string; table: string },
): CleaningSheet {
  // Within a month rows stay in their order: sorting keeps the order of equals.
  const rows = [...all].sort((one, other) =>
    one.month < other.month ? 1 : one.month > other.month ? -1 : 0,
  );
  const own = collectedColumns(run.template);
  const totals = new Set(run.template.rows.filter(({ isTotal }) => isTotal).map(({ label }) => label));
  const body = rows.map((row): CellContent[] => [
    row.month,
    row.schoolId,
    row.school,
    row.label,
    totals.has(row.label) ? MONTHLY.rowKinds.total : MONTHLY.rowKinds.detail,
    ...own.map((column) => shownValue(row.values[column.header] ?? null, column, row.label)),
    ...[row.file, row.sheet, row.row],
    ...beside.headers.map((_, index) => beside.cells.get(collectedKey(row))?.[index] ?? null),
  ]);
  const months = [...new Set(rows.map(({ month }) => month))].sort().reverse();
  const [newest] = months;
  const lines = [
    monthlySheetText.collected(rows.length, unknownValues(rows, own)),
    monthlySheetText.collectedHow,
    ...(newest === undefined ? [] : [monthlySheetText.collectedUse(newest, months.length > 1)]),
  ];
  const form = { sheet: names.sheet, title: monthlySheetText.titles.collected, lines };
  return {
    ...form,
    columns: [
      ...firstColumns(body),
      ...own.map(formColumn),
      ...lastColumns(body, FIRST_COLUMNS.length + own.length, beside.headers.length > 0),
      ...beside.headers.map((header) => ({ header, width: 18, wrap: true })),
    ],
    rows: body,
    tableName: names.table,
    totals:
      newest === undefined
        ? null
        : totalRow(own, body, { header: headerRowOf({ lines, totals: [] }), newest }),
    totalsOf: months.slice(0, MOST_MONTHS),
    ...(newest === undefined ? {} : printedMonth(rows, newest)),
    freezeColumns: FIRST_COLUMNS.length - 1,
    isSideways: true,
    // A school and a row are named on every page; the month and the code once.
    repeatFrom: FIRST_COLUMNS.indexOf(MONTHLY.columns.school),
  };
}

/** The newest month stands first and goes on paper: all months of thirty schools took 144 pages. */
function printedMonth(
  rows: readonly CleanRow[],
  newest: string,
): Pick<CleaningSheet, "printedRows" | "pageTitle"> {
  return {
    printedRows: rows.filter(({ month }) => month === newest).length,
    pageTitle: monthlySheetText.collectedPage(newest),
  };
}

/** Needed values that are unknown. */
function unknownValues(rows: readonly CleanRow[], own: readonly FormColumn[]): number {
  return rows.reduce(
    (sum, { values }) =>
      sum + own.filter(({ header, isRequired }) => isRequired && values[header] === null).length,
    0,
  );
}

function shownValue(value: Cell, column: FormColumn, label: string): Cell {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  if (column.kind === "date") return serialOfIso(value);
  return columnInRow(column, label).kind === "date" ? dateText(value) : value;
}

function firstColumns(body: readonly (readonly CellContent[])[]): ReportColumn[] {
  const widths = [10, 13, 34, 14, 10];
  return FIRST_COLUMNS.map((header, index) => textColumn(header, widths[index] ?? 12, body, index));
}

function lastColumns(
  body: readonly (readonly CellContent[])[],
  first: number,
  isOnPage: boolean,
): ReportColumn[] {
  const widths = [34, 16, 9];
  return LAST_COLUMNS.map((header, index) => ({
    ...textColumn(header, widths[index] ?? 12, body, first + index),
    // Where a row came from is looked up on the screen: on paper it would double the pages.
    ...(isOnPage ? {} : { isOffPage: true as const }),
  }));
}

/** A column of texts: as wide as its longest one, within reason; a name that is still longer goes on in the next line. */
function textColumn(
  header: string,
  usual: number,
  body: readonly (readonly CellContent[])[],
  column: number,
): ReportColumn {
  let longest = 0;
  for (const row of body) {
    const cell = row[column];
    if (typeof cell === "string") longest = Math.max(longest, cell.length);
  }
  const name = NAMES.get(header);
  const [least, most] = name ?? [usual, WIDEST_FILE];
  const width = Math.max(least, Math.min(most, longest + 2));
  return { header, width, ...(name !== undefined && longest + 2 > width ? { wrap: true } : {}) };
}

function formColumn({ header, kind, numberFormat }: FormColumn): ReportColumn {
  switch (kind) {
    case "date":
      return { header, width: 13, numberFormat: DATE_FORMAT, align: "center" };
    case "share":
      return { header, width: 13, numberFormat: numberFormat ?? "0.0%" };
    case "count":
      return { header, width: 13, numberFormat: "#,##0" };
    case "number":
      return { header, width: 13, ...(numberFormat === null ? {} : { numberFormat }) };
    default:
      return { header, width: 22, wrap: true };
  }
}

/**
 * Sums of one month, the newest unless a person writes another in the row's first cell: the same pupils stand in each
 * month. Totals of the form itself are not counted twice.
 */
function totalRow(
  own: readonly FormColumn[],
  body: readonly (readonly CellContent[])[],
  { header, newest }: { readonly header: number; readonly newest: string },
): CellContent[] {
  const counted = body.filter(([month, , , , kind]) => month === newest && kind === MONTHLY.rowKinds.detail);
  function rangeOf(column: number): string {
    const letters = columnLetters(column);
    return `$${letters}$${String(header + 2)}:$${letters}$${String(header + 1 + body.length)}`;
  }
  const isCounted = `(${rangeOf(0)}=$A$${String(header)})*(${rangeOf(4)}="${MONTHLY.rowKinds.detail}")`;
  const sums = own.map(({ kind, byRow }, index): CellContent => {
    if (kind !== "count" || byRow !== undefined) return null;
    const column = FIRST_COLUMNS.length + index;
    const value = counted.reduce((sum, { [column]: cell }) => sum + (typeof cell === "number" ? cell : 0), 0);
    return { formula: `SUMPRODUCT(${isCounted},${rangeOf(column)})`, value };
  });
  return [newest, null, MONTHLY.grand, null, null, ...sums];
}
