import { quotedSheet } from "../../workbook/address";
import { numberReading } from "../cleaning/number-reading";
import type { DraftRemarks } from "./draft-remarks";
import type { FormRule, TableCells } from "./form-template";
import type { CellPlace } from "./read-formula";
import { addressOf } from "./read-form";
import type { RemarkBasis } from "./remark-basis";
import { causeOf, differs, valueAt } from "./rule-remarks";
import { SheetView } from "./sheet-view";
import { TableWords } from "./table-words";
import { plainWords } from "./words";

type EqualRule = Extract<FormRule, { kind: "equal" }>;

/**
 * Numbers that another table of the same file gives otherwise. Which of the two is wrong only the school knows: both
 * cells are named. A cell that is not found, or not read, is compared with nothing.
 *
 * Source: docs/monthly.md#equal.
 */
export function equalRemarks(remarks: DraftRemarks, basis: RemarkBasis): void {
  const rules = basis.template.rules.filter((rule) => rule.kind === "equal" && rule.isOn);
  if (rules.length === 0) return;
  const tables = new OtherTables(remarks);
  for (const rule of rules)
    if (rule.kind === "equal")
      for (const label of labelsOf(rule, remarks)) compare(label, rule, { remarks, basis, tables });
}

function labelsOf({ rows }: EqualRule, { form }: DraftRemarks): readonly string[] {
  return rows.length === 0 ? form.labels : rows;
}

interface Comparing {
  readonly remarks: DraftRemarks;
  readonly basis: RemarkBasis;
  readonly tables: OtherTables;
}

function compare(label: string, rule: EqualRule, { remarks, basis, tables }: Comparing): void {
  const { id, column, sum } = rule;
  const written = valueAt(remarks, basis, [label, column]);
  if (written === null) return;
  const index = basis.arithmetic.columnOf(column) ?? -1;
  const isShare = basis.template.columns[index]?.kind === "share";
  const cells = sum.flatMap((of) => tables.cells(of, label));
  const values = cells.map((cell) => (cell === null ? null : numberIn(cell, isShare)));
  const computed = values.reduce<number | null>(
    (all, of) => (all === null || of === null ? null : all + of),
    0,
  );
  if (computed === null || cells.length === 0) return;
  if (!differs(written, computed, rule.tolerance ?? basis.thresholds.tolerance)) return;
  const { form, template } = remarks;
  const own = addressOf(form, template, form.labels.indexOf(label), index);
  const addresses = cells.flatMap((cell) => (cell === null ? [] : [placeOf(cell, form.form.view.name)]));
  const because = causeOf(remarks, basis, [label, column]);
  const details = { written, computed, table: cells[0]?.view.name ?? "" };
  const facts = { kind: "other-table-differs", rule: id, severity: "alert", details, because } as const;
  remarks.put({ label, header: column, cells: [...(own === null ? [] : [own]), ...addresses], ...facts }, [
    `${label}\n${column}`,
  ]);
}

/** A cell of a table beside the form's. */
interface OtherCell extends CellPlace {
  readonly view: SheetView;
}

/** «Лист2!B5» of a cell on another sheet than the form's. */
function placeOf({ view, row, column }: OtherCell, own: string): string {
  const address = view.address(row, column);
  return view.name === own ? address : `${quotedSheet(view.name)}!${address}`;
}

/** From here on a share is typed in percent. */
const ABOVE_SHARE = 1.5;

function numberIn({ view, row, column }: OtherCell, isShare: boolean): number | null {
  const read = numberReading(view.value(row, column));
  if (!("value" in read)) return null;
  return isShare && read.value > ABOVE_SHARE ? read.value / 100 : read.value;
}

/** The tables of a school's file beside the form's, each read when it is first asked for. */
class OtherTables {
  readonly #known = new Map<string, TableWords>();

  constructor(private readonly remarks: DraftRemarks) {}

  /** The cells that a rule names, null for each that is not found, or not told from others. */
  cells({ sheet, column, rows }: TableCells, label: string): (OtherCell | null)[] {
    const tables = this.#tables(sheet);
    return (rows.length === 0 ? [label] : rows).map((row) => {
      const found = tables.flatMap((table) => {
        const place = table.find({ row, column });
        return place === null ? [] : [{ view: table.view, ...place }];
      });
      return found.length === 1 ? (found[0] ?? null) : null;
    });
  }

  /** The sheet of that name; where it was renamed, all that are not the form's. */
  #tables(sheet: string | null): TableWords[] {
    const { form } = this.remarks.form;
    if (sheet === null) return [this.#own()];
    const named = form.others.filter(({ name }) => plainWords(name) === plainWords(sheet));
    return (named.length === 1 ? named : form.foreign).map((of) => {
      return this.#read(of.name, () => new TableWords(new SheetView(of), () => false));
    });
  }

  #own(): TableWords {
    const { form, sheetRows } = this.remarks.form;
    const rows = new Set(sheetRows);
    const columns = new Set(form.columns.columns.values());
    return this.#read(form.view.name, () => {
      return new TableWords(form.view, (row, column) => rows.has(row) && columns.has(column));
    });
  }

  #read(name: string, read: () => TableWords): TableWords {
    const table = this.#known.get(name) ?? read();
    this.#known.set(name, table);
    return table;
  }
}
