import type { CleanRow } from "../../core/monthly/clean-row";
import type { FormColumn, FormTemplate } from "../../core/monthly/form-template";
import { serialOfIso } from "../../core/monthly/monthly-dates";
import type { MonthlyRun } from "../../core/monthly/monthly-run";
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

/** Characters: of a school's name, which stands on every page, and of a file's with its folders. */
const LEAST_NAME = 20;
const WIDEST_NAME = 48;
const WIDEST_FILE = 60;
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

/** `ОКО Свод`: a row a school, month and given row of the form, totals by formulas above. */
export function collectedSheet(
  run: MonthlyRun,
  rows: readonly CleanRow[],
  beside: BesideCells,
  names: { sheet: string; table: string },
): CleaningSheet {
  const own = collectedColumns(run.template);
  const totals = new Set(run.template.rows.filter(({ isTotal }) => isTotal).map(({ label }) => label));
  const body = rows.map((row): CellContent[] => [
    row.month,
    row.schoolId,
    row.school,
    row.label,
    totals.has(row.label) ? MONTHLY.rowKinds.total : MONTHLY.rowKinds.detail,
    ...own.map((column) => shownValue(row.values[column.header] ?? null, column)),
    ...[row.file, row.sheet, row.row],
    ...beside.headers.map((_, index) => beside.cells.get(collectedKey(row))?.[index] ?? null),
  ]);
  const unknown = rows.reduce(
    (sum, { values }) =>
      sum + own.filter(({ header, isRequired }) => isRequired && values[header] === null).length,
    0,
  );
  const lines = [monthlySheetText.collected(rows.length, unknown), monthlySheetText.collectedHow];
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
    totals: rows.length === 0 ? null : totalRow(own, body, headerRowOf({ lines, totals: [] }) + 1),
    freezeColumns: FIRST_COLUMNS.length - 1,
    isSideways: true,
    // A school and a row are named on every page; the month and the code once.
    repeatFrom: FIRST_COLUMNS.indexOf(MONTHLY.columns.school),
  };
}

function shownValue(value: Cell, { kind }: FormColumn): Cell {
  return kind === "date" && typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? serialOfIso(value)
    : value;
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

/** A column of texts: as wide as its longest one, within reason; a school's name that is still longer goes on in the next line. */
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
  const isName = header === MONTHLY.columns.school;
  // A name stands on every page beside the numbers: it takes no more of it than it needs.
  const least = isName ? LEAST_NAME : usual;
  const width = Math.max(least, Math.min(isName ? WIDEST_NAME : WIDEST_FILE, longest + 2));
  return { header, width, ...(isName && longest + 2 > width ? { wrap: true } : {}) };
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

/** Sums over the rows that are no totals of the form themselves. */
function totalRow(
  own: readonly FormColumn[],
  body: readonly (readonly CellContent[])[],
  first: number,
): CellContent[] {
  const last = first + body.length;
  const kinds = `$E$${String(first + 1)}:$E$${String(last)}`;
  const cells: CellContent[] = [MONTHLY.grand, null, null, null, null];
  own.forEach(({ kind }, index) => {
    const column = FIRST_COLUMNS.length + index;
    if (kind !== "count") {
      cells.push(null);
      return;
    }
    const letters = columnLetters(column);
    const sum = body.reduce((total, row) => {
      const value = row[column];
      return row[4] === MONTHLY.rowKinds.detail && typeof value === "number" ? total + value : total;
    }, 0);
    const range = `${letters}$${String(first + 1)}:${letters}$${String(last)}`;
    cells.push({ formula: `SUMIFS(${range},${kinds},"${MONTHLY.rowKinds.detail}")`, value: sum });
  });
  return cells;
}
