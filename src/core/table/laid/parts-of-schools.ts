import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { numberReading } from "../../cleaning/number-reading";
import type { PartLaying } from "../../model/laying";
import { isTotalOfClasses } from "../read/class-total-words";
import { subjectInCell } from "../recognise/facts-in-text";
import { headerCell } from "../recognise/header-cell";
import { isSchoolName } from "../recognise/header-words";
import { gradeOfClassCell } from "../recognise/class-cell";
import { isSchoolByWords } from "../schools/group-level";

/** Columns that may hold the names; tables of schools are no longer, and their first parts are no deeper. */
const NAME_COLUMNS = 3;
const MOST_ROWS = 20_000;
const TOP_ROWS = 100;
/** Participants and a mark. */
const LEAST_NUMBERS = 2;
const LEAST_SCHOOLS = 2;
const LONGEST_PART = 40;
const SCHOOL_HEADER = "Школа";
/** What stands above a column of parts that is added. */
export const PART_HEADERS = { class: "Класс", subject: "Предмет", year: "Год" } as const;
const PART_SAID = /^(класс|параллел|предмет)/;
/** A class, not the school of the same name. */
const CADETS = /^\d{1,2} ?"?кадетск[а-я]+"?( класс)?$/;
const WHOLE_SCHOOL = "Всего по школе";

type PartKind = PartLaying["parts"];
type RowKind = "school" | "total" | PartKind | null;

/** The table of a sheet whose classes or subjects stand beneath their schools, in the column of the names; null where none does. */
export function partsUnderSchools(cells: Grid): PartLaying | null {
  if (cells.length > MOST_ROWS) return null;
  for (let names = 0; names < NAME_COLUMNS; names += 1) {
    const found = mayHaveParts(cells, names) ? partsIn(cells, names) : null;
    if (found !== null) return found;
  }
  return null;
}

/** A look at the top: a class or a subject right beneath a school. */
function mayHaveParts(cells: Grid, names: number): boolean {
  const kinds = cells.slice(0, TOP_ROWS).map((row) => kindOf(row, names));
  return kinds.some((kind, row) => kind === "school" && isPart(kinds[row + 1] ?? null));
}

function partsIn(cells: Grid, names: number): PartLaying | null {
  const kinds = cells.map((row) => kindOf(row, names));
  const first = kinds.indexOf("school");
  const headerRow = cells
    .slice(0, Math.max(0, first))
    .map((row) => cleanText(row[names]) !== "" && row.filter(isFilled).length > 1)
    .lastIndexOf(true);
  const parts = new Set(kinds.filter(isPart));
  const [kind] = parts;
  const header = comparableText(cells[headerRow]?.[names]);
  if (headerRow < 0 || kind === undefined || parts.size > 1) return null;
  const headers = cells.flatMap((row, index) =>
    index >= headerRow && comparableText(row[names]) === header ? [index] : [],
  );
  const found = rowsOfSchools(cells, kinds, names);
  const schools = new Set(
    [...(found?.values() ?? [])].filter(({ isTotal }) => !isTotal).map(({ school }) => school),
  );
  const known = kinds.flatMap((of, row) => (of === "school" ? [row] : []));
  if (found === null || schools.size < LEAST_SCHOOLS || schools.size * 2 < known.length) return null;
  // What a school has in all its subjects is of none of them.
  if (kind === "subject" && [...found.values()].some(({ isTotal }) => isTotal)) return null;
  return {
    kind: "parts-under-schools",
    parts: kind,
    headerRow,
    header: cleanText(cells[headerRow]?.[names]),
    names,
    column: cells.reduce((most, row) => Math.max(most, row.length), 0),
    headers,
    rows: found,
    headings: new Set(known.filter((row) => !found.has(row))),
  };
}

/** The rows of parts and totals with their schools; null where a class stands beneath no school. */
function rowsOfSchools(cells: Grid, kinds: readonly RowKind[], names: number): PartLaying["rows"] | null {
  const rows = new Map<number, { school: number; isTotal: boolean }>();
  let school: number | null = null;
  let hasParts = false;
  for (const [row, kind] of kinds.entries()) {
    if (kind === "school") {
      school = row;
      hasParts = false;
      if (hasNumbers(cells[row] ?? [], names)) rows.set(row, { school, isTotal: true });
    } else if (isPart(kind)) {
      if (school === null) return null;
      rows.set(row, { school, isTotal: false });
      hasParts = true;
    } else if (kind === "total") {
      // The total of the last school; what comes after it is of all.
      if (school !== null && hasParts) rows.set(row, { school, isTotal: true });
      school = null;
    }
  }
  return withoutLastTotal(kinds, rows);
}

/** «Итого» beneath the last school alone is of the whole table. */
function withoutLastTotal(
  kinds: readonly RowKind[],
  rows: Map<number, { school: number; isTotal: boolean }>,
): PartLaying["rows"] {
  const totals = [...rows.keys()].filter((row) => kinds[row] === "total");
  const [only] = totals;
  if (totals.length === 1 && only !== undefined) rows.delete(only);
  return rows;
}

function kindOf(row: readonly Cell[], names: number): RowKind {
  const text = cleanText(row[names]);
  if (text === "") return null;
  if (isSchoolByWords(text) && !CADETS.test(comparableText(text)))
    return isHeaderOfSchools(text) && hasWords(row, names) ? null : "school";
  if (text.length > LONGEST_PART || !hasNumbers(row, names)) return null;
  if (isTotalOfClasses(text)) return "total";
  if (gradeOfClassCell(text) !== null) return "class";
  return !/\d/.test(text) && subjectInCell(text) !== null ? "subject" : null;
}

/** «Школа», «ОО / класс»: no school's own name. */
function isHeaderOfSchools(text: string): boolean {
  const [first = "", ...others] = text.split(/[/,;]| и /);
  return isSchoolHeader(first) && others.every((other) => PART_SAID.test(comparableText(other)));
}

function isSchoolHeader(text: string): boolean {
  return isSchoolName(headerCell(0, [cleanText(text)]));
}

function isPart(kind: RowKind): kind is PartKind {
  return kind === "class" || kind === "subject";
}

/** «Школа | Писали»; of «Лицей | 22» it is not so. */
function hasWords(row: readonly Cell[], names: number): boolean {
  return row.some((cell, column) => column > names && /[а-я]{3}/i.test(cleanText(cell)));
}

function hasNumbers(row: readonly Cell[], names: number): boolean {
  const numbers = row.filter((cell, column) => column > names && "value" in numberReading(cell));
  return numbers.length >= LEAST_NUMBERS;
}

function isFilled(cell: Cell | undefined): boolean {
  return cleanText(cell) !== "";
}

/** The cells of a sheet with the school in each row of a part, and what the part is in the added column. */
export function withSchoolOfParts(
  cells: Grid,
  { parts, names, column, headers, rows, headings }: PartLaying,
): Grid {
  const isHeader = new Set(headers);
  return cells.map((row, index) => {
    if (headings.has(index)) return [];
    const of = rows.get(index);
    if (of === undefined && !isHeader.has(index)) return row;
    const line: Cell[] = [...row, ...Array<Cell>(column - row.length).fill(null)];
    const name = row[names] ?? null;
    if (of === undefined) {
      line[names] = isSchoolHeader(cleanText(name)) ? name : SCHOOL_HEADER;
      return [...line, PART_HEADERS[parts]];
    }
    line[names] = cells[of.school]?.[names] ?? null;
    return [...line, of.school === index ? WHOLE_SCHOOL : name];
  });
}
