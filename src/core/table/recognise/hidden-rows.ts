import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { Notice } from "../../notice";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnLetters } from "../../../workbook/address";
import { isInColumns, linesDetail, trueLines } from "../laid/true-cell";
import { endOf, isBlankRow, type TableLayout } from "./table-cells";

/** Rows that a notice names. */
const NAMED = 10;

/** A sheet as a table is read from it: without hidden and filtered rows where the person leaves those out. */
export function sheetToRead(sheet: SheetSnapshot, isWithoutHidden: boolean): SheetSnapshot {
  if (!isWithoutHidden || sheet.hiddenRows.length === 0) return sheet;
  const hidden = new Set(sheet.hiddenRows);
  return {
    ...sheet,
    cells: sheet.cells.map((row, index) => (hidden.has(index) ? [] : row)),
    formulas: sheet.formulas.filter(({ row }) => !hidden.has(row)),
  };
}

/** Filled rows of a table that the sheet hides, by itself or by a filter; from 0. */
export function hiddenRowsOf({ cells, hiddenRows }: SheetSnapshot, table: TableLayout): number[] {
  const end = endOf(table.area);
  return hiddenRows.filter((row) => row >= table.firstDataRow && row < end && !isBlankRow(cells, row));
}

/** That a table has hidden rows, and whether they were read: `count`, `rows` (numbers as Excel shows them), `read`. */
export function hiddenRowsNotice(rows: readonly number[], table: RecognisedTable): Notice[] {
  if (rows.length === 0) return [];
  const lines = rows.flatMap((row) => trueLines(table, row));
  const isOfColumns = isInColumns(table);
  const named = lines.slice(0, NAMED).map((line) => (isOfColumns ? columnLetters(line) : String(line + 1)));
  const read = table.leavesOutHidden ? "no" : "yes";
  return [
    {
      code: "hidden-rows",
      place: table.id,
      details: {
        count: lines.length,
        rows: named,
        read,
        sheet: table.sheet,
        ...linesDetail(table),
      },
    },
  ];
}
