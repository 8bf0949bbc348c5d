import type { Cell } from "../../workbook/cell";

/** Excel sorts texts letter by letter. */
const COLLATOR = new Intl.Collator("ru");

/** A field of a pivot by numbers: its items in their order, and for each row of the source which it has. */
export interface CodedField {
  readonly name: string;
  readonly items: readonly Cell[];
  readonly codes: readonly number[];
}

/** A line of an axis: an item, the total of an outer item under or over its inner ones, or of all. */
export interface AxisLine {
  readonly kind: "item" | "subtotal" | "head" | "grand";
  /** Items from the outermost; of a subtotal down to its own. */
  readonly path: readonly number[];
}

/**
 * Different values of a column, numbers first, then texts, empty last; texts that differ in case only are one item, as
 * in Excel.
 *
 * @param order Values that come first, in their own order.
 * @param isDescending From the last to the first.
 */
export function codedField(
  name: string,
  cells: readonly Cell[],
  order: readonly string[] = [],
  isDescending = false,
): CodedField {
  const keys = new Map<Cell, string>();
  const first = new Map<string, Cell>();
  const keyed = cells.map((cell) => {
    const known = keys.get(cell);
    if (known !== undefined) return known;
    const key = `${typeof cell} ${String(cell).toLowerCase()}`;
    keys.set(cell, key);
    if (!first.has(key)) first.set(key, cell);
    return key;
  });
  const sorted = [...first]
    .sort(([, one], [, other]) => (isDescending ? inOrder(other, one) : inOrder(one, other)))
    .sort(([, one], [, other]) => place(one, order) - place(other, order));
  const codes = new Map(sorted.map(([key], code) => [key, code]));
  return { name, items: sorted.map(([, item]) => item), codes: keyed.map((key) => codes.get(key) ?? 0) };
}

/** How an item is called in lists of what is shown. */
export function itemText(item: Cell): string {
  return item === null ? "" : String(item);
}

/**
 * The lines of an axis: every combination that the rows have, a subtotal under each item of an outer field, the grand
 * total.
 *
 * @param rows Indices of the rows that are shown.
 */
export function axisLines(
  fields: readonly CodedField[],
  rows: readonly number[],
  {
    withSubtotals,
    withTotal,
    hasHeads = false,
  }: { withSubtotals: (field: string) => boolean; withTotal: boolean; hasHeads?: boolean },
): AxisLine[] {
  if (fields.length === 0) return [{ kind: "grand", path: [] }];
  const known = new Map<string, number[]>();
  for (const row of rows) {
    const path = fields.map(({ codes }) => codes[row] ?? 0);
    known.set(path.join(","), path);
  }
  const paths = [...known.values()].sort((one, other) => {
    const level = commonLength(one, other);
    return (one[level] ?? 0) - (other[level] ?? 0);
  });
  const lines = paths.flatMap((path, index): AxisLine[] => {
    if (hasHeads) return headedLines(path, paths[index - 1] ?? []);
    const kept = commonLength(path, paths[index + 1] ?? []);
    const totals = fields
      .slice(0, -1)
      .flatMap(({ name }, level): AxisLine[] =>
        level >= kept && withSubtotals(name) ? [{ kind: "subtotal", path: path.slice(0, level + 1) }] : [],
      );
    return [{ kind: "item", path }, ...totals.reverse()];
  });
  return withTotal ? [...lines, { kind: "grand", path: [] }] : lines;
}

/** An item under lines of the outer items that begin with it. */
function headedLines(path: readonly number[], before: readonly number[]): AxisLine[] {
  const repeated = commonLength(path, before);
  const heads = path
    .slice(0, -1)
    .flatMap((_, level): AxisLine[] =>
      level < repeated ? [] : [{ kind: "head", path: path.slice(0, level + 1) }],
    );
  return [...heads, { kind: "item", path }];
}

/** How many outer items two paths share. */
export function commonLength(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((item, level) => item !== other[level]);
  return index < 0 ? one.length : index;
}

function place(cell: Cell, order: readonly string[]): number {
  const at = order.indexOf(itemText(cell));
  return at === -1 ? order.length : at;
}

function inOrder(one: Cell, other: Cell): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return rank(one) - rank(other) || COLLATOR.compare(String(one), String(other));
}

function rank(cell: Cell): number {
  return cell === null ? 2 : typeof cell === "number" ? 0 : 1;
}
