import type { WorkBook } from "@e965/xlsx";
import { xmlTokens } from "./xml-tokens";

const HIDDEN = /:visibility=["'](?:collapse|filter)["']/;
const REPEATED = /number-rows-repeated=["'](\d+)/;
/** More rows are not looked at: such a run is the empty end of a sheet. */
const MOST_RUN = 100_000;

/**
 * Says in an open .ods which rows its sheets hide or filter out: the library does not.
 *
 * @param content The part content.xml, which was looked at before (`checkRepeatedCells`).
 */
export function markHiddenRows(book: WorkBook, content: string): void {
  let sheet = -1;
  let depth = 0;
  let row = 0;
  for (const { kind, name, attributes } of xmlTokens(content)) {
    if (name.endsWith(":table")) {
      // A table within a cell is no sheet.
      if (kind === "open") depth += 1;
      if (kind === "open" && depth === 1) [sheet, row] = [sheet + 1, 0];
      if (kind === "close") depth -= 1;
    } else if (name.endsWith(":table-row") && kind !== "close" && depth === 1) {
      const count = Math.max(1, Number(REPEATED.exec(attributes)?.[1] ?? 1));
      if (HIDDEN.test(attributes) && count <= MOST_RUN) hide(book, sheet, { row, count });
      row += count;
    }
  }
}

function hide(book: WorkBook, sheet: number, run: { readonly row: number; readonly count: number }): void {
  const own = book.Sheets[book.SheetNames[sheet] ?? ""];
  if (own === undefined) return;
  const rows = (own["!rows"] ??= []);
  for (let row = run.row; row < run.row + run.count; row += 1) rows[row] = { ...rows[row], hidden: true };
}
