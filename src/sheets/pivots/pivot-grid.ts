import { PIVOT } from "../../locale/pivot-text";
import type { Cell } from "../../workbook/cell";
import { nameColumns, type PivotLayout, type PivotValue } from "../../workbook/pivot-layout";
import { axisLines, codedField, commonLength, itemText, type AxisLine, type CodedField } from "./pivot-axis";
import { addCell, noSums, summary, type Sums } from "./pivot-sums";

/** The table that a pivot reads. */
export interface PivotRows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A pivot's layout, whatever it is called. */
export type OrderedLayout = Omit<PivotLayout, "name">;

/** Sums of all value fields, by path of row items and of column items. */
type AllSums = ReadonlyMap<string, readonly Sums[]>;

/**
 * What a pivot shows: in Excel's tabular form inner items beside their outer one, a subtotal under each, the grand
 * totals; in the other forms the outer item stands over them with its subtotal. Empty where no row of the source is.
 */
export function pivotGrid(layout: OrderedLayout, source: PivotRows): Cell[][] {
  const { values } = layout;
  const { rowFields, columnFields, shown, lines, columns } = pivotAxes(layout, source);
  const sums = allSums({ rowFields, columnFields, shown, values }, source);
  const body = lines.map((line, index): Cell[] => [
    ...rowLabels(layout, line, lines[index - 1], rowFields),
    ...columns.flatMap((column) =>
      values.map((value, at) => (isBare(layout, line) ? null : shownValue(value, at, line, column, sums))),
    ),
  ]);
  const width = nameColumns(layout) + columns.length * values.length;
  return [...headerLines(layout, columnFields, columns), ...body].map((cells) =>
    Array.from({ length: width }, (_, column) => cells[column] ?? null),
  );
}

/** The lines of a pivot's two axes, and the rows of its table that it shows. */
export interface PivotAxes {
  readonly rowFields: readonly CodedField[];
  readonly columnFields: readonly CodedField[];
  readonly shown: readonly number[];
  readonly lines: readonly AxisLine[];
  readonly columns: readonly AxisLine[];
}

/** What stands where in a pivot, without its numbers. */
export function pivotAxes(layout: OrderedLayout, source: PivotRows): PivotAxes {
  const { withoutSubtotals = [], withoutTotals = [] } = layout;
  const rowFields = layout.rows.map((name) => coded(name, layout, source));
  const columnFields = layout.columns.map((name) => coded(name, layout, source));
  const shown = shownRows(layout, source);
  function withSubtotals(field: string): boolean {
    return !withoutSubtotals.includes(field);
  }
  const lines = axisLines(rowFields, shown, {
    ...{ withSubtotals, withTotal: !withoutTotals.includes("row"), hasHeads: hasHeads(layout) },
  });
  const columns = axisLines(columnFields, shown, {
    withSubtotals,
    withTotal: !withoutTotals.includes("column"),
  });
  return { rowFields, columnFields, shown, lines, columns };
}

/** How many lines of headers a pivot has. */
export function headerHeight({ columns, values }: Pick<PivotLayout, "columns" | "values">): number {
  return 1 + columns.length + (values.length > 1 && columns.length > 0 ? 1 : 0);
}

/** Outer items stand over inner ones. */
function hasHeads({ form = "tabular" }: Pick<OrderedLayout, "form">): boolean {
  return form !== "tabular";
}

/** A line of an outer item whose field has no subtotals. */
function isBare({ rows, withoutSubtotals = [] }: OrderedLayout, { kind, path }: AxisLine): boolean {
  return kind === "head" && withoutSubtotals.includes(rows[path.length - 1] ?? "");
}

function coded(
  name: string,
  { order, descending = [] }: OrderedLayout,
  { headers, rows }: PivotRows,
): CodedField {
  const place = headers.indexOf(name);
  const cells = rows.map((row) => row[place] ?? null);
  return codedField(name, cells, order?.[name], descending.includes(name));
}

/** Rows of the source that no filter takes away. */
function shownRows({ shown = {} }: OrderedLayout, { headers, rows }: PivotRows): number[] {
  const filters = Object.entries(shown).map(([field, items]) => ({
    place: headers.indexOf(field),
    items: new Set(items.map((item) => item.toLowerCase())),
  }));
  return [...rows.keys()].filter((row) =>
    filters.every(({ place, items }) => items.has(itemText(rows[row]?.[place] ?? null).toLowerCase())),
  );
}

