import type { Cell, Grid } from "../../../workbook/cell";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import { headTexts } from "./head-facts";
import { headerCell, headerCellsOfRow, type HeaderCell } from "./header-cell";
import { matchHeader, type HeaderMatch, type HeaderTitle } from "./header-match";
import { LEAST_TASKS } from "./header-series";
import { isLogin, isSchoolName } from "./header-words";
import { isColumnNumbers, joinedCells } from "./header-rows";
import { proceduresSideBySide } from "./side-by-side";
import { TABLE_FORMS } from "./table-forms";
import { formKind } from "../../model/form-traits";
import type { Exam } from "../../model/procedure";
import { isSchoolByWords } from "../schools/group-level";
import type { ShownForm } from "../../model/shown-form";
import { isBlank } from "../shown/header-keys";
import { shownHeaders, type ShownHeader } from "../shown/shown-headers";
import { examOfForm, shownMatch } from "../shown/shown-match";
import type { SheetOrigin } from "./sheet-origin";
import { examSaid } from "./title-words";

/** A header found on a sheet, in every form that it fits, best first. */
export interface FoundHeader {
  readonly headerRow: number;
  /** First row beneath the header and its row of column numbers. */
  readonly firstDataRow: number;
  /** Texts above the header, down from the table before it. */
  readonly head: readonly string[];
  readonly title: HeaderTitle;
  readonly best: HeaderMatch;
  readonly matches: readonly HeaderMatch[];
  /** The header itself, for a form that none of the matches is of. */
  readonly cells: readonly HeaderCell[];
  /** The first column of its own, where other procedures stand beside it; left out where it is alone. */
  readonly firstColumn?: number;
  /** A person showed what its columns mean. */
  readonly shown?: ShownHeader;
}

/** Rows at the top of a sheet that are all looked at; deeper ones only where their first cell can head a table. */
const TOP_ROWS = 60;
const DEEP_COLUMNS = 3;
const MOST_LEVELS = 4;
const LEAST_CELLS = 3;
/** First cells of the headers that are stacked or pushed down on real sheets. */
const FIRST_CELL =
  /^(группы участников|код.{0,12}|№.{0,7}|год|о[оу]|школа|учреждение|(полное |краткое )?(наименование|название).{0,40}|о?бщеобразовательн.{0,30}|образовательн.{0,30}|логин.{0,8}|пользователь|(тестовый )?балл|муниципальное образование|мсу|ате|район|муниципалитет)$/i;
/** Cells of a header that its next row must repeat to be the same header, merged and printed again. */
const LEAST_REPEATED = 3;
/** What may stand under «№» in a header of two rows. */
const NUMBER_GOES_ON = /^(п\/?п|п\.п\.?)$/i;

/**
 * The headers on a sheet, from top to bottom.
 *
 * Rows of data are not looked at one by one: on 300 000 rows only their first cells are.
 */
export function findHeaders(
  sheet: SheetSnapshot,
  origin: SheetOrigin,
  shown: readonly ShownForm[] = [],
): FoundHeader[] {
  const headers: FoundHeader[] = [];
  const told = toldHeaders(sheet, origin, shown);
  const known = new Map<string, HeaderCell>();
  let next = 0;
  for (let row = 0; row < sheet.cells.length; row += 1) {
    const own = told.filter(({ headerRow }) => headerRow === row);
    if (row < next || (own.length === 0 && !canBeHeader(sheet.cells, row))) continue;
    const found = withShown(own, headersAt(sheet, row, { origin, above: headers, known }));
    const [header] = found;
    if (header === undefined || isRepeated(sheet, header, headers[headers.length - 1])) continue;
    if (own.length === 0 && told.some((of) => standsIn(sheet, header, of))) continue;
    headers.push(...found);
    next = header.firstDataRow;
  }
  return headers;
}

