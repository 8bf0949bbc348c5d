import type { Cell } from "../../workbook/cell";
import { readNumber } from "./read-number";

/**
 * A mark in the journal, 2 to 5; null for an empty cell and for anything else («нет отметки», «н/а», «ж»).
 *
 * @example
 * readJournalMark("\u00a04") // => 4
 */
export function readJournalMark(cell: Cell | undefined): number | null {
  const mark = readNumber(cell);
  return mark === 2 || mark === 3 || mark === 4 || mark === 5 ? mark : null;
}
