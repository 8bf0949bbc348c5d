import { PIVOT } from "../../locale/pivot-text";
import { cellAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { codedField, itemText } from "./pivot-axis";
import type { OrderedLayout, PivotRows } from "./pivot-grid";

/** A longer list is no help: the value is typed. */
const MOST_OPTIONS = 500;

/** A field that filters a summary of formulas: its name and, beside it, what is chosen. */
export interface FormulaFilter {
  readonly field: string;
  readonly row: number;
}

/** Where the filters of a summary stand: above it, one a row, as above a pivot. @param row The first row they may take. */
export function formulaFilters({ filters }: Pick<OrderedLayout, "filters">, row: number): FormulaFilter[] {
  return filters.map((field, index) => ({ field, row: row + index }));
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
  return filters.flatMap(({ field, row }): WorkbookEdit[] => {
    const place = headers.indexOf(field);
    const { items } = codedField(
      field,
      rows.map((cells) => cells[place] ?? null),
    );
    const options = [PIVOT.everything, ...items.map(optionText)];
    const area = { row, column: 1, rows: 1, columns: 1 };
    return [
      { kind: "write", sheet, row, column: 0, cells: [[field, PIVOT.everything]] },
      { kind: "style", sheet, areas: [{ ...area, column: 0 }], style: { bold: true } },
      { kind: "style", sheet, areas: [area], style: { border: "thin" } },
      ...(options.length > MOST_OPTIONS ? [] : [{ kind: "validation" as const, sheet, area, options }]),
    ];
  });
}

function optionText(item: Cell): string {
  return item === null ? PIVOT.empty : itemText(item);
}
