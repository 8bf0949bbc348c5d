import type { DecidedForm } from "./decide-values";
import type { Expression, FormRule, FormTemplate } from "./form-template";
import { totalLabels } from "./months-before";

/** Rows from which a sum may be learnt, and the share of them in which it must hold. */
const LEAST_ROWS = 30;
const HOLDS = 0.95;
/** Sums that differ from each other: zeros everywhere add up to zero. */
const LEAST_SUMS = 8;
/** Rows that are looked at: a table of thousands shows its sums in the first ones. */
const MOST_ROWS = 2000;

type Numbers = readonly (number | null)[];

/**
 * Sums that schools type and no formula states: a column that in nearly all rows is the sum of columns side by side.
 *
 * Source: docs/monthly.md#sums.
 */
export function learntSums(forms: readonly DecidedForm[], template: FormTemplate): FormRule[] {
  const targets = new Set(template.rules.flatMap((rule) => (rule.kind === "column" ? [rule.target] : [])));
  const places = template.columns.flatMap(({ role, kind }, index) => {
    return role === "input" && (kind === "count" || kind === "number") ? [index] : [];
  });
  const totals = totalLabels(template);
  const rows = forms
    .flatMap(({ clean, labels }) => clean.filter((_, row) => !totals.has(labels[row] ?? "")))
    .slice(0, MOST_ROWS)
    .map((row): Numbers => places.map((place) => (typeof row[place] === "number" ? row[place] : null)));
  if (rows.length < LEAST_ROWS) return [];
  return places.flatMap((place, target): FormRule[] => {
    const header = template.columns[place]?.header ?? "";
    const parts = targets.has(header) ? null : partsOfSum(rows, target, places.length);
    if (parts === null) return [];
    const named = parts.map((part) => template.columns[places[part] ?? 0]?.header ?? "");
    return [
      {
        ...{ kind: "column", id: `sum:${header}`, isOn: true, target: header, rows: [], isFormula: false },
        is: sumOf(named),
      },
    ];
  });
}

/** Between the parts of a sum may stand their shares: every second column is one. */
const STEPS = [1, 2];

/** Columns in a row, after the sum or before it, that make it; null where none do. */
function partsOfSum(rows: readonly Numbers[], target: number, width: number): number[] | null {
  const filled = rows.filter((row) => row[target] !== null);
  if (filled.length < LEAST_ROWS) return null;
  let best: { readonly parts: number[]; readonly wrong: number } | null = null;
  for (const parts of windowsOf(width)) {
    if (parts.includes(target)) continue;
    const wrong = wrongSums(filled, target, parts);
    if (wrong !== null && (best === null || wrong < best.wrong)) best = { parts, wrong };
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

/** In how many rows the sum does not hold; null where in too many, or there is too little to tell. */
function wrongSums(rows: readonly Numbers[], target: number, parts: readonly number[]): number | null {
  const allowed = rows.length * (1 - HOLDS);
  const sums = new Set<number>();
  let [known, wrong, used] = [0, 0, 0];
  for (const row of rows) {
    let sum = 0;
    let filled = 0;
    let isKnown = true;
    for (const part of parts) {
      const value = row[part] ?? null;
      if (value === null) isKnown = false;
      else {
        sum += value;
        if (value !== 0) filled += 1;
      }
    }
    if (!isKnown) continue;
    known += 1;
    if (filled > 1) used += 1;
    if (sum !== row[target]) wrong += 1;
    else if (filled > 1) sums.add(sum);
    if (wrong > allowed) return null;
  }
  // One part that alone is ever filled is a column that stands twice.
  const isVaried = sums.size >= LEAST_SUMS && used >= LEAST_ROWS;
  return known >= LEAST_ROWS && isVaried && wrong <= known * (1 - HOLDS) ? wrong : null;
}

function sumOf(headers: readonly string[]): Expression {
  return headers
    .map((to): Expression => ({ op: "ref", to }))
    .reduce((left, right) => ({ op: "+", left, right }));
}
