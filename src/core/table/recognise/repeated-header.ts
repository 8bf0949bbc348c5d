import type { Cell, Grid } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import { groupLevelByWords } from "../schools/group-level";
import { schoolSaid } from "../schools/school-said";
import { factsInText } from "./facts-in-text";
import { headTexts } from "./head-facts";
import { headerCellsOfRow } from "./header-cell";
import type { HeaderMatch } from "./header-match";
import { examSaid } from "./title-words";

/** Rows of a page that are looked at. */
const MOST_ROWS = 20_000;
/** Fewer numbers may stand in a header as they like. */
const LEAST_NUMBERS = 4;
const WHO = ["pupil-code", "school-login", "school-code", "school-name", "group"] as const;

/** A header, and where its table begins. */
interface PrintedHeader {
  readonly headerRow: number;
  readonly firstDataRow: number;
  readonly best: HeaderMatch;
  readonly firstColumn?: number;
}

/**
 * Whether a header is printed again within its table: right beneath a row of it, or on the next page, where no title stands
 * between and the rows beneath are of nobody that stands above.
 *
 * @param above Headers of the sheet so far, from the top.
 */
export function isRepeated(cells: Grid, header: PrintedHeader, above: readonly PrintedHeader[]): boolean {
  const last = above.at(-1);
  const same = above.find((of) => of.headerRow === last?.headerRow && textsOf(of) === textsOf(header));
  if (same === undefined) return false;
  if (headerCellsOfRow(cells[header.headerRow - 1] ?? []).length > 1) return true;
  const between = headTexts(cells, same.firstDataRow, header.headerRow);
  return between.every(saysNothing) && areOfOthers(cells, same, header);
}

/**
 * Whether what looks like a header is a row of the table above it: «Гимназия | Лесной район | ШНОР» right beneath a school of
 * the same district, or of the same group; the first row is compared with the next one. «Лицей | чел. | 13 | 1 | 4 | 6 | 2» is
 * one by its numbers.
 */
export function isRowOfAbove(cells: Grid, row: number, above: readonly PrintedHeader[]): boolean {
  const last = above.at(-1);
  if (last === undefined || row < last.firstDataRow) return false;
  if (holdsData(cells[row] ?? [])) return true;
  const line = (cells[row] ?? []).map((cell) => (readNumber(cell) === null ? comparableText(cell) : ""));
  const beside = row === last.firstDataRow ? row + 1 : row - 1;
  const alike = line.map((text, column) => text === comparableText(cells[beside]?.[column]));
  return line.some((text, column) => text !== "" && alike[column] === true) && alike.includes(false);
}

/** Numbers that no header has: marks, scores, tasks and years go up or down one by one, and begin anew. */
function holdsData(row: readonly Cell[]): boolean {
  const numbers = row.map(readNumber).filter((number) => number !== null);
  const [first] = numbers;
  if (numbers.length < LEAST_NUMBERS) return false;
  return numbers.slice(1).some((number, place) => {
    return number !== first && Math.abs(number - (numbers[place] ?? 0)) !== 1;
  });
}

function textsOf({ best, firstColumn }: PrintedHeader): string {
  return `${String(firstColumn)}|${best.columns.map(({ header }) => header).join("|")}`;
}

/** «Страница 2», «Продолжение». */
function saysNothing(text: string): boolean {
  const { subject, grade, year } = factsInText(text);
  return (
    subject === null &&
    grade === null &&
    year === null &&
    examSaid([text]) === null &&
    schoolSaid(text) === null &&
    groupLevelByWords(text) === null
  );
}

/** Whether none of those that the rows beneath name stands above; unknown is no. */
function areOfOthers(cells: Grid, above: PrintedHeader, header: PrintedHeader): boolean {
  const { columns } = above.best;
  const column = WHO.flatMap((who) => columns.filter(({ meaning }) => meaning === who))[0]?.column;
  if (column === undefined) return false;
  const named = new Set(namesOf(cells.slice(above.firstDataRow, header.headerRow), column));
  const beneath = namesOf(cells.slice(header.firstDataRow, header.firstDataRow + MOST_ROWS), column);
  const own = beneath.slice(0, endOfPage(beneath, comparableText(cells[header.headerRow]?.[column])));
  return own.length > 0 && own.every((name) => !named.has(name) || groupLevelByWords(name) !== null);
}

/** Up to where the header comes again. */
function endOfPage(names: readonly string[], header: string): number {
  const next = names.indexOf(header);
  return next < 0 ? names.length : next;
}

function namesOf(rows: Grid, column: number): string[] {
  return rows
    .filter((row) => headerCellsOfRow(row).length > 1)
    .map((row) => comparableText(row[column]))
    .filter((name) => name !== "");
}
