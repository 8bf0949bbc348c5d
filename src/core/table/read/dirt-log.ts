import { cellAddress } from "../../../workbook/address";
import type { Cell } from "../../../workbook/cell";
import { unreadText } from "../../cleaning/number-reading";
import type { Notice, NoticeCode } from "../../notice";
import type { RecognisedTable } from "../../model/recognised-table";
import { isInColumns, linesDetail, trueAddress, trueHeader, trueLines } from "../laid/true-cell";
import { columnRanges, rowRanges } from "./row-ranges";

/** Addresses a notice names; the count says how many there are. */
const FIRST_CELLS = 3;
/** Different contents of cells that a notice shows, and how much of each. */
const SHOWN_CELLS = 5;
const SHOWN_LENGTH = 40;
/** Columns that a notice names. */
const NAMED_COLUMNS = 8;

/**
 * What was done with the row of an unread cell. "row-kept": it counts, the number is unknown; "row-left-out"; "other-cells":
 * other cells of the row say the same. Published in JSON: never renamed.
 */
export type UnreadOutcome = "row-kept" | "row-left-out" | "other-cells";

interface DirtCount {
  readonly code: NoticeCode;
  readonly outcome: UnreadOutcome | null;
  count: number;
  readonly column: number;
  readonly first: { readonly row: number; readonly column: number }[];
  readonly shown: Set<string>;
  readonly columns: Set<number>;
  readonly rows: Set<number>;
  /** Cells that were told already: a cell may be read more than once. */
  readonly cells: Set<string>;
}

/** What was met in one table's cells: one count per kind, with the first cells. */
export type DirtLog = Map<string, DirtCount>;

/** Adds a cell to a table's log. A kind that has been met costs one addition, whatever its number. */
export function noteDirt(log: DirtLog, code: NoticeCode, row: number, column: number, cell?: Cell): void {
  const met = metAs(log, code, null, column);
  addCell(met, row, column);
  if (cell !== undefined) showCell(met, cell);
}

/** A cell that is named with what stood in it, and with what was done about it. */
export interface NamedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
  readonly outcome: UnreadOutcome | null;
}

/** Adds a cell that could not be read, or not as it stands, once however often it is read. */
export function noteCell(log: DirtLog, code: NoticeCode, { row, column, cell, outcome }: NamedCell): void {
  const met = metAs(log, code, outcome, column);
  const address = cellAddress(row, column);
  if (met.cells.has(address)) return;
  met.cells.add(address);
  met.columns.add(column);
  met.rows.add(row);
  addCell(met, row, column);
  showCell(met, cell);
}

function metAs(log: DirtLog, code: NoticeCode, outcome: UnreadOutcome | null, column: number): DirtCount {
  const key = outcome === null ? code : `${code}|${outcome}`;
  let met = log.get(key);
  if (met === undefined) {
    met = {
      code,
      outcome,
      count: 0,
      column,
      first: [],
      shown: new Set(),
      columns: new Set(),
      rows: new Set(),
      cells: new Set(),
    };
    log.set(key, met);
  }
  return met;
}

function addCell(met: DirtCount, row: number, column: number): void {
  met.count += 1;
  if (met.first.length < FIRST_CELLS) met.first.push({ row, column });
}

function showCell(met: DirtCount, cell: Cell | undefined): void {
  if (met.shown.size >= SHOWN_CELLS) return;
  const text = unreadText(cell);
  if (text !== "") met.shown.add(text.slice(0, SHOWN_LENGTH));
}

/**
 * One notice per kind: `count`, `first` cells, `sheet` and the `header` of the first cell's column; of cells that are
 * named with what stood in them also `examples`, the `headers` of all their columns, their `rows` («12–15, 20»), and
 * the `outcome` (`UnreadOutcome`).
 */
export function dirtNotices(log: DirtLog, table: RecognisedTable): Notice[] {
  return [...log.values()].map(({ code, outcome, count, column, first: places, shown, columns, rows }) => {
    const first = places.map((place) => trueAddress(table, place));
    const headers = [...columns].sort((one, other) => one - other).map((of) => trueHeader(table, of));
    return {
      code,
      place: `${table.sheet}!${first[0] ?? ""}`,
      details: {
        count,
        first,
        sheet: table.sheet,
        header: trueHeader(table, column),
        ...linesDetail(table),
        ...(shown.size === 0 ? {} : { examples: [...shown] }),
        ...(columns.size === 0 ? {} : { headers: headers.slice(0, NAMED_COLUMNS) }),
        ...(rows.size === 0 ? {} : linesOf(table, [...rows])),
        ...(outcome === null ? {} : { outcome }),
      },
    };
  });
}

/** Rows as they stand on the sheet; schools that stand in columns are named by these. */
function linesOf(table: RecognisedTable, rows: readonly number[]): Notice["details"] {
  const lines = rows.flatMap((row) => trueLines(table, row));
  const isOfColumns = isInColumns(table);
  return { rows: isOfColumns ? columnRanges(lines) : rowRanges(lines), rowCount: lines.length };
}
