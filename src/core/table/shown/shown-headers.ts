import type { Cell, Grid } from "../../../workbook/cell";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { comparableText, cleanText } from "../../cleaning/clean-text";
import { numberReading } from "../../cleaning/number-reading";
import { readNumber } from "../../cleaning/read-number";
import type { RecognisedColumn } from "../../model/recognised-table";
import type { ShownForm } from "../../model/shown-form";
import { isColumnNumbers, joinedCells } from "../recognise/header-rows";
import { sheetOrigin } from "../recognise/sheet-origin";
import { headerKeys, isBlank, isWorded, rowMark } from "./header-keys";

/** A header that a person's form fits. */
export interface ShownHeader {
  readonly by: ShownForm;
  readonly headerRow: number;
  readonly firstDataRow: number;
  readonly columns: readonly RecognisedColumn[];
  /** Columns of the form that were found. */
  readonly known: number;
}

/** Rows at the top of a sheet that are looked at whole; of deeper ones only the first cells. */
const TOP_ROWS = 60;
const DEEP_COLUMNS = 3;
const LONGEST_TEXT = 300;
/** Fewer numbers in a row may be a school and its pupils. */
const LEAST_NUMBERS = 5;
/** Of the headers that were remembered so many must be there again. */
const LEAST_KNOWN = 0.5;
const TEXT_MEANING = /^(group|school-(name|login)|territory|region)$/;
const NUMBER_MEANING =
  /^(participants|mark[2-5]|total|test-score|score:|exam:|medal:|item:|lowered|confirmed|raised)/;

/**
 * Where the forms that a person showed fit the headers of a sheet; of two that fit one place the one of which more columns
 * are there, of equal ones the later.
 */
export function shownHeaders(sheet: SheetSnapshot, forms: readonly ShownForm[]): ShownHeader[] {
  const found = forms.flatMap((form) => headersOf(sheet, form));
  const byRow = [...found].reverse().sort((one, other) => other.known - one.known);
  const kept: ShownHeader[] = [];
  for (const header of byRow) if (!kept.some((other) => overlap(header, other))) kept.push(header);
  return kept.sort((one, other) => one.headerRow - other.headerRow);
}

function overlap(one: ShownHeader, other: ShownHeader): boolean {
  const end = Math.max(one.firstDataRow, one.headerRow + 1);
  const otherEnd = Math.max(other.firstDataRow, other.headerRow + 1);
  return one.headerRow < otherEnd && other.headerRow < end && shareResults(one, other);
}

/** Procedures side by side share the columns of their schools only. */
function shareResults(one: ShownHeader, other: ShownHeader): boolean {
  if (one.headerRow !== other.headerRow) return true;
  const [own, others] = [one, other].map(({ columns }) =>
    columns.filter(({ meaning }) => NUMBER_MEANING.test(meaning)).map(({ column }) => column),
  );
  return own?.some((column) => others?.includes(column)) !== false;
}

function headersOf(sheet: SheetSnapshot, form: ShownForm): ShownHeader[] {
  const isNamed = isWorded(form.columns.map(({ header }) => header));
  // A table without words is known by its sheet only.
  if (!isNamed && sheetOrigin(sheet.name, "").sheetName !== form.sheet) return [];
  if (form.headerRows === 0) return headless(sheet, form);
  const firsts = new Set(form.columns.map(({ header }) => comparableText(header.split(" / ")[0])));
  firsts.delete("");
  const headers: ShownHeader[] = [];
  for (let row = 0; row < sheet.cells.length; row += 1) {
    if (!mayBegin(sheet.cells, row, firsts)) continue;
    const header = headerAt(sheet, row, form);
    if (header === null) continue;
    headers.push(header);
    row = Math.max(row, header.firstDataRow - 1);
    // A form without words has one place.
    if (!isNamed) break;
  }
  return headers;
}

function mayBegin(cells: Grid, rowIndex: number, firsts: ReadonlySet<string>): boolean {
  const row = cells[rowIndex] ?? [];
  const looked = rowIndex < TOP_ROWS ? row : row.slice(0, DEEP_COLUMNS);
  return looked.some((cell) => {
    if (typeof cell === "number") return rowIndex < TOP_ROWS && firsts.has(String(cell));
    return typeof cell === "string" && cell.length <= LONGEST_TEXT && firsts.has(comparableText(cell));
  });
}

function headerAt(sheet: SheetSnapshot, headerRow: number, form: ShownForm): ShownHeader | null {
  const headers = headersInRows(sheet, headerRow, form.headerRows);
  const columns = assigned(headers, form, false) ?? assigned(headers, form, true);
  if (columns === null) return null;
  const firstDataRow = firstRowAfter(sheet.cells, headerRow + form.headerRows, form.skipped);
  return { by: form, headerRow, firstDataRow, ...columns };
}