/** Headers that a person showed; not where the words around them name another assessment than they did when it was shown. */
function toldHeaders(sheet: SheetSnapshot, origin: SheetOrigin, forms: readonly ShownForm[]): FoundHeader[] {
  return shownHeaders(sheet, forms).flatMap((shown) => {
    const { by, headerRow, firstDataRow, columns } = shown;
    const cells = columns.map(({ column, header }) =>
      headerCell(column, header === "" ? [] : header.split(" / ")),
    );
    const head = headTexts(sheet.cells, 0, headerRow);
    const title = titleOf(head, cells, { origin, first: [] });
    const best = shownMatch(by.form, columns);
    if (isOfOther(title.exam, by)) return [];
    return [{ headerRow, firstDataRow, head, title, best, matches: [best], cells, shown }];
  });
}

/** Whether the words around a header speak of another assessment than a person's form is of. */
function isOfOther(exam: Exam | null, { form, said }: ShownForm): boolean {
  if (exam === null || exam === said || !/^(report|pupils|exam)$/.test(formKind(form))) return false;
  return exam !== examOfForm(form) && !(form === "vpr-score-distribution" && exam === "oge");
}

/** What a person showed in place of what was found: of procedures side by side, only of those that were shown. */
function withShown(own: readonly FoundHeader[], found: readonly FoundHeader[]): readonly FoundHeader[] {
  if (own.length === 0) return found;
  const covered = own.map((of) => found.filter((header) => saysOf(of, header)));
  if (covered.some((headers) => headers.length !== 1)) return own.slice(0, 1);
  return found.map((header) => {
    const of = own[covered.findIndex(([only]) => only === header)];
    const { firstColumn, head } = header;
    return of === undefined || firstColumn === undefined ? (of ?? header) : { ...of, firstColumn, head };
  });
}

/** Whether a person's form gives a meaning to columns that are of one procedure only. */
function saysOf({ shown }: FoundHeader, { cells, firstColumn = 0 }: FoundHeader): boolean {
  const said = new Set(
    shown?.columns.filter(({ meaning }) => meaning !== "other").map(({ column }) => column),
  );
  return cells.some(({ column }) => column >= firstColumn && said.has(column));
}

/** Whether a header lies within one that a person showed, or right above it. */
function standsIn(sheet: SheetSnapshot, header: FoundHeader, told: FoundHeader): boolean {
  if (header.headerRow >= told.headerRow) return header.headerRow < told.firstDataRow;
  return sheet.cells.slice(header.firstDataRow, told.headerRow).every(isBlank);
}

/** A header that is printed again within its table: no title and no blank row stands above it. */
function isRepeated(sheet: SheetSnapshot, header: FoundHeader, above: FoundHeader | undefined): boolean {
  if (above === undefined) return false;
  const texts = [above, header].map(({ best }) => best.columns.map((column) => column.header).join("|"));
  const rowAbove = headerCellsOfRow(sheet.cells[header.headerRow - 1] ?? []);
  return texts[0] === texts[1] && rowAbove.length > 1;
}

function canBeHeader(cells: Grid, rowIndex: number): boolean {
  const row = cells[rowIndex] ?? [];
  const next = cells[rowIndex + 1] ?? [];
  if (rowIndex < TOP_ROWS)
    return hasTexts(row) || isSchoolAndOne(row) || isUpperLevel(row, next) || isOverOneGroup(row, next);
  for (let column = 0; column < DEEP_COLUMNS; column += 1) {
    const cell = row[column];
    if (typeof cell !== "string" || cell.length > 60) continue;
    return FIRST_CELL.test(cell.trim()) && hasTexts(row);
  }
  return false;
}

/** «Школа | Русский язык» over «| Писали | 2 | 3 | 4 | 5»: two texts, and the rest of the header beneath the second. */
function isOverOneGroup(row: readonly Cell[], next: readonly Cell[]): boolean {
  const [first, second, ...others] = row.flatMap((cell, column) => (cleanText(cell) === "" ? [] : [column]));
  if (first === undefined || second === undefined || others.length > 0) return false;
  const before = next.slice(0, second).every((cell) => cleanText(cell) === "");
  return before && hasTexts(next) && areHeaderCells(row) && areHeaderCells(next);
}

