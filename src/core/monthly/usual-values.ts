import type { DecidedForm } from "./decide-values";
import type { FormTemplate } from "./form-template";
import { totalLabels, type MonthsBefore } from "./months-before";

/** Values from which a column's usual ones can be told. */
const LEAST_VALUES = 30;
/** The highest usual value has this share of the others below it. */
const USUAL = 0.98;
const USUAL_STEP = 0.99;

/** What is usual in a column over all schools. */
export interface UsualValues {
  /** The highest usual value by column; null where there are too few to say. */
  readonly highest: readonly (number | null)[];
  /** The highest value of a scale, above which a few stand alone; null where the column has no such end. */
  readonly limit: readonly (number | null)[];
  /** The highest usual share of the largest number of its row: a large school is no outlier. */
  readonly share: readonly (number | null)[];
  /** The largest usual change from month to month, between square roots, which evens small counts and large. */
  readonly step: readonly (number | null)[];
}

/** Source: docs/monthly.md#outliers. */
export function usualValues(
  forms: readonly DecidedForm[],
  template: FormTemplate,
  past: MonthsBefore,
): UsualValues {
  const totals = totalLabels(template);
  const highest = template.columns.map(({ role, kind }, column) => {
    if (role !== "input" || (kind !== "count" && kind !== "number")) return null;
    return quantile(
      rowsOf(forms, totals).map(({ form, row }) => form.clean[row]?.[column]),
      USUAL,
    );
  });
  const limit = template.columns.map(({ role, kind }, column) => {
    if (role !== "input" || kind !== "count") return null;
    return scaleEnd(rowsOf(forms, totals).map(({ form, row }) => form.clean[row]?.[column]));
  });
  const share = template.columns.map(({ role, kind }, column) => {
    if (role !== "input" || (kind !== "count" && kind !== "number")) return null;
    return quantile(
      rowsOf(forms, totals).map(({ form, row }) => shareOfRow(form, template, row, column)),
      USUAL,
    );
  });
  const step = template.columns.map(({ role, kind, header }, column) => {
    if (role !== "input" || (kind !== "count" && kind !== "number")) return null;
    const steps = rowsOf(forms, totals).map(({ form, row }) => {
      const then = past.before(form.school.id, form.month, form.labels[row] ?? "")?.[header];
      const now = form.clean[row]?.[column];
      return typeof then === "number" && typeof now === "number" ? rootStep(now, then) : null;
    });
    return quantile(steps, USUAL_STEP);
  });
  return { highest, limit, share, step };
}

/** Values, different ones among them, and values at its end from which a scale shows itself. */
const SCALE_VALUES = 300;
const SCALE_STEPS = 8;
const SCALE_END = 30;
/** Of the values at a scale's end so many may stand above it by mistake. */
const ABOVE_END = 0.1;

/** The end of a scale of points: many stand on it and hardly any above. */
function scaleEnd(values: readonly unknown[]): number | null {
  const counts = new Map<number, number>();
  let all = 0;
  for (const value of values) {
    if (typeof value !== "number") continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    all += 1;
  }
  if (all < SCALE_VALUES) return null;
  let above = 0;
  const falling = [...counts].sort((one, other) => other[0] - one[0]);
  for (const [index, [value, count]] of falling.entries()) {
    const isEnd = count >= SCALE_END && above <= count * ABOVE_END && falling.length - index >= SCALE_STEPS;
    if (isEnd) return above === 0 ? null : value;
    above += count;
  }
  return null;
}

/** A number as a share of the largest that is typed in its row; null where it is not known. */
export function shareOfRow(
  { clean }: DecidedForm,
  { columns }: FormTemplate,
  row: number,
  column: number,
): number | null {
  const cells = clean[row] ?? [];
  const value = cells[column];
  if (typeof value !== "number") return null;
  const amounts = cells.filter((cell, index): cell is number => {
    const of = columns[index];
    return typeof cell === "number" && of?.role === "input" && (of.kind === "count" || of.kind === "number");
  });
  const largest = Math.max(...amounts);
  return largest > 0 ? value / largest : null;
}

/** Source: Bartlett, 1936: roots of counts have one variance whatever the count. */
export function rootStep(one: number, other: number): number {
  return Math.abs(Math.sqrt(Math.max(0, one)) - Math.sqrt(Math.max(0, other)));
}

function rowsOf(forms: readonly DecidedForm[], totals: ReadonlySet<string>) {
  return forms.flatMap((form) =>
    form.labels.flatMap((label, row) => (totals.has(label) ? [] : [{ form, row }])),
  );
}

function quantile(values: readonly unknown[], share: number): number | null {
  const numbers = values.filter((value) => typeof value === "number").sort((one, other) => one - other);
  return numbers.length < LEAST_VALUES ? null : (numbers[Math.floor(share * (numbers.length - 1))] ?? null);
}
