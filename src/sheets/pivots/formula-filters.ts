import { PIVOT } from "../../locale/pivot-text";
import { cellAddress } from "../../workbook/address";
import type { Cell, Grid } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { codedField, itemText } from "./pivot-axis";
import type { OrderedLayout, PivotRows } from "./pivot-grid";

/** Filters stand in the first rows of a sheet. */
const HEAD_ROWS = 40;
/** A longer list is no help: the value is typed. */
const MOST_OPTIONS = 500;

/** A field that filters a summary of formulas: its name and, beside it, what is chosen. */
export interface FormulaFilter {
  readonly field: string;
  readonly row: number;
  /** What the person chose before, where it is still there. */
  readonly choice?: Cell;
}

/** The cells of choice of an earlier summary: what stood beside each field's name above its table. */
export type EarlierChoices = (field: string) => Cell;

/**
 * Where the filters of a summary stand: above it, one a row, as above a pivot. A choice that the person made before stays
 * while the table has it.
 *
 * @param row The first row they may take.
 */
export function formulaFilters(
  { filters }: Pick<OrderedLayout, "filters">,
  { headers, rows }: PivotRows,
  { row, earlier }: { readonly row: number; readonly earlier: EarlierChoices },
): FormulaFilter[] {
  return filters.map((field, index) => {
    const chosen = earlier(field);
    const place = headers.indexOf(field);
    const isThere =
      chosen !== null &&
      rows.some((cells) => optionText(cells[place] ?? null).toLowerCase() === itemText(chosen).toLowerCase());
    return { field, row: row + index, ...(isThere ? { choice: chosen } : {}) };
  });
}

/** Choices of the person's that the table has no more, as they were typed. */
export function lostChoices(filters: readonly FormulaFilter[], earlier: EarlierChoices): string[] {
  return filters.flatMap(({ field, choice }) => {
    const chosen = earlier(field);
    return choice !== undefined || chosen === null || chosen === PIVOT.everything ? [] : [itemText(chosen)];
  });
}

/** What an earlier sheet of the same summary says beside a field's name, above its table. */
export function earlierChoices(cells: Grid): EarlierChoices {
  return (field) => cells.slice(0, HEAD_ROWS).find(([name]) => name === field)?.[1] ?? null;
}

/** Whether what is chosen leaves a row of the table. */
export function isChosenRow(
  filters: readonly FormulaFilter[],
  { headers }: PivotRows,
): (cells: readonly Cell[]) => boolean {
  const wanted = filters.flatMap(({ field, choice }) =>
    choice === undefined ? [] : [{ place: headers.indexOf(field), text: itemText(choice).toLowerCase() }],
  );
  return (cells) =>
    wanted.every(({ place, text }) => optionText(cells[place] ?? null).toLowerCase() === text);
}

/** How many rows the filters take, with an empty one under them. */
export function filtersHeight({ filters }: Pick<OrderedLayout, "filters">): number {
  return filters.length === 0 ? 0 : filters.length + 1;
}

/**
 * What a function of conditions is asked for, as a formula over the cell of choice: everything, the rows where nothing
 * stands, or one value, whatever signs of patterns are in it.
 */
export function filterCriterion({ row }: FormulaFilter): string {
  const cell = `$${cellAddress(row, 1).replace(/(\d+)$/, "$$$1")}`;
  const plain = ["~", "*", "?"].reduce(
    (text, sign) => `SUBSTITUTE(${text},"${sign}","~${sign}")`,
    `${cell}&""`,
  );
  const one = `IF(${cell}="${PIVOT.empty}","=","="&${plain})`;
  return `IF(OR(${cell}="",${cell}="${PIVOT.everything}"),"<>${PIVOT.everything}",${one})`;
}

/** The cells of choice with their lists. */
export function filterEdits(
  filters: readonly FormulaFilter[],
  { headers, rows }: PivotRows,
  sheet: string,
): WorkbookEdit[] {
  return filters.flatMap(({ field, row, choice }): WorkbookEdit[] => {
    const place = headers.indexOf(field);
    const { items } = codedField(
      field,
      rows.map((cells) => cells[place] ?? null),
    );
    const options = [PIVOT.everything, ...items.map(optionText)];
    const area = { row, column: 1, rows: 1, columns: 1 };
    return [
      { kind: "write", sheet, row, column: 0, cells: [[field, choice ?? PIVOT.everything]] },
      { kind: "style", sheet, areas: [{ ...area, column: 0 }], style: { bold: true } },
      { kind: "style", sheet, areas: [area], style: { border: "thin" } },
      ...(options.length > MOST_OPTIONS ? [] : [{ kind: "validation" as const, sheet, area, options }]),
    ];
  });
}

function optionText(item: Cell): string {
  return item === null ? PIVOT.empty : itemText(item);
}
