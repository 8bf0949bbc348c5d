import { areaAddress, cellAddress, quotedSheet } from "../../workbook/address";
import type { Cell, CellContent } from "../../workbook/cell";
import type { SheetArea } from "../../workbook/edit";
import type { PivotSummary, PivotValue } from "../../workbook/pivot-layout";
import { filterCriterion, isChosenRow, type FormulaFilter } from "./formula-filters";
import type { AxisLine, CodedField } from "./pivot-axis";
import { headerHeight, pivotAxes, pivotGrid, type OrderedLayout, type PivotRows } from "./pivot-grid";

/** More formulas than this are slow in every program. */
const MOST_FORMULAS = 20_000;
/** Longer criteria give an error. Source: Microsoft, "COUNTIFS function". */
const LONGEST_CRITERION = 255;

const FUNCTIONS: Partial<Record<PivotSummary, { readonly some: string; readonly all: string }>> = {
  sum: { some: "SUMIFS", all: "SUM" },
  average: { some: "AVERAGEIFS", all: "AVERAGE" },
  count: { some: "COUNTIFS", all: "COUNTA" },
};

/** What formulas refer to. */
interface FormulaPlace {
  /** The sheet's first cell of the summary. */
  readonly row: number;
  /** The table that is counted, header included. */
  readonly source: SheetArea;
  /** Cells of choice above the summary. */
  readonly filters?: readonly FormulaFilter[];
}

/** A condition of a formula: a column of the table, and what stands in it. */
interface Condition {
  readonly range: string;
  /** A cell with the item, or the item itself in quotes. */
  readonly criterion: string;
}

/**
 * What a pivot shows as an ordinary table whose numbers are formulas over the pivot's own table, so that it lives in every
 * program. Names of outer items are repeated: formulas refer to them.
 *
 * @returns null where formulas cannot say it: shares, other summaries, items that a person left out, too many cells, too long
 *   names beside a filter.
 */
export function pivotFormulas(
  layout: OrderedLayout,
  table: PivotRows,
  place: FormulaPlace,
): CellContent[][] | null {
  const { rows, values, shown = {} } = layout;
  const isPlain = values.every(({ summarise, share }) => FUNCTIONS[summarise] && share === undefined);
  const axes = pivotAxes(layout, table);
  const count = axes.lines.length * axes.columns.length * values.length;
  if (!isPlain || Object.keys(shown).length > 0 || count > MOST_FORMULAS) return null;
  // A name that no condition takes would leave its numbers out of what is chosen.
  const isLong = [...axes.rowFields, ...axes.columnFields].some(({ items }) => items.some(isTooLong));
  if (isLong && (place.filters ?? []).length > 0) return null;
  const grid = pivotGrid(layout, table);
  const chosenValues = chosenGrid(layout, table, place.filters ?? []);
  const headers = headerHeight(layout);
  const chosen = (place.filters ?? []).map((filter): Condition => {
    return { range: columnRange(filter.field, table, place), criterion: filterCriterion(filter) };
  });
  let labels = place.row + headers;
  const body = axes.lines.map((line, index): CellContent[] => {
    const row = place.row + headers + index;
    if (line.kind === "item") labels = row;
    const own = line.path.map((item, level) =>
      condition(axes.rowFields[level], item, table, place, cellAddress(labels, level), true),
    );
    const numbers = axes.columns.flatMap((column, at) =>
      values.map((value, of): CellContent => {
        const cell = chosenValues[headers + index]?.[rows.length + at * values.length + of] ?? null;
        const header = cellAddress(place.row + headers - 1, rows.length + at);
        const isNamed = layout.columns.length === 1 && values.length === 1;
        const across = column.path.map((item, level) =>
          condition(axes.columnFields[level], item, table, place, isNamed ? header : null, false),
        );
        return formulaOf(value, [...own, ...across, ...chosen], { table, place, cell });
      }),
    );
    return [...labelsOf(line, axes.rowFields, grid[headers + index] ?? []), ...numbers];
  });
  return [...grid.slice(0, headers), ...body];
}

/** The same lines with the numbers of what is chosen: the rows that are left out hold no values. */
function chosenGrid(layout: OrderedLayout, table: PivotRows, filters: readonly FormulaFilter[]): Cell[][] {
  const isChosen = isChosenRow(filters, table);
  const places = layout.values.map(({ field }) => table.headers.indexOf(field));
  const names = places.map((_, index) => `\n${String(index)}`);
  const masked = {
    headers: [...table.headers, ...names],
    rows: table.rows.map((row) => [
      ...table.headers.map((_, column) => row[column] ?? null),
      ...places.map((place) => (isChosen(row) ? (row[place] ?? null) : null)),
    ]),
  };
  const values = layout.values.map((value, index) => ({ ...value, field: names[index] ?? "" }));
  return pivotGrid({ ...layout, values }, masked);
}

function labelsOf({ kind, path }: AxisLine, fields: readonly CodedField[], shown: readonly Cell[]): Cell[] {
  return fields.map(({ items }, level) =>
    kind === "item" ? (items[path[level] ?? 0] ?? shown[level] ?? null) : (shown[level] ?? null),
  );
}

/** @param address The cell that holds the item; null where none does. */
function condition(
  field: CodedField | undefined,
  item: number,
  table: PivotRows,
  place: FormulaPlace,
  address: string | null,
  isRow: boolean,
): Condition | null {
  if (field === undefined) return null;
  const value = field.items[item] ?? null;
  const range = columnRange(field.name, table, place);
  if (isTooLong(value)) return null;
  const isSafe = typeof value === "number" || (typeof value === "string" && !/[*?~]|^[=<>]/.test(value));
  if (address !== null && isSafe) return { range, criterion: fixed(address, isRow) };
  const text = String(value ?? "").replace(/[*?~]/g, "~$&");
  return { range, criterion: `"${value === null ? "" : "="}${text.replaceAll('"', '""')}"` };
}

function isTooLong(item: Cell): boolean {
  return typeof item === "string" && item.length > LONGEST_CRITERION - 1;
}

/** The column of a row's name, or the row of a column's, does not move when the formula is copied. */
function fixed(address: string, isRow: boolean): string {
  return isRow ? `$${address}` : address.replace(/(\d+)$/, "$$$1");
}

function columnRange(field: string, { headers }: PivotRows, { source }: FormulaPlace): string {
  const { area, sheet } = source;
  const column = area.column + headers.indexOf(field);
  const body = { row: area.row + 1, rows: area.rows - 1, column, columns: 1 };
  const address = areaAddress(body).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${quotedSheet(sheet)}!${address}`;
}

function formulaOf(
  { field, summarise }: PivotValue,
  conditions: readonly (Condition | null)[],
  { table, place, cell }: { readonly table: PivotRows; readonly place: FormulaPlace; readonly cell: Cell },
): CellContent {
  const names = FUNCTIONS[summarise];
  const known = conditions.filter((of) => of !== null);
  // A criterion that no function takes: the number itself.
  if (names === undefined || known.length < conditions.length) return cell;
  const range = columnRange(field, table, place);
  const pairs = known.map((of) => `${of.range},${of.criterion}`).join(",");
  if (summarise === "count") {
    const formula = pairs === "" ? `${names.all}(${range})` : `${names.some}(${pairs},${range},"<>")`;
    return { formula, value: cell ?? 0 };
  }
  const formula = pairs === "" ? `${names.all}(${range})` : `${names.some}(${range},${pairs})`;
  // The mean of nothing is an error.
  return summarise === "average"
    ? { formula: `IFERROR(${formula},"")`, value: cell }
    : { formula, value: cell ?? 0 };
}
