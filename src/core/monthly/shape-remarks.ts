import { numberReading } from "../cleaning/number-reading";
import { missingSheets } from "./form-sheets";
import type { DraftRemark, DraftRemarks } from "./draft-remarks";
import { evaluated } from "./expressions";
import { pushedRows } from "./pushed-rows";
import type { RemarkBasis } from "./remark-basis";

/** What is wrong with the shape of a table: columns and rows that are missing, doubled, pushed aside, empty. */
export function shapeRemarks(remarks: DraftRemarks, basis: RemarkBasis): void {
  const { form, template } = remarks;
  for (const sheet of missingSheets(form.form, template)) {
    const facts = { kind: "sheet-missing", rule: "form", severity: "alert", details: { sheet } } as const;
    remarks.put({ ...facts, label: "", header: "", cells: [], because: null }, []);
  }
  for (const header of form.form.columns.missing) {
    const role = template.columns.find((column) => column.header === header)?.role;
    if (role !== "input") continue;
    const facts = {
      kind: "column-missing",
      rule: "form",
      severity: "alert",
      details: { header },
      because: null,
    } as const;
    remarks.put({ ...facts, label: "", header, cells: [] }, []);
  }
  const replaced = new Map<string, DraftRemark>();
  for (const { label, row, first, inPlaceOf } of form.form.rows.doubled) {
    const details = { label, first: first + 1, inPlaceOf };
    const of = remarks.addRow(inPlaceOf ?? "", row, {
      kind: "row-doubled",
      rule: "rows",
      severity: "alert",
      details,
      because: null,
    });
    doubledFormulas(remarks, basis, { label, row, because: of });
    if (inPlaceOf !== null) replaced.set(inPlaceOf, of);
  }
  for (const { label, row } of form.form.rows.missing) {
    const facts = { kind: "row-missing", rule: "rows", severity: "alert", details: { label } } as const;
    const because = replaced.get(label) ?? null;
    if (because === null) remarks.addRow(label, row, { ...facts, because });
  }
  for (const { label, row } of form.form.rows.extra ?? []) {
    const facts = { kind: "given-changed", rule: "rows", severity: "alert", details: { label } } as const;
    remarks.addRow(label, row, { ...facts, because: null });
  }
  filledRows(remarks);
  pushedRows(remarks);
}

/** Rows that are pushed aside, and rows that nobody filled. */
function filledRows(remarks: DraftRemarks): void {
  const { form, template } = remarks;
  for (const [row, shift] of form.shiftedRows) {
    const label = form.labels[row] ?? "";
    const details = { label, shift };
    remarks.addRow(label, form.sheetRows[row] ?? 0, {
      kind: "row-shifted",
      rule: "rows",
      severity: "alert",
      details,
      because: null,
    });
  }
  for (const row of form.blankRows) {
    const label = form.labels[row] ?? "";
    if (template.columns.every(({ isRequired }) => !isRequired)) continue;
    const facts = {
      kind: "required-empty",
      rule: "rows",
      severity: "warn",
      details: { label },
      because: null,
    } as const;
    remarks.addRow(label, form.sheetRows[row] ?? 0, facts);
  }
}

/** Formulas typed over in a row that stands twice: its cells are not read otherwise. */
function doubledFormulas(
  remarks: DraftRemarks,
  { template, arithmetic, thresholds }: RemarkBasis,
  { label, row, because }: { readonly label: string; readonly row: number; readonly because: DraftRemark },
): void {
  const { view, columns } = remarks.form.form;
  if (view.formulaCount === 0) return;
  function numberAt(header: string): number | null {
    const at = columns.columns.get(header);
    const read = at === undefined ? null : numberReading(view.value(row, at));
    return read !== null && "value" in read ? read.value : null;
  }
  for (const { header } of template.columns) {
    const rule = arithmetic.formulaOf(label, header);
    const at = columns.columns.get(header);
    if (rule?.kind !== "column" || at === undefined || view.formula(row, at) !== null) continue;
    const [written, computed] = [numberAt(header), evaluated(rule.is, numberAt)];
    if (written === null || computed === null || Math.abs(written - computed) <= thresholds.tolerance)
      continue;
    const facts = { kind: "formula-overwritten-wrong", rule: rule.id, severity: "alert", because } as const;
    remarks.put(
      { ...facts, label, header, cells: [view.address(row, at)], details: { written, computed } },
      [],
    );
  }
}
