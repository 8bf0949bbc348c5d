import type { Cell, Grid } from "../../../workbook/cell";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText } from "../../cleaning/clean-text";
import { headTexts } from "./head-facts";
import { withFactsAbove } from "./facts-in-headers";
import { headerCellsOfRow, type HeaderCell } from "./header-cell";
import { matchHeader, type HeaderMatch, type HeaderTitle } from "./header-match";
import { isLogin, isSchoolName } from "./header-words";
import { areHeaderCells, isUpperLevel, subHeaderRows } from "./header-levels";
import { isColumnNumbers, joinedCells } from "./header-rows";
import { isRepeated, isRowOfAbove } from "./repeated-header";
import { proceduresSideBySide } from "./side-by-side";
import { possibleForms } from "./possible-forms";
import { formKind } from "../../model/form-traits";
import type { Exam } from "../../model/procedure";
import type { RecognisedColumn } from "../../model/recognised-table";
import { isSchoolByWords } from "../schools/group-level";
import type { ShownForm } from "../../model/shown-form";
import { isBlank } from "../shown/header-keys";
import { cellOf, shownBlocks, type ShownBlock } from "../shown/shown-blocks";
import { shownHeaders, type ShownHeader } from "../shown/shown-headers";
import { examOfForm, shownMatch } from "../shown/shown-match";
import type { SheetOrigin } from "./sheet-origin";
import { headBeside, tablesBeside } from "./tables-beside";
import { withNumbersOfSchools } from "./kinds-of-schools";
import { withMeasureSaid } from "./measure-said";
import { titleOf } from "./title-words";

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

/** Rows at the top of a sheet that are all looked at; deeper ones only where their first text can head a table. */
const TOP_ROWS = 60;
const DEEP_CELLS = 3;
/** Rows beneath a header that tell of what it is where its words do not. */
const SAMPLE_ROWS = 200;
const LEAST_CELLS = 3;
/** First cells of the headers that are stacked or pushed down on real sheets. */
const FIRST_CELL =
  /^(группы участников|код.{0,12}|№.{0,7}|год|о[оу]|школа|учреждение|(полное |краткое )?(наименование|название).{0,40}|о?бщеобразовательн.{0,30}|образовательн.{0,30}|логин.{0,8}|пользователь|(тестовый )?балл|муниципальное образование|мсу|ате|район|муниципалитет)$/i;

/**
 * The headers on a sheet, from top to bottom.
 *
 * Rows of data are not looked at one by one: on 300 000 rows only their first cells are.
 */
export function findHeaders(
  sheet: SheetSnapshot,
  origin: SheetOrigin,
  shown: readonly ShownForm[] = [],
  first: readonly string[] = [],
): FoundHeader[] {
  const headers: FoundHeader[] = [];
  const told = toldHeaders(sheet, origin, shown);
  const known = new Map<string, HeaderCell>();
  let next = 0;
  for (let row = 0; row < sheet.cells.length; row += 1) {
    const own = told.filter(({ headerRow }) => headerRow === row);
    if (row < next || (own.length === 0 && !canBeHeader(sheet.cells, row))) continue;
    const found = withShown(own, headersAt(sheet, row, { origin, above: headers, known, first }));
    const [header] = found;
    if (header === undefined || isRepeated(sheet.cells, header, headers)) continue;
    if (own.length === 0 && isRowOfAbove(sheet.cells, row, headers)) continue;
    if (own.length === 0 && told.some((of) => standsIn(sheet, header, of))) continue;
    headers.push(...found);
    next = header.firstDataRow;
  }
  return headers;
}

/** Headers that a person showed; not where the words around them name another assessment than they did when it was shown. */
function toldHeaders(sheet: SheetSnapshot, origin: SheetOrigin, forms: readonly ShownForm[]): FoundHeader[] {
  const told = shownHeaders(sheet, forms);
  const tables = told.length === 0 ? [] : [...findHeaders(sheet, origin), ...told];
  return told.flatMap((shown) => {
    const { by, headerRow, firstDataRow, columns } = shown;
    // What stands above a table is said down from the one before it.
    const above = tables.filter((table) => table.headerRow < headerRow).map((table) => table.firstDataRow);
    const cells = columns.map(cellOf);
    const head = headTexts(sheet.cells, Math.max(0, ...above), headerRow);
    const title = titleOf(head, cells, { origin, first: [] });
    if (isOfOther(title.exam, by)) return [];
    const best = shownMatch(by.form, columns);
    const whole: FoundHeader = { headerRow, firstDataRow, head, title, best, matches: [best], cells, shown };
    const blocks = shownBlocks(columns).map((block) => headerOfBlock(whole, shown, block));
    return blocks.length > 0 ? blocks : [whole];
  });
}

