import { referencesOf } from "./expressions";
import { isAmount, type FormTemplate } from "./form-template";
import type { ReadForm } from "./read-form";

/** Tables from which it shows that nobody fills a cell, and the share of them that leave it empty. */
const LEAST_FORMS = 3;
const LEFT_EMPTY = 0.9;
/** Of a column's other cells this share is filled: it is one that schools do fill. */
const FILLED = 0.5;

/**
 * Forgets the empty cells that are no gaps: those of given rows that hardly any school fills under a column that they do
 * fill elsewhere (the date of a total), and rows that only name a section. What a formula counts is left.
 *
 * Source: docs/monthly.md#unfilled.
 */
export function withoutUnfilled(forms: readonly ReadForm[], template: FormTemplate): ReadForm[] {
  const counted = countedCells(template);
  const totals = new Set(template.rows.filter(({ isTotal }) => isTotal).map(({ label }) => label));
  const sections = sectionRows(forms, counted);
  const unfilled = template.columns.map(({ header, kind, role }, column): ReadonlySet<string> => {
    if (role !== "input") return new Set();
    const left = leftEmpty(forms, column);
    // Nobody dates a total, however few tables there are.
    const own = isAmount({ kind }) ? [] : [...totals];
    return new Set([...left, ...own].filter((label) => !counted.has(cellKey(label, header))));
  });
  return forms.map((form) => {
    if (!form.form.rows.areNamed) return form;
    return {
      ...form,
      empty: form.empty.filter(({ row, column }) => unfilled[column]?.has(form.labels[row] ?? "") !== true),
      blankRows: new Set([...form.blankRows].filter((row) => !sections.has(form.labels[row] ?? ""))),
    };
  });
}

/** Labels under which hardly anybody fills a column that is filled under the others. */
function leftEmpty(forms: readonly ReadForm[], column: number): string[] {
  const cells = new Map<string, { all: number; empty: number }>();
  for (const { form, labels, empty, blankRows, shiftedRows } of forms) {
    if (!form.rows.areNamed) continue;
    const own = new Set(empty.flatMap((of) => (of.column === column ? [of.row] : [])));
    labels.forEach((label, row) => {
      if (blankRows.has(row) || shiftedRows.has(row)) return;
      const seen = cells.get(label) ?? { all: 0, empty: 0 };
      seen.all += 1;
      if (own.has(row)) seen.empty += 1;
      cells.set(label, seen);
    });
  }
  const left = [...cells].filter(([, { all, empty }]) => all >= LEAST_FORMS && empty >= all * LEFT_EMPTY);
  const labels = new Set(left.map(([label]) => label));
  let [all, empty] = [0, 0];
  for (const [label, seen] of cells) {
    if (labels.has(label)) continue;
    all += seen.all;
    empty += seen.empty;
  }
  return all > 0 && all - empty >= all * FILLED ? [...labels] : [];
}

/** Rows that hardly any school fills at all, and no total counts. */
function sectionRows(forms: readonly ReadForm[], counted: ReadonlySet<string>): ReadonlySet<string> {
  const rows = new Map<string, { all: number; blank: number }>();
  for (const { labels, blankRows } of forms) {
    labels.forEach((label, row) => {
      const seen = rows.get(label) ?? { all: 0, blank: 0 };
      seen.all += 1;
      if (blankRows.has(row)) seen.blank += 1;
      rows.set(label, seen);
    });
  }
  return new Set(
    [...rows].flatMap(([label, { all, blank }]) => {
      const isSection = all >= LEAST_FORMS && blank >= all * LEFT_EMPTY && !counted.has(label);
      return isSection ? [label] : [];
    }),
  );
}

/** Cells, and labels of rows, from which formulas and sums of the form count. */
function countedCells({ rules, columns, rows }: FormTemplate): ReadonlySet<string> {
  const counted = new Set<string>();
  for (const rule of rules) {
    if (rule.kind === "column") {
      const labels = rule.rows.length > 0 ? rule.rows : rows.map(({ label }) => label);
      for (const header of referencesOf(rule.is))
        for (const label of labels) counted.add(cellKey(label, header));
    }
    if (rule.kind === "row") {
      const headers = rule.columns.length > 0 ? rule.columns : columns.map(({ header }) => header);
      for (const label of referencesOf(rule.is)) {
        counted.add(label);
        for (const header of headers) counted.add(cellKey(label, header));
      }
    }
  }
  return counted;
}

function cellKey(label: string, header: string): string {
  return `${label}\n${header}`;
}
