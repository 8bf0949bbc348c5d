import { cellAddress } from "../../../workbook/address";
import type { Notice, NoticeCode } from "../../notice";
import type { RecognisedTable } from "../../model/recognised-table";

/** Addresses a notice names; the count says how many there are. */
const FIRST_CELLS = 3;

interface DirtCount {
  count: number;
  readonly column: number;
  readonly first: string[];
}

/** What was met in one table's cells: one count per kind, with the first cells. */
export type DirtLog = Map<NoticeCode, DirtCount>;

/** Adds a cell to a table's log. A kind that has been met costs one addition, whatever its number. */
export function noteDirt(log: DirtLog, code: NoticeCode, row: number, column: number): void {
  let met = log.get(code);
  if (met === undefined) {
    met = { count: 0, column, first: [] };
    log.set(code, met);
  }
  met.count += 1;
  if (met.first.length < FIRST_CELLS) met.first.push(cellAddress(row, column));
}

/** One notice per kind: `count`, `first` cells, `sheet` and the `header` of the first cell's column. */
export function dirtNotices(log: DirtLog, table: RecognisedTable): Notice[] {
  return [...log].map(([code, { count, column, first }]) => {
    const header = table.columns.find((known) => known.column === column)?.header ?? "";
    return {
      code,
      place: `${table.sheet}!${first[0] ?? ""}`,
      details: { count, first, sheet: table.sheet, header },
    };
  });
}
