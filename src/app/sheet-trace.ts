import type { Area, CellContent } from "../workbook/cell";
import type { WorkbookEdit } from "../workbook/edit";
import { greatest } from "../workbook/greatest";

/**
 * What is remembered of a sheet that we wrote, so that a later write tells our cells from those that a person filled
 * beside them, wherever rows and columns have moved since.
 */
export interface SheetTrace {
  /** How many of the first columns we wrote in. */
  readonly columns: number;
  /** A sum of each row's cells, whatever columns they stand in: four signs a row, from the first row on. */
  readonly rows: string;
  /** A shorter sum of each cell, to tell which of a row was edited; missing where the sheet has too many. */
  readonly cells?: string;
  /** Where we put pivots: a host without them holds their numbers as cells. */
  readonly pivots?: readonly Area[];
}

/** Sheets with more filled cells remember their rows only: each would take more room than is worth. */
const MOST_CELLS = 100_000;
/** Sums are added within it: four signs of six bits. */
export const SUMS = 2 ** 24;
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** What a sign stands for, by its code. */
const VALUES = Array.from({ length: 128 }, (_, code) =>
  Math.max(0, SIGNS.indexOf(String.fromCharCode(code))),
);
const SIGNS_A_ROW = 4;
const SIGNS_A_CELL = 2;
/** What a cell keeps of its sum: two signs of six bits. */
const CELL_SUMS = 2 ** 12;
const EMPTY = ".";
const ROW_END = ",";
/** Digits of a number that programs save, and those of them that tell it: rounded twice, it is the same before and after. */
const SAVED_DIGITS = 15;
const DIGITS = 12;

/** The trace of a sheet that edits add. */
export function traceOf(edits: readonly WorkbookEdit[], sheet: string): SheetTrace {
  const sums = new Sums();
  const pivots: Area[] = [];
  for (const edit of edits) {
    if (edit.kind === "pivot" && edit.sheet === sheet) {
      const { row, column, rendered } = edit;
      const width = greatest(
        rendered.map((line) => line.length),
        0,
      );
      pivots.push({ row, column, rows: rendered.length, columns: width });
    }
    if (edit.kind !== "write" || edit.sheet !== sheet) continue;
    for (const [index, line] of edit.cells.entries()) {
      for (const [offset, content] of line.entries())
        if (content !== null && content !== "")
          sums.add(edit.row + index, edit.column + offset, sumOf(content));
    }
  }
  return { ...sums.written(), ...(pivots.length === 0 ? {} : { pivots }) };
}

/** The sums of what is written into a sheet. */
class Sums {
  private readonly rows: number[] = [];
  private cells: number[][] = [];
  private columns = 0;
  private count = 0;

  add(row: number, column: number, sum: number): void {
    while (this.rows.length <= row) this.rows.push(0);
    this.rows[row] = ((this.rows[row] ?? 0) + sum) % SUMS;
    this.columns = Math.max(this.columns, column + 1);
    this.count += 1;
    if (this.count > MOST_CELLS) this.cells = [];
    else (this.cells[row] ??= [])[column] = sum;
  }

  written(): Omit<SheetTrace, "pivots"> {
    const rows = this.rows.map((sum) => signsOf(sum, SIGNS_A_ROW)).join("");
    if (this.count > MOST_CELLS) return { columns: this.columns, rows };
    const cells = Array.from(this.cells, (line) =>
      Array.from(line ?? [], (sum) => (sum === undefined ? EMPTY : signsOf(sum, SIGNS_A_CELL))).join(""),
    );
    return { columns: this.columns, rows, cells: cells.join(ROW_END) };
  }
}

/** The sums of a trace's rows; 0 for an empty one. */
export function rowSums({ rows }: SheetTrace): number[] {
  return Array.from({ length: Math.floor(rows.length / SIGNS_A_ROW) }, (_, index) =>
    sumAt(rows, index * SIGNS_A_ROW, SIGNS_A_ROW),
  );
}

/** The short sums of the cells of a trace's rows, by column: null for an empty one. Null where it has none. */
export function cellSums({ cells }: SheetTrace): (number | null)[][] | null {
  if (cells === undefined) return null;
  return cells.split(ROW_END).map((line) => {
    const sums: (number | null)[] = [];
    for (let at = 0; at < line.length; at += line[at] === EMPTY ? 1 : SIGNS_A_CELL)
      sums.push(line[at] === EMPTY ? null : sumAt(line, at, SIGNS_A_CELL));
    return sums;
  });
}

/** What a trace keeps of a cell's sum. */
export function shortSum(sum: number): number {
  return sum % CELL_SUMS;
}

function sumAt(text: string, from: number, signs: number): number {
  let sum = 0;
  for (let at = from; at < from + signs; at++) sum = sum * SIGNS.length + (VALUES[text.charCodeAt(at)] ?? 0);
  return sum;
}

/** What a formula gives changes with what it reads, and its text with every row that is put in. */
export const FORMULA = hash("f");

export function sumOf(content: Exclude<CellContent, null>): number {
  if (typeof content === "object") return FORMULA;
  if (typeof content === "number")
    return hash(`n${String(Number(Number(content.toPrecision(SAVED_DIGITS)).toPrecision(DIGITS)))}`);
  if (typeof content === "boolean") return hash(`b${String(content)}`);
  return hash(`t${content.replace(/\s+/g, " ").trim()}`);
}

/** FNV-1a, folded to 24 bits. Source: draft-eastlake-fnv, 3. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return ((value >>> 24) ^ (value & 0xffffff)) >>> 0;
}

/** The last signs of a sum. */
function signsOf(sum: number, count: number): string {
  let signs = "";
  for (let sign = 0, rest = sum; sign < count; sign++, rest >>= 6) signs = (SIGNS[rest & 63] ?? "") + signs;
  return signs;
}
