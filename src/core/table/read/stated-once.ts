import type { Cell, Grid } from "../../../workbook/cell";
import type { CellFact } from "../../../workbook/snapshot";
import { cleanText } from "../../cleaning/clean-text";
import { isTotalOfPivot } from "./class-total-words";
import { columnOf, endOf, isBlankRow, type TableLayout } from "../recognise/table-cells";

/** What a row is about, beside its school. */
const STATED = ["subject", "grade", "year"] as const;

/**
 * The subject, grade or year of rows beneath the one row that states it, as people leave such cells empty down to the next
 * one. A cell that was forgotten is none: there the rows around it say the same again and again.
 *
 * Source: docs/forms.md#names-once.
 */
export function statedOnce(cells: Grid, table: TableLayout): CellFact<Cell>[] {
  return STATED.flatMap((meaning) => {
    const column = columnOf(table, meaning);
    return column < 0 ? [] : statedInColumn(cells, table, column);
  });
}

function statedInColumn(cells: Grid, table: TableLayout, column: number): CellFact<Cell>[] {
  const beneath: CellFact<Cell>[] = [];
  let stated: Cell = null;
  let statements = 0;
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const cell = cells[row]?.[column] ?? null;
    if (isBlankRow(cells, row) || isTotalOfPivot(cleanText(cell))) continue;
    if (cleanText(cell) === "") {
      if (stated === null) return [];
      beneath.push({ row, column, value: stated });
    } else {
      if (cleanText(cell) === cleanText(stated)) return [];
      stated = cell;
      statements += 1;
    }
  }
  return beneath.length >= statements ? beneath : [];
}