/** The headers of a sheet's columns, from the first that has one; "" for a column between them and beside them without. */
export function headersInRows(
  sheet: Pick<SheetSnapshot, "cells">,
  row: number,
  levels: number,
): { readonly column: number; readonly header: string }[] {
  const joined = levels === 0 ? [] : joinedCells(sheet, row, levels - 1);
  const named = new Map(joined.map(({ column, header }) => [column, header]));
  const below = sheet.cells.slice(row + levels, row + levels + TOP_ROWS);
  const filled = new Set<number>(named.keys());
  for (const line of below)
    line.forEach((cell, column) => {
      if (cell !== null && cell !== "") filled.add(column);
    });
  if (filled.size === 0) return [];
  const first = Math.min(...filled);
  const length = Math.max(...filled) - first + 1;
  return Array.from({ length }, (_, index) => {
    return { column: first + index, header: named.get(first + index) ?? "" };
  });
}

/** Columns with the meanings of a form; null where one that has a meaning is not there. */
function assigned(
  headers: readonly { readonly column: number; readonly header: string }[],
  form: ShownForm,
  isYearBlind: boolean,
): Pick<ShownHeader, "columns" | "known"> | null {
  const keys = headerKeys(
    form.columns.map(({ header }) => header),
    isYearBlind,
  );
  const said = new Map(keys.map((key, index) => [key, form.columns[index]]));
  const here = headerKeys(
    headers.map(({ header }) => header),
    isYearBlind,
  );
  const known = new Set(here.filter((key) => said.has(key)));
  const isWhole = keys.every((key, index) => form.columns[index]?.meaning === "other" || known.has(key));
  if (!isWhole || known.size < keys.length * LEAST_KNOWN) return null;
  const columns = headers.map(({ column, header }, index): RecognisedColumn => {
    const of = said.get(here[index] ?? "");
    const isShare = of?.isShare === undefined ? {} : { isShare: of.isShare };
    return { column, header, meaning: of?.meaning ?? "other", ...isShare };
  });
  return { columns, known: known.size };
}

/** The first row beneath a header: without blank rows, the row of column numbers, and those that the person passed over. */
function firstRowAfter(cells: Grid, from: number, skipped: readonly string[]): number {
  const passed = new Set(skipped);
  let row = from;
  while (row < cells.length) {
    const line = cells[row] ?? [];
    if (!isBlank(line) && !isColumnNumbers(line) && !areMovedNumbers(line) && !passed.has(rowMark(line)))
      break;
    row += 1;
  }
  return row;
}

/** The row of column numbers of a table whose columns were moved: each from 1 on once, in any order. */
function areMovedNumbers(line: readonly Cell[]): boolean {
  const filled = line.filter((cell) => cleanText(cell) !== "");
  const numbers = new Set(filled.map((cell) => readNumber(cell)));
  const areAll = filled.every((_, index) => numbers.has(index + 1));
  return filled.length >= LEAST_NUMBERS && numbers.size === filled.length && areAll;
}

/** A table without a header begins at the first row that has a text and numbers where they are meant. */
function headless(sheet: SheetSnapshot, form: ShownForm): ShownHeader[] {
  const fits = sheet.cells.slice(0, TOP_ROWS).findIndex((_, row) => {
    return fitsRow(sheet, row, form) && headersInRows(sheet, row, 0).length >= form.columns.length;
  });
  if (fits < 0) return [];
  const headerRow = firstRowAfter(sheet.cells, fits, form.skipped);
  const places = headersInRows(sheet, headerRow, 0);
  const columns = places.map(({ column }, index): RecognisedColumn => {
    const { meaning = "other", isShare } = form.columns[index] ?? {};
    return { column, header: "", meaning, ...(isShare === undefined ? {} : { isShare }) };
  });
  return [{ by: form, headerRow, firstDataRow: headerRow, columns, known: form.columns.length }];
}

function fitsRow(sheet: SheetSnapshot, row: number, form: ShownForm): boolean {
  const line = sheet.cells[row] ?? [];
  const first = headersInRows(sheet, row, 0)[0]?.column ?? 0;
  return form.columns.every(({ meaning }, index) => {
    const cell = line[first + index];
    if (TEXT_MEANING.test(meaning)) return cleanText(cell) !== "";
    return !NUMBER_MEANING.test(meaning) || cleanText(cell) === "" || "value" in numberReading(cell);
  });
}
