import type { Cell } from "../../workbook/cell";
import { cleanText } from "../cleaning/clean-text";
import type { AlignedForm } from "./aligned-form";
import type { ChangeKind } from "./cell-change";
import { FormArithmetic } from "./form-arithmetic";
import { columnInRow, type FormColumn, type FormTemplate } from "./form-template";
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
  /** Of the form's columns. */
  readonly headers: readonly string[];
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
  const { form } = sent;
  const { rows } = form.rows;
  const found = new FoundCells(sent, template);
  const blankRows = new Set<number>();
  const shiftedRows = new Map<number, number>();
  const values = rows.map(({ row: at }, row) => {
    const shift = shiftOf(form, at, template);
    if (shift !== 0) shiftedRows.set(row, shift);
    else if (isBlankRow(form, at, template)) blankRows.add(row);
    const isRead = shift === 0 && !blankRows.has(row);
    return template.columns.map((column, index) => {
      return isRead ? found.read(column, { at, row, index }) : null;
    });
  });
  const { changes, unclear, empty, unreadable } = found;
  return {
    ...sent,
    ...{ changes, unclear, empty, unreadable, blankRows, shiftedRows, values },
    labels: rows.map(({ label }) => label),
    headers: template.columns.map(({ header }) => header),
    sheetRows: rows.map(({ row }) => row),
  };
}

/** How a program writes whole columns as text; dates and shares only where a file has nothing but text. */
const PLAIN: ReadonlySet<ChangeKind> = new Set(["text-number", "decimal-comma", "date-text", "percent"]);

/** Where a cell is: its row on the sheet, its row in the list, its column in the form. */
interface CellAt {
  readonly at: number;
  readonly row: number;
  readonly index: number;
}

/** What is found in the cells of one form. */
class FoundCells {
  readonly changes: CellIssue<{ kind: ChangeKind; before: Cell; after: Cell }>[] = [];
  readonly unclear: CellIssue<string>[] = [];
  readonly empty: { row: number; column: number }[] = [];
  readonly unreadable: CellIssue<RemarkKind>[] = [];

  readonly #arithmetic: FormArithmetic;

  constructor(
    private readonly sent: SentForm,
    template: FormTemplate,
  ) {
    this.#arithmetic = new FormArithmetic(template);
  }

  /** In a file of text alone (csv) what a formula counted stands as if it were typed. */
  #isCounted(row: number, { header }: FormColumn): boolean {
    const { view, rows } = this.sent.form;
    return view.isTextOnly && this.#arithmetic.formulaOf(rows.rows[row]?.label ?? "", header) !== null;
  }

  /** The value of a cell, as far as it has one meaning. */
  read(column: FormColumn, { at, row, index }: CellAt): Cell {
    const { view, columns } = this.sent.form;
    const place = columns.columns.get(column.header);
    if (place === undefined || (column.role !== "input" && column.role !== "computed")) return null;
    const before = view.value(at, place);
    if (column.role === "computed" || view.formula(at, place) !== null || this.#isCounted(row, column))
      return typeof before === "number" ? before : null;
    const own = columnInRow(column, this.sent.form.rows.rows[row]?.label ?? "");
    const [isDate, isError] = [view.isDateFormat(at, place), view.isError(at, place)];
    const reading = readValue({ value: before, isDate, isError, month: this.sent.month }, own);
    if (reading.is === "empty") this.empty.push({ row, column: index });
    if (reading.is === "zero-or-unknown") this.unclear.push({ row, column: index, of: reading.written });
    if (reading.is === "unreadable") this.unreadable.push({ row, column: index, of: reading.remark });
    if (reading.is !== "value") return null;
    // A program that writes all numbers as text says nothing by it.
    const isPlain = reading.change !== null && PLAIN.has(reading.change);
    const isProgram = isPlain && this.sent.form.textColumns.has(place);
    const { value, change } = inShares(reading.value, isProgram ? null : reading.change, own);
    if (change !== null)
      this.changes.push({ row, column: index, of: { kind: change, before, after: value } });
    return value;
  }
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

/** Nobody filled any of a row's cells. */
export function isBlankRow({ view, columns }: AlignedForm, row: number, template: FormTemplate): boolean {
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
  return at === undefined || sheetRow === undefined ? null : read.form.view.address(sheetRow, at);
}