/** «Наименование ОО | Категория»: a school and one thing that is said of it; «Школа: | МБОУ СОШ № 7» is no header. */
function isSchoolAndOne(row: readonly Cell[]): boolean {
  if (row.filter((cell) => cleanText(cell) !== "").length !== 2) return false;
  const cells = headerCellsOfRow(row);
  const named = cells.filter((cell) => isSchoolName(cell) || isLogin(cell));
  return named.length > 0 && cells.every((cell) => named.includes(cell) || !isSchoolByWords(cell.header));
}

function hasTexts(row: readonly Cell[]): boolean {
  let filled = 0;
  let texts = 0;
  for (const cell of row) {
    if (cell === null || cell === "") continue;
    filled += 1;
    if (typeof cell === "string") texts += 1;
    if (filled >= LEAST_CELLS && texts > 0) return true;
  }
  return false;
}

/** What a row is looked at with. */
interface HeaderSearch {
  readonly origin: SheetOrigin;
  readonly above: readonly FoundHeader[];
  /** Cells of the sheet's rows looked at before, by their text. */
  readonly known: Map<string, HeaderCell>;
}

/** The header in a row: none, one, or one for each procedure whose columns stand side by side. */
function headersAt(sheet: SheetSnapshot, row: number, { origin, above, known }: HeaderSearch): FoundHeader[] {
  const top = headerCellsOfRow(sheet.cells[row] ?? [], known);
  const levels = subHeaderRows(sheet.cells, row, top);
  const cells = levels === 0 ? top : joinedCells(sheet, row, levels);
  const head = headTexts(sheet.cells, above[above.length - 1]?.firstDataRow ?? 0, row);
  const title = titleOf(head, cells, { origin, first: above[0]?.head ?? [] });
  const afterLevels = row + levels + 1;
  const firstDataRow = isColumnNumbers(sheet.cells[afterLevels] ?? []) ? afterLevels + 1 : afterLevels;
  const rows = { headerRow: row, firstDataRow };
  const whole = matchesOf(cells, title);
  const several =
    levels === 0 || title.exam === "oge" || title.exam === "ege"
      ? []
      : reportsSideBySide(cells, { ...rows, head, title });
  if (several.length > 0) return several;
  const [best] = whole;
  return best === undefined ? [] : [{ ...rows, head, title, best, matches: whole, cells }];
}

/** Every form that a header fits, best first. */
function matchesOf(cells: readonly HeaderCell[], title: HeaderTitle): HeaderMatch[] {
  const matches = TABLE_FORMS.map((form) => matchHeader(cells, form, title)).filter(
    (match) => match !== null,
  );
  return matches.sort((a, b) => b.known * b.confidence - a.known * a.confidence);
}

/** A header for each procedure of ВПР that stands in columns of its own; none unless each of them is a report. */
function reportsSideBySide(
  cells: readonly HeaderCell[],
  { head, title, ...rows }: Pick<FoundHeader, "headerRow" | "firstDataRow" | "head" | "title">,
): FoundHeader[] {
  const headers = proceduresSideBySide(cells).map(({ cells: own, said, firstColumn }) => {
    const matches = matchesOf(own, title).filter(({ form }) => formKind(form.form) === "report");
    return { ...rows, head: [said, ...head], title, matches, cells: own, firstColumn };
  });
  const found = headers.flatMap((header) => {
    const [best] = header.matches;
    return best === undefined ? [] : [{ ...header, best }];
  });
  return found.length === headers.length ? found : [];
}

