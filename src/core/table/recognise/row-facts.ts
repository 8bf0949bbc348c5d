import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { gradeOfClassCell } from "./class-cell";
import { factsInText } from "./facts-in-text";
import { columnOf, endOf, type TableLayout } from "./table-cells";

/** When the works were written or sent; when a form was filled in («Отметка времени») tells nothing of them. */
const DATE = /^дата( (загрузки|проведения|экзамена|работы|написания|выполнения).*)?$/;
/** «5А», «5 «б»», «5-в», «5 класс»; a number alone may be a class's number in its school. */
const CLASS_OF_GRADE = /^(\d{1,2}) ?[-–]? ?("?[а-яa-z]"?|класс)$/;
const FIRST_AUTUMN_MONTH = 8;
/** In these years works were written in autumn too, after the grade that they are of. Source: docs/forms.md#facts. */
const AUTUMN_YEARS = [2020, 2022];
/** Excel's day 0, and dates that a serial number may stand for: 2000 to 2050. */
const DAY_0 = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 55_153;

/**
 * The grade that a class's name tells: «5А», «5 класс»; null for a number alone.
 *
 * @example
 * gradeOfClass("5 «Б»") // => 5
 */
export function gradeOfClass(text: string): number | null {
  const grade = Number(CLASS_OF_GRADE.exec(comparableText(text))?.[1] ?? 0);
  return grade >= 1 && grade <= 11 ? grade : null;
}

/** The year of all the dates of a table; null where it has none, or of several years. */
export function yearOfDates(cells: Grid, table: TableLayout): number | null {
  const years = new Set(datesOf(cells, table).map(({ year }) => year));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

/**
 * The grade of all the classes of a table of pupils; null where they are of several or only numbered, and where the works may
 * have been written in autumn: then they are of the grade before.
 *
 * @param year As known of the table; null = unknown.
 */
export function gradeOfClasses(cells: Grid, table: TableLayout, year: number | null): number | null {
  const grades = gradesOfClasses(cells, table, year);
  // A class typed as «4» beside «4А» is of the same grade.
  return grades.size === 1 ? ([...grades][0] ?? null) : null;
}

/** Whether the classes of a table of pupils are of several grades, and each is told by its class: «5А», «6 инж.». */
export function areClassesOfGrades(cells: Grid, table: TableLayout, year: number | null): boolean {
  const column = columnOf(table, "class-group");
  return (
    gradesOfClasses(cells, table, year).size > 1 &&
    [...textsOf(cells, table, column)].every((text) => gradeOfClassCell(text) !== null)
  );
}

function gradesOfClasses(cells: Grid, table: TableLayout, year: number | null): ReadonlySet<number> {
  const column = columnOf(table, "class-group");
  if (column < 0) return new Set();
  const dates = datesOf(cells, table);
  const isAutumn = dates.some(({ month }) => month >= FIRST_AUTUMN_MONTH);
  const mayBeAutumn = dates.length === 0 && (year === null || AUTUMN_YEARS.includes(year));
  if (isAutumn || mayBeAutumn) return new Set();
  const grades = [...textsOf(cells, table, column)].map(gradeOfClassCell);
  return new Set(grades.filter((grade) => grade !== null));
}

function datesOf(cells: Grid, table: TableLayout): { readonly year: number; readonly month: number }[] {
  const column = table.columns.find(({ header }) => DATE.test(comparableText(header)))?.column;
  if (column === undefined) return [];
  const dates = new Map<Cell, { readonly year: number; readonly month: number }>();
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const cell = cells[row]?.[column] ?? null;
    const date = dates.has(cell) ? null : dateIn(cell);
    if (date !== null) dates.set(cell, date);
  }
  return [...dates.values()];
}

/** A serial number of Excel, or a text with a date in it. The month is from 0; -1 where the text has only a year. */
function dateIn(cell: Cell): { readonly year: number; readonly month: number } | null {
  if (typeof cell === "number") {
    if (cell < FIRST_SERIAL || cell > LAST_SERIAL) return null;
    const date = new Date(DAY_0 + Math.floor(cell) * DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
  }
  const text = cleanText(cell);
  const { year } = factsInText(text);
  const month = /(?<!\d)\d{1,2}\.(\d{1,2})\.\d{2,4}|20\d\d[-.](\d{1,2})/.exec(text);
  return year === null ? null : { year, month: Number(month?.[1] ?? month?.[2] ?? 0) - 1 };
}

function textsOf(cells: Grid, table: TableLayout, column: number): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const text = cleanText(cells[row]?.[column]);
    if (text !== "") texts.add(text);
  }
  return texts;
}
