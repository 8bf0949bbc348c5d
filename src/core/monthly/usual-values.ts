import type { DecidedForm } from "./decide-values";
import { columnInRow, type FormColumn, type FormTemplate } from "./form-template";
import { totalLabels, type MonthsBefore } from "./months-before";
import { greatest } from "../../workbook/greatest";

/** Values from which a column's usual ones can be told. */
const LEAST_VALUES = 30;
/** The highest usual value has this share of the others below it. */
const USUAL = 0.98;
const USUAL_STEP = 0.99;

/** What is usual in a column over all schools; null where there are too few values to say. */
export interface Usual {
  /** The highest usual value. */
  readonly highest: number | null;
  /** The highest value of a scale, above which a few stand alone; null where the column has no such end. */
  readonly limit: number | null;
  /** The highest usual share of the largest number of its row: a large school is no outlier. */
  readonly share: number | null;
  /** The largest usual change from month to month, between square roots, which evens small counts and large. */
  readonly step: number | null;
}

/** What is usual in a cell: of its column, and where given rows of a column hold different things, of its row. */
export type UsualValues = (column: number, label: string) => Usual;

const UNKNOWN: Usual = { highest: null, limit: null, share: null, step: null };

/** A row of a school's form. */
interface PlacedRow {
  readonly form: DecidedForm;
  readonly row: number;
  readonly label: string;
}

/** Before anything is left out of the forms. Source: docs/monthly.md#outliers. */
export function usualValues(
  forms: readonly DecidedForm[],
  template: FormTemplate,
  past: MonthsBefore,
): UsualValues {
  const totals = totalLabels(template);
  const rows = forms.flatMap((form) =>
    form.labels.flatMap((label, row): PlacedRow[] => (totals.has(label) ? [] : [{ form, row, label }])),
  );
  const ofColumns = template.columns.map((of, column) => {
    const byRow = Object.keys(of.byRow ?? {}).map((label) => {
      const own = rows.filter((at) => at.label === label);
      return [label, usualOf({ ...columnInRow(of, label), header: of.header }, column, own)] as const;
    });
    return { whole: usualOf(of, column, rows), byRow: new Map(byRow) };
  });
  return (column, label) => ofColumns[column]?.byRow.get(label) ?? ofColumns[column]?.whole ?? UNKNOWN;

  function usualOf({ role, kind, header }: FormColumn, column: number, own: readonly PlacedRow[]): Usual {
    if (role !== "input" || (kind !== "count" && kind !== "number")) return UNKNOWN;
    const values = own.map(({ form, row }) => form.clean[row]?.[column]);
    const shares = own.map(({ form, row }) => shareOfRow(form, template, row, column));
    const steps = own.map(({ form, row, label }) => {
      const then = past.before(form.school.id, form.month, label)?.[header];
      const now = form.clean[row]?.[column];
      return typeof then === "number" && typeof now === "number" ? rootStep(now, then) : null;
    });
    return {
      highest: quantile(values, USUAL),
      limit: kind === "count" ? scaleEnd(values) : null,
      share: quantile(shares, USUAL),
      step: quantile(steps, USUAL_STEP),
    };
  }
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
  const largest = greatest(amounts, -Infinity);
  return largest > 0 ? value / largest : null;
}

/** Source: Bartlett, 1936: roots of counts have one variance whatever the count. */
export function rootStep(one: number, other: number): number {
  return Math.abs(Math.sqrt(Math.max(0, one)) - Math.sqrt(Math.max(0, other)));
}

function quantile(values: readonly unknown[], share: number): number | null {
  const numbers = values.filter((value) => typeof value === "number").sort((one, other) => one - other);
  return numbers.length < LEAST_VALUES ? null : (numbers[Math.floor(share * (numbers.length - 1))] ?? null);
}