/** What is said around a header: above it, in it, above the first table of the sheet, on the tab, in the file's name. */
export function titleOf(
  head: readonly string[],
  cells: readonly HeaderCell[],
  { origin, first }: { readonly origin: SheetOrigin; readonly first: readonly string[] },
): HeaderTitle {
  const headers = cells.map(({ header }) => header).join(" ");
  const exam = examSaid([head.join(" "), headers, first.join(" "), origin.sheetName, origin.fileName]);
  const { sheetName } = origin;
  return { exam, text: comparableText([...head, sheetName].join(" ")), head: head.join("; "), sheetName };
}

/**
 * Rows beneath a header that go on with it: nothing under its first cell, or the same text again, and no number among
 * their texts but the marks 2 to 5 and years.
 */
function subHeaderRows(cells: Grid, row: number, top: readonly HeaderCell[]): number {
  const column = top[0]?.column ?? 0;
  // The row above has only the upper level of the columns to the right.
  const isUpper = isUpperLevel(cells[row] ?? [], cells[row + 1] ?? []);
  for (let level = 1; level <= MOST_LEVELS; level += 1) {
    if (level === 1 && isUpper) continue;
    const filled = subHeaderCells(cells, row + level, column);
    // A lone text is a level only where the next row goes on with it: «Русский язык» over its numbers.
    const isLone = filled.length === 1 && subHeaderCells(cells, row + level + 1, column).length > 1;
    if (filled.length < 2 && !isLone) return level - 1;
  }
  return 0;
}

/** Whether a row holds the upper level of columns whose names, and those before them, stand in the next row. */
function isUpperLevel(row: readonly Cell[], next: readonly Cell[]): boolean {
  const first = row.findIndex((cell) => cleanText(cell) !== "");
  const filled = row.filter((cell) => cleanText(cell) !== "").length;
  const before = next.slice(0, first).filter((cell) => cleanText(cell) !== "");
  return first > 0 && filled > 1 && before.length > 0 && areHeaderCells(row) && areHeaderCells(next);
}

/** The filled cells of a row that can go on with the header above it; none where it cannot. */
function subHeaderCells(cells: Grid, row: number, column: number): readonly Cell[] {
  const line = cells[row] ?? [];
  const above = cells[row - 1] ?? [];
  return goesOn(line, above, column) && (areHeaderCells(line) || areTaskNumbers(line, above))
    ? line.filter((cell) => cleanText(cell) !== "")
    : [];
}

/** Nothing stands under the first cell of the header, or «п/п» under «№», or the row repeats the one above it. */
function goesOn(line: readonly Cell[], above: readonly Cell[], column: number): boolean {
  const below = cleanText(line[column]);
  if (below === "" || (cleanText(above[column]) === "№" && NUMBER_GOES_ON.test(below))) return true;
  const isSame = line.map((cell, place) => cleanText(cell) !== "" && sameText(cell, above[place]));
  return isSame[column] === true && isSame.filter((is) => is).length >= LEAST_REPEATED;
}

function sameText(a: Cell, b: Cell | undefined): boolean {
  return comparableText(a) === comparableText(b);
}

/** The tasks of a work, 1 and on, beneath one cell: a row of column numbers has a text above each. */
function areTaskNumbers(line: readonly Cell[], above: readonly Cell[]): boolean {
  const numbered = line.flatMap((cell, column) => {
    const number = readNumber(cell);
    return number === null ? [] : [{ column, number }];
  });
  const areInOrder = numbered.every(({ number }, place) => number === place + 1);
  return (
    numbered.length >= LEAST_TASKS &&
    areInOrder &&
    numbered.slice(1).every(({ column }) => cleanText(above[column]) === "")
  );
}

/** Texts only, or years, or the marks 2 to 5 among them. */
function areHeaderCells(row: readonly Cell[]): boolean {
  const numbers = row.map(readNumber).filter((number) => number !== null);
  const areYears = numbers.length > 1 && numbers.every((number) => number >= 2000 && number < 2100);
  const marks = new Set(numbers.filter((number) => [2, 3, 4, 5].includes(number)));
  const areMarks = marks.size > 2 && numbers.every((number) => marks.has(number));
  return numbers.length === 0 || areYears || areMarks;
}
