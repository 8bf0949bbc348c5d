import type { Cell, Grid } from "../../../workbook/cell";
import { readWhole } from "../../cleaning/read-number";
import { cleanText } from "../../cleaning/clean-text";
import type { Scale } from "../../model/procedure";
import { isScaleValid } from "../../scales/mark-of";
import { writtenScale } from "../../scales/written-scale";
import type { RecognisedTable } from "../../model/recognised-table";
import { noteDirt, type DirtLog } from "./dirt-log";
import { procedureReader } from "./row-procedure";
import { columnOf, endOf } from "../recognise/table-cells";

/**
 * Whose a row of scales is: "table" of the office's own table; on the sheet that the add-in writes, "edited" by the
 * person since, or "kept": the person's from before, as it was written again.
 */
export type ScaleRowKind = "table" | "edited" | "kept";

/** A scale of a table. */
export interface ScaleRow {
  readonly scale: Scale;
  readonly kind: ScaleRowKind;
}

/**
 * Reads the scales of a table. A row that the add-in wrote and nobody changed is no scale of the person's and is left out;
 * rows whose boundaries cannot be are counted (`scale-row-unread`).
 */
export function readScaleTable(cells: Grid, table: RecognisedTable, log: DirtLog): ScaleRow[] {
  const meanings = ["maximum", "from3", "from4", "from5"] as const;
  const columns = meanings.map((meaning) => columnOf(table, meaning));
  const writtenColumn = columnOf(table, "scale-written");
  const procedureOfLine = procedureReader(table, log);
  const rows: ScaleRow[] = [];
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    if (columns.slice(1).every((column) => cleanText(line[column]) === "")) continue;
    const kind = writtenColumn < 0 ? "table" : kindOf(line[writtenColumn], numbersOf(line, columns));
    if (kind === null) continue;
    const procedure = procedureOfLine(line, row);
    const [maximum = 0, from3 = 0, from4 = 0, from5 = 0] = numbersOf(line, columns).map((of) => of ?? 0);
    const boundaries = { maximum, from3, from4, from5 };
    if (procedure !== null && isScaleValid(boundaries))
      rows.push({ scale: { ...procedure, ...boundaries, source: cleanText(table.sheet) }, kind });
    else noteDirt(log, "scale-row-unread", row, columns[1] ?? 0);
  }
  return rows;
}

function numbersOf(line: readonly Cell[], columns: readonly number[]): (number | null)[] {
  return columns.map((column) => readWhole(line[column]));
}

/** null for a row as the add-in wrote it from what it knew itself. */
function kindOf(cell: Cell | undefined, numbers: readonly (number | null)[]): ScaleRowKind | null {
  const written = writtenScale(cleanText(cell));
  if (written === null || written.numbers.some((number, place) => number !== numbers[place])) return "edited";
  return written.origin === "sheet" ? "kept" : null;
}