function allSums(
  fields: {
    readonly rowFields: readonly CodedField[];
    readonly columnFields: readonly CodedField[];
    readonly shown: readonly number[];
    readonly values: readonly PivotValue[];
  },
  { headers, rows }: PivotRows,
): AllSums {
  const { rowFields, columnFields, shown, values } = fields;
  const places = values.map(({ field }) => headers.indexOf(field));
  const sums = new Map<string, Sums[]>();
  for (const row of shown) {
    const rowKeys = pathKeys(rowFields, row);
    const columnKeys = pathKeys(columnFields, row);
    for (const rowKey of rowKeys) {
      for (const columnKey of columnKeys) {
        const key = `${rowKey}|${columnKey}`;
        const known = sums.get(key) ?? values.map(noSums);
        sums.set(key, known);
        for (const [at, of] of known.entries()) addCell(of, rows[row]?.[places[at] ?? -1] ?? null);
      }
    }
  }
  return sums;
}

/** Keys of a row's path and of all that it is inside of. */
function pathKeys(fields: readonly CodedField[], row: number): string[] {
  let key = "";
  return ["", ...fields.map(({ codes }) => (key += `${String(codes[row] ?? 0)},`))];
}

function keyOf(path: readonly number[]): string {
  return path.map((code) => `${String(code)},`).join("");
}

function shownValue(value: PivotValue, at: number, line: AxisLine, column: AxisLine, sums: AllSums): Cell {
  function of(row: string, columnKey: string): number | null {
    const found = sums.get(`${row}|${columnKey}`)?.[at];
    return found === undefined ? null : summary(value.summarise, found);
  }
  const [row, columnKey] = [keyOf(line.path), keyOf(column.path)];
  const own = of(row, columnKey);
  if (value.share === undefined || own === null) return own;
  const whole =
    value.share === "percentOfTotal"
      ? of("", "")
      : value.share === "percentOfRow"
        ? of(row, "")
        : of("", columnKey);
  return whole === null || whole === 0 ? null : own / whole;
}

function headerLines(
  { rows: fieldsOfRows, columns, values, form }: OrderedLayout,
  fields: readonly CodedField[],
  lines: readonly AxisLine[],
): Cell[][] {
  const rows = form === "compact" && fieldsOfRows.length > 0 ? [PIVOT.rowLabels] : fieldsOfRows;
  const blanks = rows.map((): Cell => null);
  const titles = lines.flatMap(() => values.map(({ title }): Cell => title));
  if (columns.length === 0) return [[...rows, ...titles]];
  const title = values.length === 1 ? (values[0]?.title ?? null) : null;
  const first = [title, ...blanks].slice(0, rows.length);
  const levels = columns.map((_, level): Cell[] =>
    lines.flatMap((line, index) => {
      const label = labelAt(line, lines[index - 1], fields, level);
      return values.map((__, at) => (at === 0 ? label : null));
    }),
  );
  const below = values.length > 1 ? [...levels, titles] : levels;
  return [
    [...first, ...columns],
    ...below.map((cells, index) => [...(index === below.length - 1 ? rows : blanks), ...cells]),
  ];
}

function rowLabels(
  { form, rows, repeated: everywhere = [] }: OrderedLayout,
  line: AxisLine,
  before: AxisLine | undefined,
  fields: readonly CodedField[],
): Cell[] {
  if (form === "compact") {
    const level = Math.max(0, line.path.length - 1);
    return fields.length === 0 ? [] : [labelAt(line, undefined, fields, level)];
  }
  return fields.map((_, level) => {
    const isEverywhere = line.kind === "item" && everywhere.includes(rows[level] ?? "");
    return labelAt(line, isEverywhere ? undefined : before, fields, level);
  });
}

/** What stands at a level of a line; nothing where the line above says it already. */
function labelAt(
  { kind, path }: AxisLine,
  before: AxisLine | undefined,
  fields: readonly CodedField[],
  level: number,
): Cell {
  if (kind === "grand") return level === 0 ? PIVOT.total : null;
  const item = fields[level]?.items[path[level] ?? 0] ?? null;
  if (kind === "subtotal")
    return level === path.length - 1 ? PIVOT.subtotal(String(item ?? PIVOT.empty)) : null;
  if (kind === "head" && level !== path.length - 1) return null;
  const repeated = before === undefined ? 0 : commonLength(path, before.path);
  return level < repeated ? null : (item ?? PIVOT.empty);
}
