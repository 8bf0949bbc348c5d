import type { PivotField } from "./pivot-cache";

/** What of an axis is shown. */
export interface AxisChoice {
  /** Whether a row of the source is. */
  readonly shown: (row: number) => boolean;
  /** Fields without a subtotal under each item. */
  readonly withoutSubtotals: readonly string[];
  readonly withTotal: boolean;
  /** Outer items stand over inner ones, not under them with their subtotal. */
  readonly hasHeads?: boolean;
}

/**
 * The lines of a pivot's axis, one element each: every combination of items that the source has, a
 * subtotal under each item of an outer field, the grand total; each once for every value field.
 *
 * Source: ECMA-376 part 1, 18.10.1.44 (i): `r` says how many items repeat from the line above,
 * `i` which value field it is.
 *
 * @param fields Outer field first; none gives the one line of totals.
 * @param values Value fields that stand side by side on this axis.
 */
export function axisItems(fields: readonly PivotField[], values: number, choice: AxisChoice): string[] {
  const { shown, withoutSubtotals, withTotal, hasHeads = false } = choice;
  const lines: string[] = [];
  const combinations = sortedCombinations(fields, shown);
  combinations.forEach((items, index) => {
    const repeated = index === 0 ? 0 : commonLength(items, combinations[index - 1] ?? []);
    if (hasHeads) {
      for (let level = repeated; level < fields.length; level++)
        lines.push(...valueLines(items.slice(0, level + 1), level, values));
      return;
    }
    lines.push(...valueLines(items, repeated, values));
    const kept = commonLength(items, combinations[index + 1] ?? []);
    for (let level = fields.length - 2; level >= kept; level--) {
      if (withoutSubtotals.includes(fields[level]?.name ?? "")) continue;
      lines.push(...totalLines("default", level, items[level] ?? 0, values));
    }
  });
  if (fields.length === 0) return valueLines([], 0, values);
  return withTotal ? [...lines, ...totalLines("grand", 0, 0, values)] : lines;
}

function sortedCombinations(fields: readonly PivotField[], shown: AxisChoice["shown"]): number[][] {
  const [first] = fields;
  if (first === undefined) return [];
  const known = new Map<string, number[]>();
  first.rows.forEach((_, row) => {
    if (!shown(row)) return;
    const items = fields.map(({ rows }) => rows[row] ?? 0);
    known.set(items.join(" "), items);
  });
  return [...known.values()].sort((one, other) => {
    const level = commonLength(one, other);
    return (one[level] ?? 0) - (other[level] ?? 0);
  });
}

function commonLength(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((item, level) => item !== other[level]);
  return index < 0 ? one.length : index;
}

/** A combination, for one value field after another; with several, the field is the innermost item. */
function valueLines(items: readonly number[], repeated: number, values: number): string[] {
  if (values < 2) return [lineXml("", repeated, items.slice(repeated))];
  return Array.from({ length: values }, (_, value) => {
    const same = value === 0 ? repeated : items.length;
    return lineXml(valueMark(value), same, [...items.slice(same), value]);
  });
}

function totalLines(type: "default" | "grand", level: number, item: number, values: number): string[] {
  return Array.from({ length: Math.max(1, values) }, (_, value) =>
    lineXml(` t="${type}"${valueMark(value)}`, level, [item]),
  );
}

function valueMark(value: number): string {
  return value === 0 ? "" : ` i="${String(value)}"`;
}

function lineXml(marks: string, repeated: number, items: readonly number[]): string {
  const same = repeated === 0 ? "" : ` r="${String(repeated)}"`;
  const list = items.map((item) => (item === 0 ? "<x/>" : `<x v="${String(item)}"/>`));
  return `<i${marks}${same}>${list.join("")}</i>`;
}
