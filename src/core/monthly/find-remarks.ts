import { numberReading } from "../cleaning/number-reading";
import type { CleanRow } from "./clean-row";
import type { DecidedForm } from "./decide-values";
import { DraftRemarks } from "./draft-remarks";
import { equalRemarks } from "./equal-remarks";
import { evaluated, referencesOf } from "./expressions";
import type { FormTemplate } from "./form-template";
import { totalLabels } from "./months-before";
import type { MonthlyThresholds } from "./monthly-thresholds";
import type { RemarkBasis } from "./remark-basis";
import { ruleRemarks } from "./rule-remarks";
import { shapeRemarks } from "./shape-remarks";
import { saysPercent } from "./words";
import { rootStep, shareOfRow } from "./usual-values";
import type { Severity } from "../model/check-result";
import type { RemarkKind } from "./remark";

const SEVERITIES: Partial<Record<RemarkKind, Severity>> = {
  "required-empty": "alert",
  "date-out-of-month": "warn",
};

/**
 * What the school has to look at in one form: from what is broken in its shape to what its numbers say together. What
 * follows from one fault stands under it.
 *
 * Source: docs/monthly.md#remarks.
 */
export function findRemarks(form: DecidedForm, basis: RemarkBasis): DraftRemarks {
  const remarks = new DraftRemarks(form, basis.template);
  shapeRemarks(remarks, basis);
  for (const { row, column, kind } of form.faults) {
    const cell = [form.labels[row] ?? "", basis.template.columns[column]?.header ?? ""] as const;
    // That a cell is empty is said by the row that was pushed aside.
    if (kind === "required-empty" && remarks.on(cell[0], "")?.kind === "row-shifted") continue;
    const value = form.form.view.value(form.sheetRows[row] ?? 0, form.form.columns.columns.get(cell[1]) ?? 0);
    const holds = basis.template.columns[column]?.kind ?? "unknown";
    const details = { written: value === null ? null : String(value), holds };
    remarks.add([cell], {
      kind,
      rule: `type:${cell[1]}`,
      severity: SEVERITIES[kind] ?? "alert",
      details,
      because: null,
    });
  }
  valueRemarks(remarks, basis);
  formulaRemarks(remarks, basis);
  equalRemarks(remarks, basis);
  ruleRemarks(remarks, basis);
  return remarks;
}

/** Values that are far from all others, or from last month's. */
function valueRemarks(remarks: DraftRemarks, { template, usual, past, thresholds }: RemarkBasis): void {
  const { form } = remarks;
  const totals = totalLabels(template);
  // What a column may change by is said by its own rule, also where that was switched off.
  const ruled = new Set(
    template.rules.flatMap((rule) => {
      if (rule.kind === "jump") return [rule.column];
      return rule.kind === "carry" && rule.isOn ? [rule.start] : [];
    }),
  );
  form.labels.forEach((label, row) => {
    if (totals.has(label)) return;
    const before = past.before(form.school.id, form.month, label);
    template.columns.forEach(({ header }, column) => {
      const value = form.clean[row]?.[column];
      if (typeof value !== "number" || value < thresholds.smallCount) return;
      const { highest, limit, share, step } = usual(column, label);
      if (highest === null) return;
      const isAbove = limit !== null && value > limit;
      const isFar =
        value > highest * thresholds.outlierTimes &&
        !(value <= 100 && saysPercent(header)) &&
        isLargeForRow(share, shareOfRow(form, template, row, column)) &&
        !isInSum(form, template, row, header);
      if (isAbove || isFar) {
        const details = { value, usual: isAbove ? limit : highest, isLimit: isAbove ? 1 : 0 };
        remarks.add([[label, header]], {
          kind: "outlier",
          rule: `usual:${header}`,
          severity: "alert",
          details,
          because: null,
        });
        return;
      }
      const then = before?.[header];
      const wasUsual = typeof then === "number" && then <= highest * thresholds.outlierTimes;
      if (!ruled.has(header) && wasUsual)
        jumpRemark(remarks, { label, header, value, before, step }, thresholds);
    });
  });
}

/** Above this share of its row's largest number a column is itself the measure of a row. */
const MEASURE = 0.5;
/** Times the usual share from which a number is large for its row. */
const LARGE = 1.5;

function isLargeForRow(usual: number | null, own: number | null): boolean {
  return usual === null || own === null || usual > MEASURE || own > usual * LARGE;
}

/** Whether a number is one of a sum that the school typed and that holds: a slip would break it. */
function isInSum(form: DecidedForm, { columns, rules }: FormTemplate, row: number, header: string): boolean {
  function at(to: string): number | null {
    const value = form.clean[row]?.[columns.findIndex((column) => column.header === to)];
    return typeof value === "number" ? value : null;
  }
  return rules.some((rule) => {
    if (rule.kind !== "column" || rule.isFormula || !rule.isOn) return false;
    const parts = referencesOf(rule.is);
    if (rule.target !== header && !parts.includes(header)) return false;
    const sum = evaluated(rule.is, at);
    return sum !== null && sum === at(rule.target) && parts.filter((to) => at(to) !== 0).length > 1;
  });
}

interface Jump {
  readonly label: string;
  readonly header: string;
  readonly value: number;
  readonly before: CleanRow["values"] | undefined;
  readonly step: number | null;
}

function jumpRemark(
  remarks: DraftRemarks,
  { label, header, value, before, step }: Jump,
  { jumpTimes }: MonthlyThresholds,
): void {
  const then = before?.[header];
  if (typeof then !== "number" || step === null || step === 0) return;
  if (rootStep(value, then) <= step * jumpTimes) return;
  const details = { value, before: then };
  remarks.add([[label, header]], {
    kind: "jump",
    rule: `usual:${header}`,
    severity: "warn",
    details,
    because: null,
  });
}

/** Formulas of the form that were typed over, or count something else. */
function formulaRemarks(remarks: DraftRemarks, { template, arithmetic, thresholds }: RemarkBasis): void {
  const { form } = remarks;
  const { view, columns } = form.form;
  if (view.formulaCount === 0 && template.source !== "kept") return;
  form.labels.forEach((label, row) => {
    if (form.shiftedRows.has(row) || form.blankRows.has(row)) return;
    template.columns.forEach(({ header }, column) => {
      const rule = arithmetic.formulaOf(label, header);
      const at = columns.columns.get(header);
      if (rule === null || at === undefined) return;
      const sheetRow = form.sheetRows[row] ?? 0;
      const read = numberReading(view.value(sheetRow, at));
      const hasFormula = view.formula(sheetRow, at) !== null;
      const computed = form.clean[row]?.[column];
      if (hasFormula || !("value" in read)) return;
      const isKnown = typeof computed === "number";
      const isWrong =
        isKnown &&
        Math.abs(computed - read.value) >
          Math.max(thresholds.tolerance, Math.abs(computed) * thresholds.tolerance);
      // A school without such a row types zeros over all of it.
      if (isKnown && !isWrong && read.value === 0) return;
      // A column without a formula was written by a program, or pasted as values: right numbers are no matter.
      if (!isWrong && rule.kind === "column" && !view.hasFormulaIn(at)) return;
      const details = { written: read.value, computed: isKnown ? computed : null };
      const kind = isWrong ? "formula-overwritten-wrong" : "formula-overwritten";
      remarks.add([[label, header]], {
        kind,
        rule: rule.id,
        severity: isWrong ? "alert" : "info",
        details,
        because: null,
      });
    });
  });
}
