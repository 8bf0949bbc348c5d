import { ADDED_COLUMN } from "../../locale/roadmap-text";
import { quotedSheet } from "../../workbook/address";
import type { Area, Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { formulaOfRow, movedFormula } from "../../workbook/moved-formula";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { cleanText } from "../../core/cleaning/clean-text";
import type { ReportColumn } from "../report/table-sheet";
import type { CellExtra } from "../../core/roadmap/tracked-row";
import { freeName } from "../../core/roadmap/free-name";
import { isEmpty, type OwnTableRow } from "./own-table";

/** A column that people added to a table of ours. */
export interface AddedColumn {
  readonly header: string;
  /** Index on the sheet it was read from. */
  readonly place: number;
}

/**
 * The columns of a table that are not ours, each under a header of its own; what stands beside the table is one too.
 *
 * @param known Indices of our columns on the sheet.
 * @param headers Our headers.
 */
export function addedColumns(
  { cells }: SheetSnapshot,
  headerRow: number,
  rows: readonly OwnTableRow[],
  { known, headers }: { readonly known: readonly number[]; readonly headers: readonly string[] },
): AddedColumn[] {
  const header = cells[headerRow] ?? [];
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), header.length);
  const taken = [...headers];
  const added: AddedColumn[] = [];
  for (let place = 0; place < width; place += 1) {
    const text = cleanText(header[place]);
    const isUsed = text !== "" || rows.some((row) => !isEmpty(row.cells[place] ?? null));
    if (known.includes(place) || !isUsed) continue;
    const name = freeName(text === "" ? ADDED_COLUMN : text, taken, (number) => ` (${String(number)})`);
    taken.push(name);
    added.push({ header: name, place });
  }
  return added;
}

/** The columns as they are written: broken into lines, as wide as a short sentence. */
export function addedReportColumns(added: readonly Pick<AddedColumn, "header">[]): ReportColumn[] {
  return added.map(({ header }) => ({ header, width: 16, wrap: true }));
}

/**
 * Notes of a table's cells, and formats and formulas of those that only people fill in, by row of the sheet.
 *
 * @param columns Where each column of the sheet is written.
 * @param theirs Columns, as written, that only people fill in.
 */
export function cellExtras(
  { name, notes, numberFormats, formulas }: SheetSnapshot,
  columns: ReadonlyMap<number, number>,
  theirs: ReadonlySet<number>,
): ReadonlyMap<number, readonly CellExtra[]> {
  const rows = new Map<number, Map<number, CellExtra>>();
  function add(row: number, column: number, extra: Partial<CellExtra>): void {
    const known = rows.get(row) ?? new Map<number, CellExtra>();
    const before = known.get(column) ?? { column, formula: null, numberFormat: null, note: null };
    rows.set(row, known.set(column, { ...before, ...extra }));
  }
  for (const { row, column: place, value } of notes) {
    const column = columns.get(place);
    if (column !== undefined) add(row, column, { note: value });
  }
  for (const { row, column: place, value } of numberFormats) {
    const column = columns.get(place);
    if (column !== undefined && theirs.has(column)) add(row, column, { numberFormat: value });
  }
  for (const { row, column: place, value } of formulas) {
    const column = columns.get(place);
    if (column === undefined || !theirs.has(column) || isNamed(name, value)) continue;
    const formula = formulaOfRow(value, row, (of) => columns.get(of));
    if (formula !== null) add(row, column, { formula });
  }
  return new Map([...rows].map(([row, extras]) => [row, [...extras.values()]]));
}

/** Whether a formula names the sheet: what it means there is elsewhere after a rerun. */
function isNamed(sheet: string, formula: string): boolean {
  return formula.includes(`${quotedSheet(sheet)}!`) || formula.includes(`${sheet}!`);
}

/** What people keep in a row beside our columns. */
export interface Additions {
  readonly added: readonly Cell[];
  readonly extras: readonly CellExtra[];
}

/** A row that nobody added anything to. */
export const NO_ADDITIONS: Additions = { added: [], extras: [] };

/**
 * Columns and notes that people added to a table that is written with our columns first, theirs after them.
 *
 * @param ours Our columns as they are written: header, and index on the sheet.
 */
export function tableAdditions(
  sheet: SheetSnapshot,
  headerRow: number,
  rows: readonly OwnTableRow[],
  ours: readonly AddedColumn[],
): { readonly columns: readonly AddedColumn[]; readonly of: (row: OwnTableRow) => Additions } {
  const known = ours.map(({ place }) => place);
  const columns = addedColumns(sheet, headerRow, rows, { known, headers: ours.map(({ header }) => header) });
  const written = [...known, ...columns.map(({ place }) => place)];
  const theirs = new Set(columns.map((_, index) => ours.length + index));
  const extras = cellExtras(sheet, new Map(written.map((place, column) => [place, column])), theirs);
  return {
    columns,
    of: ({ row, cells }) => ({
      added: columns.map(({ place }) => cells[place] ?? null),
      extras: extras.get(row) ?? [],
    }),
  };
}

/** A row that is written. */
export interface RowWithExtras {
  /** Index on the sheet. */
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly extras: readonly CellExtra[];
}

/** The rows of a table as they are written. @param first Index of the first one on the sheet. */
export function addedRows(
  first: number,
  rows: readonly (readonly Cell[])[],
  additions: readonly Additions[],
): RowWithExtras[] {
  return rows.map((cells, index) => ({ row: first + index, cells, extras: additions[index]?.extras ?? [] }));
}

/** Gives cells back what they had beside their values; after the table is made, for formulas may name its columns. */
export function extraEdits(sheet: string, rows: readonly RowWithExtras[]): WorkbookEdit[] {
  const formats = new Map<string, Area[]>();
  const edits = rows.flatMap(({ row, cells, extras }) =>
    extras.flatMap(({ column, formula, numberFormat, note }): WorkbookEdit[] => {
      if (numberFormat !== null) {
        const area = { row, column, rows: 1, columns: 1 };
        formats.set(numberFormat, [...(formats.get(numberFormat) ?? []), area]);
      }
      const value = cells[column] ?? null;
      const content = formula === null ? null : { formula: movedFormula(formula, row, 0), value };
      return [
        ...(content === null ? [] : [{ kind: "write" as const, sheet, row, column, cells: [[content]] }]),
        ...(note === null ? [] : [{ kind: "note" as const, sheet, row, column, text: note }]),
      ];
    }),
  );
  const styles = [...formats].map(([numberFormat, areas]): WorkbookEdit => {
    return { kind: "style", sheet, areas, style: { numberFormat } };
  });
  return [...styles, ...edits];
}
