import { cellAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import { cleanText } from "../cleaning/clean-text";
import type { AlignedForm } from "./aligned-form";
import type { ChangeKind } from "./cell-change";
import type { FormColumn, FormTemplate } from "./form-template";
import type { MonthId } from "./monthly-file";
import { readValue } from "./read-value";
import type { RemarkKind } from "./remark";
import type { RegisteredSchool } from "./school-register";
import { shiftOf } from "./shifted-row";

/** From here on a share is typed in percent. */
const ABOVE_SHARE = 1.5;

/** A file whose school and month are known. */
export interface SentForm {
  readonly form: AlignedForm;
  readonly school: RegisteredSchool;
  readonly month: MonthId;
}

/** Something of a cell, by its row in the list of rows and its column in the form. */
export interface CellIssue<T> {
  readonly row: number;
  readonly column: number;
  readonly of: T;
}

/** A form as its cells read, before anything is decided. */
export interface ReadForm extends SentForm {
  /** Labels, and the rows of the sheet that have them. */
  readonly labels: readonly string[];
  readonly sheetRows: readonly number[];
  /** By row and by column of the form; null for all that has no value of its own. */
  readonly values: Cell[][];
  readonly changes: readonly CellIssue<{
    readonly kind: ChangeKind;
    readonly before: Cell;
    readonly after: Cell;
  }>[];
  readonly unclear: readonly CellIssue<string>[];
  readonly empty: readonly { readonly row: number; readonly column: number }[];
  readonly unreadable: readonly CellIssue<RemarkKind>[];
  /** Rows that nobody filled, and rows whose cells stand beside their columns. */
  readonly blankRows: ReadonlySet<number>;
  readonly shiftedRows: ReadonlyMap<number, number>;
}

/** Reads the cells of a form. */
export function readForm(sent: SentForm, template: FormTemplate): ReadForm {
  const { form, month } = sent;
  const { rows } = form.rows;
  const read = {
    changes: [] as CellIssue<{ kind: ChangeKind; before: Cell; after: Cell }>[],
    unclear: [] as CellIssue<string>[],
    empty: [] as { row: number; column: number }[],
    unreadable: [] as CellIssue<RemarkKind>[],
    blankRows: new Set<number>(),
    shiftedRows: new Map<number, number>(),
  };
  const values = rows.map(({ row: at }, row) => {
    const shift = shiftOf(form, at, template);
    if (shift !== 0) read.shiftedRows.set(row, shift);
    else if (isBlank(form, at, template)) read.blankRows.add(row);
    const isRead = shift === 0 && !read.blankRows.has(row);
    return template.columns.map((column, index) => (isRead ? readCell(column, { at, row, index }) : null));
  });

  function readCell(
    column: FormColumn,
    { at, row, index }: { at: number; row: number; index: number },
  ): Cell {
    const place = form.columns.columns.get(column.header);
    if (place === undefined || (column.role !== "input" && column.role !== "computed")) return null;
    const before = form.view.value(at, place);
    if (column.role === "computed" || form.view.formula(at, place) !== null)
      return typeof before === "number" ? before : null;
    const sight = {
      value: before,
      isDate: form.view.isDateFormat(at, place),
      isError: form.view.isError(at, place),
      month,
    };
    const reading = readValue(sight, column);
    if (reading.is === "empty") read.empty.push({ row, column: index });
    if (reading.is === "zero-or-unknown") read.unclear.push({ row, column: index, of: reading.written });
    if (reading.is === "unreadable") read.unreadable.push({ row, column: index, of: reading.remark });
    if (reading.is !== "value") return null;
    const { value, change } = inShares(reading.value, reading.change, column);
    if (change !== null)
      read.changes.push({ row, column: index, of: { kind: change, before, after: value } });
    return value;
  }

  return {
    ...sent,
    ...read,
    labels: rows.map(({ label }) => label),
    sheetRows: rows.map(({ row }) => row),
    values,
  };
}

/** 45 of a column of shares is 45 %. */
function inShares(
  value: Cell,
  change: ChangeKind | null,
  { kind }: FormColumn,
): { value: Cell; change: ChangeKind | null } {
  if (kind !== "share" || typeof value !== "number" || value <= ABOVE_SHARE) return { value, change };
  return { value: value / 100, change: "scale" };
}

function isBlank({ view, columns }: AlignedForm, row: number, template: FormTemplate): boolean {
  const inputs = template.columns.filter(({ role }) => role === "input");
  return (
    inputs.length > 0 &&
    inputs.every(({ header }) => {
      const column = columns.columns.get(header);
      return (
        column === undefined ||
        (cleanText(view.value(row, column)) === "" && view.formula(row, column) === null)
      );
    })
  );
}

/** "C13" of a cell, in the school's own file; null where the file has no such column. */
export function addressOf(
  read: Pick<ReadForm, "form" | "sheetRows">,
  template: FormTemplate,
  row: number,
  column: number,
): string | null {
  const at = read.form.columns.columns.get(template.columns[column]?.header ?? "");
  const sheetRow = read.sheetRows[row];
  return at === undefined || sheetRow === undefined ? null : cellAddress(sheetRow, at);
}
