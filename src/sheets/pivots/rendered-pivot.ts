import type { Cell } from "../../workbook/cell";
import { PIVOT } from "../../locale/pivot-text";
import type { PivotSource } from "./pivot-source";
import type { PivotSpec } from "./pivot-spec";

/** Excel sorts texts letter by letter. */
const COLLATOR = new Intl.Collator("ru");

/** Numbers of one place of a pivot. */
interface Sums {
  count: number;
  numbers: number;
  sum: number;
}

/** A source's row by the fields of a pivot. */
interface Item {
  readonly rows: readonly Cell[];
  readonly column: Cell;
  readonly value: Cell;
}

/**
 * What a pivot shows, in Excel's tabular form: inner items under their outer one, a subtotal under each, the grand total;
 * empty where no row of the source is.
 */
export function renderedPivot(spec: PivotSpec, { headers, rows }: PivotSource): Cell[][] {
  const items = itemsOf(spec, headers, rows);
  const hasColumns = spec.columns.length > 0;
  const columns = hasColumns ? ordered(items.map(({ column }) => column)) : [];
  const sums = summed(items, hasColumns);
  function cellsOf(path: readonly Cell[]): Cell[] {
    const line = sums.get(path.map(keyOf).join("\n"));
    const all = shown(spec, line?.get(""));
    return hasColumns ? [...columns.map((column) => shown(spec, line?.get(keyOf(column)))), all] : [all];
  }
  const inside = innerItems(items);
  const title = PIVOT.summaries[spec.summarise](spec.field);
  const [outer, inner] = spec.rows;
  const blanks = spec.rows.slice(1).map((): Cell => null);
  const head: Cell[][] = hasColumns
    ? [
        [title, ...blanks, spec.columns[0] ?? null, ...columns.map((): Cell => null)],
        [...spec.rows, ...columns.map(label), PIVOT.total],
      ]
    : [[...spec.rows, title]];
  const body = ordered(items.map((item) => item.rows[0] ?? null)).flatMap((first): Cell[][] => {
    if (inner === undefined) return [[label(first), ...cellsOf([first])]];
    const lines = ordered(inside.get(keyOf(first)) ?? []).map((second, index): Cell[] => [
      index === 0 ? label(first) : null,
      label(second),
      ...cellsOf([first, second]),
    ]);
    return [...lines, [PIVOT.subtotal(String(label(first))), null, ...cellsOf([first])]];
  });
  return outer === undefined ? [] : [...head, ...body, [PIVOT.total, ...blanks, ...cellsOf([])]];
}

/** The title of a pivot's value field, as Excel shows it. */
export function valueTitle({ summarise, field }: PivotSpec): string {
  return PIVOT.summaries[summarise](field);
}

function itemsOf(spec: PivotSpec, headers: readonly string[], rows: PivotSource["rows"]): Item[] {
  const places = spec.rows.map((field) => headers.indexOf(field));
  const [columnField] = spec.columns;
  const column = columnField === undefined ? -1 : headers.indexOf(columnField);
  const value = headers.indexOf(spec.field);
  return rows.map((row) => ({
    rows: places.map((place) => row[place] ?? null),
    column: row[column] ?? null,
    value: row[value] ?? null,
  }));
}

/** The inner items under each outer one. */
function innerItems(items: readonly Item[]): Map<string, Cell[]> {
  const inside = new Map<string, Cell[]>();
  for (const { rows } of items) {
    const key = keyOf(rows[0] ?? null);
    const own = inside.get(key) ?? [];
    inside.set(key, own);
    own.push(rows[1] ?? null);
  }
  return inside;
}

/** Sums by path of row items, then by column; "" is the total of a line. */
function summed(items: readonly Item[], hasColumns: boolean): Map<string, Map<string, Sums>> {
  const sums = new Map<string, Map<string, Sums>>();
  for (const { rows, column, value } of items) {
    let path = "";
    for (let depth = 0; depth <= rows.length; depth += 1) {
      if (depth > 0) path += `${depth > 1 ? "\n" : ""}${keyOf(rows[depth - 1] ?? null)}`;
      const line = sums.get(path) ?? new Map<string, Sums>();
      sums.set(path, line);
      addTo(line, "", value);
      if (hasColumns) addTo(line, keyOf(column), value);
    }
  }
  return sums;
}

function addTo(line: Map<string, Sums>, place: string, value: Cell): void {
  const known = line.get(place) ?? { count: 0, numbers: 0, sum: 0 };
  line.set(place, known);
  if (value !== null) known.count += 1;
  if (typeof value !== "number") return;
  known.numbers += 1;
  known.sum += value;
}

function shown({ summarise }: PivotSpec, sums: Sums | undefined): Cell {
  if (sums === undefined) return null;
  if (summarise === "count") return sums.count;
  if (summarise === "sum") return sums.sum;
  return sums.numbers === 0 ? null : sums.sum / sums.numbers;
}

/** Texts that differ in case only are one item, as in Excel; a number is none of them. */
function keyOf(cell: Cell): string {
  return `${typeof cell} ${String(cell).toLowerCase()}`;
}

function label(cell: Cell): Cell {
  return cell ?? PIVOT.empty;
}

/** Different items: numbers, then texts, empty last. */
function ordered(cells: readonly Cell[]): Cell[] {
  const first = new Map<string, Cell>();
  for (const cell of cells) if (!first.has(keyOf(cell))) first.set(keyOf(cell), cell);
  return [...first.values()].sort((one, other) => {
    if (typeof one === "number" && typeof other === "number") return one - other;
    return rank(one) - rank(other) || COLLATOR.compare(String(one), String(other));
  });
}

function rank(cell: Cell): number {
  return cell === null ? 2 : typeof cell === "number" ? 0 : 1;
}
