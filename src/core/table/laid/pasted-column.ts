import type { Cell, Grid } from "../../../workbook/cell";
import { delimitedRows, delimiterOf } from "../../../workbook/delimited-text";
import { cleanText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import type { Laying, SplitLaying } from "../../model/laying";
import type { Notice } from "../../notice";

/** Rows that tell whether a sheet was pasted into one column. */
const SAMPLE_ROWS = 200;
/** A header and two schools of a name, participants and a mark. */
const LEAST_ROWS = 3;
const LEAST_PARTS = 3;
const LEAST_NUMBERS = 2;
/** Who signs a table stands in two cells. */
const MOST_OTHERS = 3;
/** Tables of schools are no longer. */
const MOST_ROWS = 20_000;
const LEAST_DIVIDED = 2;
/** «№ 1, корпус 2» in a row, or a title among the rows. */
const MOST = 0.7;

/**
 * The table of a sheet whose rows stand whole in the cells of one column, «МБОУ СОШ № 1;25;3;10;8;4»: a csv that was pasted, or
 * opened by a program that did not take it apart; null where cells hold less.
 */
export function pastedColumn(cells: Grid): SplitLaying | null {
  return allInOneColumn(cells) ?? someInOneCell(cells);
}

function allInOneColumn(cells: Grid): SplitLaying | null {
  const filled: { readonly column: number; readonly text: string }[] = [];
  let others = 0;
  for (const row of cells) {
    if (filled.length >= SAMPLE_ROWS) break;
    const own = row.flatMap((cell, column) => (cleanText(cell) === "" ? [] : [{ column, cell }]));
    const [only] = own;
    if (only === undefined) continue;
    if (own.length > 1) {
      others += 1;
      continue;
    }
    if (typeof only.cell !== "string") return null;
    filled.push({ column: only.column, text: only.cell });
  }
  const column = filled.at(-1)?.column ?? 0;
  if (filled.length < LEAST_ROWS || others > MOST_OTHERS || filled.some((of) => of.column !== column))
    return null;
  const delimiter = delimiterOf(filled.map(({ text }) => text).join("\n"));
  const rows = filled.map(({ text }) => partsOf(text, delimiter));
  const usual = usualLength(rows);
  const isUsual = rows.map((row) => row.length === usual && row.filter(isNumber).length >= LEAST_NUMBERS);
  const [from, last] = [isUsual.indexOf(true), isUsual.lastIndexOf(true)];
  const found = isUsual.filter((is) => is).length;
  const isTable = usual >= LEAST_PARTS && found >= LEAST_ROWS - 1 && found >= MOST * (last - from + 1);
  return isTable ? { kind: "pasted-in-one-column", column, delimiter, rows: null } : null;
}

/** Rows of a table that stand whole in their first cell while the others are taken apart: each has as many parts as those. */
function someInOneCell(cells: Grid): SplitLaying | null {
  if (cells.length > MOST_ROWS) return null;
  const whole = cells.flatMap((row, index) => wholeRow(row, index) ?? []);
  const [one] = whole;
  if (one === undefined) return null;
  const { column, delimiter } = one;
  const divided = cells.map((row) => row.slice(column)).filter(isDivided);
  const usual = usualLength(divided);
  const rows = whole.filter(
    (of) =>
      of.column === column && partsOf(of.text, delimiter).length === usual && of.delimiter === delimiter,
  );
  return divided.length >= LEAST_DIVIDED && usual >= LEAST_PARTS && rows.length > 0
    ? { kind: "pasted-in-one-column", column, delimiter, rows: new Set(rows.map(({ row }) => row)) }
    : null;
}

/** The only cell of a row, where it is a text with a delimiter. */
function wholeRow(row: readonly Cell[], index: number) {
  const column = row.findIndex((cell) => cell !== null);
  const text = row[column];
  if (typeof text !== "string" || row.some((cell, of) => of > column && cell !== null)) return null;
  const [delimiter] = /[;|\t]/.exec(text) ?? [];
  return delimiter === undefined ? null : { row: index, column, text, delimiter };
}

function isDivided(row: readonly Cell[]): boolean {
  return cleanText(row[0]) !== "" && row.filter(isNumber).length >= LEAST_NUMBERS;
}

/** The cells of a sheet with the parts of its rows side by side. */
export function splitCells(cells: Grid, { column, delimiter, rows }: SplitLaying): Grid {
  return cells.map((row, index) => {
    const cell = row[column];
    const isAlone = row.every((other, at) => at <= column || other === null);
    return typeof cell === "string" && cell !== "" && isAlone && rows?.has(index) !== false
      ? [...row.slice(0, column), ...partsOf(cell, delimiter)]
      : row;
  });
}

/** Says that the rows of a sheet stand in one column, and whether a table was found in them. */
export function pastedNotice(sheet: string, laid: Laying | undefined, isRead: boolean): Notice[] {
  if (laid?.kind !== "pasted-in-one-column") return [];
  const count = laid.rows?.size;
  const details = {
    sheet,
    delimiter: laid.delimiter,
    read: isRead ? "yes" : "no",
    ...(count ? { count } : {}),
  };
  return [{ code: "pasted-in-one-column", place: sheet, details }];
}

function partsOf(text: string, delimiter: string): readonly Cell[] {
  const [parts = []] = delimitedRows(text.replace(/[\r\n]+/g, " "), delimiter);
  const [only = ""] = parts;
  // A line of csv may stand whole in quotes, its own quotes doubled.
  if (parts.length === 1 && only !== text && only.includes(delimiter)) return partsOf(only, delimiter);
  return parts.map((part) => (part.trim() === "" ? null : part.trim()));
}

function isNumber(cell: Cell): boolean {
  return readNumber(cell) !== null;
}

function usualLength(rows: readonly (readonly Cell[])[]): number {
  const times = new Map<number, number>();
  for (const { length } of rows) times.set(length, (times.get(length) ?? 0) + 1);
  return [...times].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
