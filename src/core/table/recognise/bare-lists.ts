import type { Cell, Grid } from "../../../workbook/cell";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import type { FixedMeaning, RecognisedColumn } from "../../model/recognised-table";
import { groupLevelByWords, isSchoolByWords } from "../schools/group-level";
import { isSchoolLogin, nameAndLogin } from "../schools/school-identity";
import type { FoundHeader } from "./find-headers";
import { titleOf } from "./title-words";
import { titleGroup, TITLED_LISTS } from "./group-forms";
import { headerCell, headerCellsOfRow } from "./header-cell";
import { matchHeader, type HeaderMatch } from "./header-match";
import { isSchoolName } from "./header-words";
import type { SheetOrigin } from "./sheet-origin";

/** A number, a municipality, a name, a login: a row with more is of another table. */
const MOST_CELLS = 4;
/** Lists in orders are no longer. */
const MOST_ROWS = 5_000;
/** Schools that make a list, and their share among its rows: the others are municipalities and signatures. */
const LEAST_SCHOOLS = 2;
const LEAST_SHARE = 0.5;
/** Signs of a school's full name. */
const LONGEST = 400;
/** A title speaks of schools too. */
const TITLE = /^(перечень|списо?к|приложение|реестр|сведения|информация|о |об )/;

/** A part of a sheet: what is said, and the rows of names beneath. */
interface NamedPart {
  readonly titles: readonly string[];
  readonly firstRow: number;
  readonly end: number;
}

/**
 * Lists of schools as orders have them: names under a title that puts them in one group, with a header of one or two cells
 * or with none. For a sheet on which no header was found.
 */
export function bareLists({ cells }: SheetSnapshot, origin: SheetOrigin): FoundHeader[] {
  if (cells.length > MOST_ROWS || cells.some((line) => textsOf(line).length > MOST_CELLS)) return [];
  return partsOf(cells).flatMap((part) => listOf(cells, part, origin));
}

/** Rows with schools, each after the words above it: where words that follow name a group again, a new part begins. */
function partsOf(cells: Grid): NamedPart[] {
  const parts: NamedPart[] = [];
  let titles: string[] = [];
  cells.forEach((line, row) => {
    if (!line.some(isSchool)) {
      titles.push(...textsOf(line));
      return;
    }
    const last = parts.at(-1);
    const isNew = last === undefined || titleGroup(comparableText(titles.join(" "))) !== null;
    if (isNew) parts.push({ titles, firstRow: row, end: row + 1 });
    else parts[parts.length - 1] = { ...last, end: row + 1 };
    titles = [];
  });
  return parts;
}

function listOf(cells: Grid, { titles, firstRow, end }: NamedPart, origin: SheetOrigin): FoundHeader[] {
  const rows = cells.slice(firstRow, end);
  const column = columnOfMost(rows, isSchool);
  const schools = rows.filter((line) => isSchool(line[column])).length;
  if (
    schools < LEAST_SCHOOLS ||
    schools < LEAST_SHARE * rows.filter((line) => textsOf(line).length > 0).length
  )
    return [];
  const firstDataRow = firstRow - headingsAbove(cells, firstRow);
  const headerRow = Math.max(0, firstDataRow - 1);
  const header = firstDataRow === 0 ? [] : headerCellsOfRow(cells[headerRow] ?? []);
  const title = titleOf(titles, [], { origin, first: [] });
  const found = TITLED_LISTS.flatMap((form) => matchHeader(header, form, title) ?? [])[0];
  const best = found ?? headlessMatch(rows, column, title.text);
  return best === null
    ? []
    : [
        {
          headerRow,
          firstDataRow,
          head: titles,
          title,
          best,
          matches: [best],
          cells: found === undefined ? [] : header,
        },
      ];
}

/** Names without a header: what stands in each column is told by the cells. */
function headlessMatch(rows: Grid, names: number, title: string): HeaderMatch | null {
  const form = TITLED_LISTS.find(({ form: id }) => id === "school-list");
  if (form === undefined || titleGroup(title) === null) return null;
  const told = new Map<number, FixedMeaning>();
  const territories = columnOfMost(rows, isTerritory);
  const logins = columnOfMost(rows, isLogin);
  if (territories >= 0) told.set(territories, "territory");
  if (logins >= 0) told.set(logins, "school-login");
  told.set(
    names,
    rows.some((line) => isSchool(line[names]) && !isLogin(line[names])) ? "school-name" : "school-login",
  );
  const columns = [...told].map(([column, meaning]): RecognisedColumn => ({ column, header: "", meaning }));
  columns.sort((a, b) => a.column - b.column);
  return { form, columns, confidence: 1, known: columns.length };
}

/** The column in which most rows, and not less than half of them, hold such a cell; -1 where none does. */
function columnOfMost(rows: Grid, is: (cell: Cell | undefined) => boolean): number {
  const counts = new Map<number, number>();
  for (const line of rows)
    line.forEach((cell, column) => {
      if (is(cell)) counts.set(column, (counts.get(column) ?? 0) + 1);
    });
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined || best[1] < LEAST_SHARE * rows.length ? -1 : best[0];
}

/** How many rows right above the first school name its municipality only. */
function headingsAbove(cells: Grid, firstRow: number): number {
  const texts = textsOf(cells[firstRow - 1] ?? []);
  return texts.length === 1 && texts.every(isTerritory) ? 1 : 0;
}

function isSchool(cell: Cell | undefined): boolean {
  if (typeof cell !== "string" || cell.length > LONGEST) return false;
  const { name, login } = nameAndLogin(cell);
  if (isSchoolLogin(login)) return true;
  return (
    isSchoolByWords(name) &&
    !TITLE.test(comparableText(name)) &&
    titleGroup(comparableText(name)) === null &&
    !isSchoolName(headerCell(0, [name]))
  );
}

function isLogin(cell: Cell | undefined): boolean {
  const { name, login } = nameAndLogin(cleanText(cell));
  return name === "" && isSchoolLogin(login);
}

function isTerritory(cell: Cell | undefined): boolean {
  return typeof cell === "string" && groupLevelByWords(cell) === "territory";
}

function textsOf(line: readonly Cell[]): string[] {
  return line.map(cleanText).filter((text) => text !== "");
}
