import type { Area, CellContent } from "../workbook/cell";
import type { WorkbookEdit } from "../workbook/edit";
import type { SheetSnapshot } from "../workbook/snapshot";

/**
 * What is remembered of a sheet that we wrote, so that a later write tells our cells from those that a person filled
 * beside them, wherever rows and columns have moved since.
 */
export interface SheetTrace {
  /** How many of the first columns we wrote in. */
  readonly columns: number;
  /** A sum of each row's cells, whatever columns they stand in: four signs a row, from the first row on. */
  readonly rows: string;
  /** Where we put pivots: a host without them holds their numbers as cells. */
  readonly pivots?: readonly Area[];
}

/** A filled cell of a row. */
export interface TracedCell {
  readonly column: number;
  readonly sum: number;
}

/** Longer sheets leave no trace: it would take more room than is worth. */
const MOST_ROWS = 30_000;
/** Sums are added within it: four signs of six bits. */
export const SUMS = 2 ** 24;
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const SIGNS_A_ROW = 4;
/** Digits of a number that every program keeps. */
const DIGITS = 12;

/** The trace of a sheet that edits add; null where it is too long. */
export function traceOf(edits: readonly WorkbookEdit[], sheet: string): SheetTrace | null {
  const rows: number[] = [];
  const pivots: Area[] = [];
  let columns = 0;
  for (const edit of edits) {
    if (edit.kind === "pivot" && edit.sheet === sheet) {
      const { row, column, rendered } = edit;
      const width = Math.max(0, ...rendered.map((line) => line.length));
      pivots.push({ row, column, rows: rendered.length, columns: width });
    }
    if (edit.kind !== "write" || edit.sheet !== sheet) continue;
    for (const [index, line] of edit.cells.entries()) {
      const row = edit.row + index;
      for (const [offset, content] of line.entries()) {
        if (content === null || content === "") continue;
        while (rows.length <= row) rows.push(0);
        rows[row] = ((rows[row] ?? 0) + sumOf(content)) % SUMS;
        columns = Math.max(columns, edit.column + offset + 1);
      }
    }
  }
  if (rows.length > MOST_ROWS) return null;
  const text = rows.map(signsOf).join("");
  return { columns, rows: text, ...(pivots.length === 0 ? {} : { pivots }) };
}

/** The sums of a trace's rows; 0 for an empty one. */
export function rowSums({ rows }: SheetTrace): number[] {
  return Array.from({ length: Math.floor(rows.length / SIGNS_A_ROW) }, (_, index) => {
    const signs = [...rows.slice(index * SIGNS_A_ROW, (index + 1) * SIGNS_A_ROW)];
    return signs.reduce((sum, sign) => sum * SIGNS.length + Math.max(0, SIGNS.indexOf(sign)), 0);
  });
}

/** The filled cells of a sheet by rows, as they are traced. */
export function tracedRows({ cells, formulas, errors }: SheetSnapshot): Map<number, TracedCell[]> {
  const lines = new Map<number, Map<number, number>>();
  function put(row: number, column: number, sum: number): void {
    const line = lines.get(row) ?? new Map<number, number>();
    lines.set(row, line.set(column, sum));
  }
  for (const [row, line] of cells.entries()) {
    for (const [column, value] of line.entries())
      if (value !== null && value !== "") put(row, column, sumOf(value));
  }
  // What a formula gives changes with what it reads, and its text with every row that is put in.
  for (const { row, column } of [...errors, ...formulas]) put(row, column, FORMULA);
  return new Map([...lines].map(([row, line]) => [row, [...line].map(([column, sum]) => ({ column, sum }))]));
}

const FORMULA = hash("f");

function sumOf(content: Exclude<CellContent, null>): number {
  if (typeof content === "object") return FORMULA;
  if (typeof content === "number") return hash(`n${String(Number(content.toPrecision(DIGITS)))}`);
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

function signsOf(sum: number): string {
  return [18, 12, 6, 0].map((shift) => SIGNS[(sum >> shift) & 63] ?? "").join("");
}
