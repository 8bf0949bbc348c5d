import { balanceInNames, balanceOf } from "./learn-balances";
import type { DecidedForm } from "./decide-values";
import { sumOfNames } from "./expressions";
import type { FormRule, FormTemplate } from "./form-template";
import { learntRowSums } from "./learn-row-sums";
import { totalLabels } from "./months-before";
import { saysPart } from "./part-words";
import {
  countSums,
  isSum,
  mostWrong,
  SAID,
  saysSum,
  UNSAID,
  type Numbers,
  type SumEvidence,
} from "./typed-sums";

/** Rows that are looked at: a table of thousands shows its sums in the first ones. */
const MOST_ROWS = 2000;

/**
 * Sums that schools type and no formula states.
 *
 * Source: docs/monthly.md#sums.
 *
 * @param areRowsNamed A row has the same name in each table.
 */
export function learntSums(
  forms: readonly DecidedForm[],
  template: FormTemplate,
  areRowsNamed: boolean,
): FormRule[] {
  return [...learntColumnSums(forms, template), ...(areRowsNamed ? learntRowSums(forms, template) : [])];
}

/** A column that in nearly all rows is the sum of columns side by side, or the end of a balance. */
function learntColumnSums(forms: readonly DecidedForm[], template: FormTemplate): FormRule[] {
  const targets = new Set(template.rules.flatMap((rule) => (rule.kind === "column" ? [rule.target] : [])));
  const places = template.columns.flatMap(({ role, kind }, index) => {
    return role === "input" && (kind === "count" || kind === "number") ? [index] : [];
  });
  const totals = totalLabels(template);
  const rows = forms
    .flatMap(({ clean, labels }) => clean.filter((_, row) => !totals.has(labels[row] ?? "")))
    .slice(0, MOST_ROWS)
    .map((row): Numbers => places.map((place) => (typeof row[place] === "number" ? row[place] : null)));
  const headers = places.map((place) => template.columns[place]?.header ?? "");
  return places.flatMap((place, target): FormRule[] => {
    const { header = "", levels = [] } = template.columns[place] ?? {};
    if (targets.has(header)) return [];
    const rule = { kind: "column", isOn: true, target: header, rows: [], isFormula: false } as const;
    const parts = partsOfSum(rows, target, places.length, (of) => {
      const isSaid = levels.some(saysSum) || of.every((part) => saysPart(headers[part] ?? ""));
      return isSaid ? SAID : UNSAID;
    });
    if (parts !== null)
      return [{ ...rule, id: `sum:${header}`, is: sumOfNames(parts.map((part) => headers[part] ?? "")) }];
    const balance = balanceOf(rows, headers, target);
    return balance === null
      ? []
      : [{ ...rule, id: `balance:${header}`, is: balanceInNames(balance, headers) }];
  });
}

/** Between the parts of a sum may stand their shares: every second column is one. */
const STEPS = [1, 2];

/** Columns in a row, after the sum or before it, that make it; null where none do. */
function partsOfSum(
  rows: readonly Numbers[],
  target: number,
  width: number,
  evidenceOf: (parts: readonly number[]) => SumEvidence,
): number[] | null {
  const filled = rows.filter((row) => row[target] !== null);
  if (filled.length < SAID.least) return null;
  let best: { readonly parts: number[]; readonly wrong: number } | null = null;
  for (const parts of windowsOf(width)) {
    if (parts.includes(target)) continue;
    const evidence = evidenceOf(parts);
    const count = countSums(filled, target, parts, mostWrong(filled.length, evidence));
    if (isSum(count, evidence) && (best === null || count.wrong < best.wrong))
      best = { parts, wrong: count.wrong };
  }
  return best?.parts ?? null;
}

function* windowsOf(width: number): Generator<number[]> {
  for (const step of STEPS) {
    for (let length = 2; length < width; length += 1) {
      for (let first = 0; first + (length - 1) * step < width; first += 1)
        yield [...Array(length).keys()].map((of) => first + of * step);
    }
  }
}
