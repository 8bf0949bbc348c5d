import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import type { ColumnLaying } from "../../model/laying";
import { isSchoolByWords } from "../schools/group-level";

/** Schools in a row that make it one of names: a report has its schools below one another. */
const LEAST_SCHOOLS = 2;
const LONGEST_NAME = 200;
/** «Предмет:» and its name stand above a table; a row with more cells is of another table. */
const TITLE_CELLS = 2;
/** A school's own name has a number or a name in quotation marks: «ОО» and «Школа» are headers. */
const OWN_NAME = /^[^\d"«]+["«№\d]/;
/** What the columns of one school count, beneath its name. */
const UNITS = /^(чел|человек|кол-во|количество|абс|%|процент|проц|доля)/;
const SHARES = /^(%|процент|проц|доля)/;

/**
 * The tables of a sheet whose schools stand beside one another, from top to bottom: below a row of their names stand rows
 * of numbers that name no school.
 */
export function turnedTables(cells: Grid): ColumnLaying[] {
  const names = cells.flatMap((row, index) => (row.filter(isSchool).length >= LEAST_SCHOOLS ? [index] : []));
  let before = 0;
  return names.flatMap((row, index) => {
    const next = beforeSchools(cells, row, names[index + 1] ?? cells.length);
    const titles = Math.max(before, titlesFrom(cells, row));
    const found = turnedAt(cells, { titles, names: row, end: beforeTitle(cells, row, next) });
    before = found.end;
    const areSchools = cells.slice(row + 1, found.end).some((line) => line.some(isSchool));
    return areSchools ? [] : [found];
  });
}

/** A table of schools in columns whose names stand in this row, whatever they are. */
export function turnedAt(
  cells: Grid,
  { titles = 0, names, end }: Pick<ColumnLaying, "names" | "end"> & { readonly titles?: number },
): ColumnLaying {
  const rows = cells.slice(names, end);
  const filled = rows.flatMap((line) => line.flatMap((cell, column) => (isFilled(cell) ? [column] : [])));
  const column = filled.reduce((least, of) => Math.min(least, of), Infinity);
  const schools = firstSchool(cells, names, column);
  // Municipalities above the schools are of them.
  const above = cells[names - 1] ?? [];
  const hasTerritories =
    above.slice(schools).some(isFilled) && above.filter(isFilled).length >= LEAST_SCHOOLS;
  const row = hasTerritories ? names - 1 : names;
  const numbered = range(column, schools).filter((of) => isOfNumbers(cells, of, names, end));
  return {
    kind: "schools-in-columns",
    row,
    column: Number.isFinite(column) ? column : 0,
    names,
    end,
    titles,
    schools,
    without: [
      ...(numbered.length < schools - column ? numbered : []),
      ...shareColumns(cells, names, schools),
    ],
  };
}

/** The first column with numbers beneath a filled cell: those before it have the labels. */
function firstSchool(cells: Grid, names: number, column: number): number {
  const row = cells[names] ?? [];
  const own = row.findIndex(isSchool);
  if (own >= 0) return own;
  const next = row.findIndex((cell, at) => at > column && isFilled(cell));
  return next < 0 ? column + 1 : next;
}

/** «№ п/п» of the labels. */
function isOfNumbers(cells: Grid, column: number, names: number, end: number): boolean {
  if (/^№|п\/п/.test(comparableText(cells[names]?.[column]))) return true;
  const below = cells
    .slice(names + 1, end)
    .map((line) => line[column])
    .filter(isFilled);
  return below.length > 0 && below.every((cell, index) => readNumber(cell) === index + 1);
}

/** Of «чел.» and «%» under each school the counts are read. */
function shareColumns(cells: Grid, names: number, schools: number): number[] {
  const units = (cells[names + 1] ?? []).map(comparableText);
  const own = range(schools, units.length).filter((column) => units[column] !== "");
  const areUnits = own.length >= LEAST_SCHOOLS && own.every((column) => UNITS.test(units[column] ?? ""));
  const shares = own.filter((column) => SHARES.test(units[column] ?? ""));
  return areUnits && shares.length < own.length ? shares : [];
}

/** Up to the blank row above a table with schools in rows, where one stands beneath. */
function beforeSchools(cells: Grid, names: number, next: number): number {
  const rows = cells.slice(names + 1, next);
  const schools = rows.findIndex((row) => row.some(isSchool));
  const blank = rows.slice(0, Math.max(schools, 0)).map(filledIn).lastIndexOf(0);
  return blank < 0 ? next : names + 1 + blank;
}

/** The first row of what is said above the names: the row after the last one of another table. */
function titlesFrom(cells: Grid, names: number): number {
  let from = names;
  // Municipalities above the schools are of them.
  if (filledIn(cells[from - 1]) > TITLE_CELLS) from -= 1;
  while (from > 0 && filledIn(cells[from - 1]) <= TITLE_CELLS) from -= 1;
  return from;
}

/** Without the blank rows and the title of the next table. */
function beforeTitle(cells: Grid, from: number, next: number): number {
  let end = next;
  const isLast = next === cells.length;
  while (
    end > from + 1 &&
    (isLast ? filledIn(cells[end - 1]) === 0 : filledIn(cells[end - 1]) < LEAST_SCHOOLS)
  )
    end -= 1;
  return end;
}

function filledIn(row: readonly Cell[] = []): number {
  return row.filter(isFilled).length;
}

function isFilled(cell: Cell | undefined): boolean {
  return cleanText(cell) !== "";
}

function range(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
}

function isSchool(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const text = cleanText(cell);
  return text.length < LONGEST_NAME && OWN_NAME.test(text) && isSchoolByWords(text);
}
