import type { SheetSnapshot } from "../../../workbook/snapshot";
import { LAYING_KINDS, type Laying, type SheetLaying, type SplitLaying } from "../../model/laying";
import type { RecognisedTable } from "../../model/recognised-table";
import type { DraftPlace } from "../shown/draft-place";
import { labelledTables } from "./labels-beside";
import { pastedColumn } from "./pasted-column";
import { partsUnderSchools } from "./parts-of-schools";
import { layingsOf } from "./sheet-views";
import { levelsOf } from "./true-cell";

/** How a table seems to lie: as it was recognised, else as its cells tell. */
export function layingSeen(sheet: SheetSnapshot, table: RecognisedTable | null): SheetLaying {
  const kind = table?.laid?.kind;
  // Classes beneath their schools, and rows in one column, are rows of schools: a person has nothing to say of it.
  if (table !== null) return LAYING_KINDS.find((of) => of === kind) ?? "schools-in-rows";
  return LAYING_KINDS.find((kind) => layingsOf(sheet, kind, false).length > 0) ?? "schools-in-rows";
}

/**
 * Where the cells of a table that lies so stand on a sheet; undefined where its rows are schools whatever stands beneath
 * them, or it cannot lie so.
 *
 * @param headerRow Of the table as it is read, where it is known: of several tables the one that holds it.
 */
export function layingAs(sheet: SheetSnapshot, laying: SheetLaying, headerRow = 0): Laying | undefined {
  if (laying === "schools-in-rows") return layingOfRows(sheet, headerRow);
  const found = layingsOf(sheet, laying, true);
  const before = found.filter((laid) => laid.kind === "pasted-in-one-column" || firstRow(laid) <= headerRow);
  return before.at(-1) ?? found[0];
}

/** Rows of schools, as they come to be where none stands on the sheet. */
function layingOfRows({ name, cells }: SheetSnapshot, headerRow: number): Laying | undefined {
  const labelled = labelledTables(cells, [name]).find(({ row }) => row === headerRow);
  return pastedColumn(cells) ?? partsUnderSchools(cells) ?? labelled;
}

/** Where the header and the first school of a table stand as it is read. */
export function placeLaid(laid: Exclude<Laying, SplitLaying>): DraftPlace {
  const row = firstRow(laid);
  if (laid.kind === "row-per-mark")
    return { headerRow: row, headerRows: levelsOf(laid), firstDataRow: row + levelsOf(laid) };
  if (laid.kind === "parts-under-schools") {
    // The row of a school above its classes is empty as the table is read.
    const firstDataRow = [...laid.rows.keys()].reduce((least, of) => Math.min(least, of));
    const end = [firstDataRow, ...laid.headings].reduce((least, of) => Math.min(least, of));
    return { headerRow: row, headerRows: end - row, firstDataRow };
  }
  if (laid.kind === "labels-beside-values") return { headerRow: row, headerRows: 1, firstDataRow: row + 1 };
  let first = laid.column;
  while (laid.without.includes(first)) first += 1;
  const headerRow = row + first - laid.column;
  return { headerRow, headerRows: laid.schools - first, firstDataRow: row + laid.schools - laid.column };
}

function firstRow(laid: Exclude<Laying, SplitLaying>): number {
  return laid.kind === "schools-in-columns" || laid.kind === "labels-beside-values"
    ? laid.row
    : laid.headerRow;
}