/** One of the tables side by side that a person showed as one. */
function headerOfBlock(
  whole: FoundHeader,
  shown: ShownHeader,
  block: ShownBlock<RecognisedColumn>,
): FoundHeader {
  const own = new Set(block.columns.map(({ column }) => column));
  const columns = shown.columns.map((of): RecognisedColumn =>
    own.has(of.column) ? of : { ...of, meaning: "other" },
  );
  const best = shownMatch(shown.by.form, columns);
  const { firstColumn } = block;
  const cells = block.columns.map(cellOf);
  return {
    ...whole,
    head: [block.said, ...whole.head],
    best,
    matches: [best],
    cells,
    firstColumn,
    shown: { ...shown, columns },
  };
}

/** Whether the words around a header speak of another assessment than a person's form is of. */
function isOfOther(exam: Exam | null, { form, said }: ShownForm): boolean {
  if (exam === null || exam === said || !/^(report|pupils|exam)$/.test(formKind(form))) return false;
  return exam !== examOfForm(form) && !(form === "vpr-score-distribution" && exam === "oge");
}

/** What a person showed in place of what was found: of procedures side by side, only of those that were shown. */
function withShown(own: readonly FoundHeader[], found: readonly FoundHeader[]): readonly FoundHeader[] {
  if (own.length === 0) return found;
  const [first] = own;
  if (own.length > 1 && own.every(({ shown }) => shown?.by === first?.shown?.by)) return own;
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

function canBeHeader(cells: Grid, rowIndex: number): boolean {
  const row = cells[rowIndex] ?? [];
  const next = cells[rowIndex + 1] ?? [];
  if (rowIndex < TOP_ROWS)
    return hasTexts(row) || isSchoolAndOne(row) || isUpperLevel(row, next) || isOverOneGroup(row, next);
  let filled = 0;
  for (const cell of row) {
    if (cell === null || cell === "") continue;
    filled += 1;
    if (filled > DEEP_CELLS) return false;
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
  readonly first: readonly string[];
  /** Cells of the sheet's rows looked at before, by their text. */
  readonly known: Map<string, HeaderCell>;
}

/** The header in a row: none, one, or one for each procedure whose columns stand side by side. */
function headersAt(
  sheet: SheetSnapshot,
  row: number,
  { origin, above, known, first }: HeaderSearch,
): FoundHeader[] {
  const top = headerCellsOfRow(sheet.cells[row] ?? [], known);
  const levels = subHeaderRows(sheet.cells, row, top);
  const cells = levels === 0 ? top : joinedCells(sheet, row, levels);
  const from = above[above.length - 1]?.firstDataRow ?? 0;
  const afterLevels = row + levels + 1;
  const firstDataRow = isColumnNumbers(sheet.cells[afterLevels] ?? []) ? afterLevels + 1 : afterLevels;
  const beneath = sheet.cells.slice(firstDataRow, firstDataRow + SAMPLE_ROWS);
  const place = { headerRow: row, firstDataRow, origin, first: above[0]?.head ?? first, levels, beneath };
  const beside = tablesBeside(cells);
  const columns = beside.map((own) => own[0]?.column ?? 0);
  const tables = beside.map((own, table) => {
    const head = headBeside(sheet.cells, { from, headerRow: row, columns }, table);
    return headersOf(own, head, place).map((header) => ({ firstColumn: columns[table] ?? 0, ...header }));
  });
  if (tables.length > 0 && tables.every(({ length }) => length > 0)) return tables.flat();
  return headersOf(cells, headTexts(sheet.cells, from, row), place);
}

/** Where a header stands and what is around it. */
interface HeaderPlace extends Pick<FoundHeader, "headerRow" | "firstDataRow"> {
  readonly origin: SheetOrigin;
  /** Texts above the first table of the sheet. */
  readonly first: readonly string[];
  readonly levels: number;
  /** The first rows of data. */
  readonly beneath: Grid;
}

/** The header of some cells: none, one, or one for each procedure whose columns stand side by side. */
function headersOf(
  own: readonly HeaderCell[],
  head: readonly string[],
  { origin, first, levels, beneath, ...rows }: HeaderPlace,
): FoundHeader[] {
  const said = withNumbersOfSchools(withMeasureSaid(own, head));
  const title = titleOf(head, said, { origin, first });
  const named = levels === 0 && said === own ? withFactsAbove(said) : said;
  const isOfExam = title.exam === "oge" || title.exam === "ege";
  const several =
    (levels === 0 && named === own) || isOfExam ? [] : reportsSideBySide(named, { ...rows, head, title });
  // The columns of an exam say themselves of which subject and year they are.
  const cells = isOfExam ? named : said;
  if (several.length > 0) return several;
  const matches = matchesOf(cells, title).filter(
    ({ form, columns }) => form.holds === undefined || form.holds(beneath, columns),
  );
  const [best] = matches;
  return best === undefined ? [] : [{ ...rows, head, title, best, matches, cells }];
}

/** Every form that a header fits, best first. */
function matchesOf(cells: readonly HeaderCell[], title: HeaderTitle): HeaderMatch[] {
  const matches = possibleForms(cells)
    .map((form) => matchHeader(cells, form, title))
    .filter((match) => match !== null);
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
