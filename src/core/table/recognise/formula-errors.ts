import { cellPlace } from "../../../workbook/address";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { isErrorText } from "../../cleaning/error-text";
import type { Notice } from "../../notice";
import { trueAddress, trueSource } from "../laid/true-cell";
import { endOf, type TableLayout } from "./table-cells";

/** Addresses a notice names; the count says how many there are. */
const FIRST_CELLS = 3;
/** One notice on the cells of known columns that hold a formula's error; null when there are none. */
export function formulaErrorNotice(sheet: SheetSnapshot, table: TableLayout): Notice | null {
  const columns = table.columns.filter(({ meaning }) => meaning !== "other").map(({ column }) => column);
  const needed = new Set(columns);
  const found = sheet.errors
    .filter(({ row, column }) => needed.has(column) && table.firstDataRow <= row && row < endOf(table.area))
    .map(({ row, column, value }) => ({ row, column, value }));
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = sheet.cells[row] ?? [];
    for (const column of columns) {
      const value = line[column];
      if (isErrorText(value)) found.push({ row, column, value });
    }
  }
  const [first] = found;
  if (first === undefined) return null;
  return {
    code: "formula-error",
    place: cellPlace(trueSource(table, first)),
    details: {
      sheet: sheet.name,
      count: found.length,
      first: found.slice(0, FIRST_CELLS).map((cell) => trueAddress(table, cell)),
      header: table.columns.find(({ column }) => column === first.column)?.header ?? "",
      error: first.value,
    },
  };
}
