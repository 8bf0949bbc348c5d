import type { Cell, Grid } from "../../../workbook/cell";
import type { School } from "../../model/school";
import { cleanText } from "../../cleaning/clean-text";
import { isErrorText } from "../../cleaning/error-text";
import { groupLevelByWords, isSchoolByWords } from "../schools/group-level";
import { isSignature } from "../schools/signature";
import { schoolNameIn, schoolSaid } from "../schools/school-said";
import { nameAndLogin, schoolLoginIn, schoolOf } from "../schools/school-identity";
import { sheetOrigin } from "../recognise/sheet-origin";
import { schoolCodeIn } from "./read-school-codes";
import { headTexts } from "../recognise/head-facts";
import { columnOf, endOf, type TableLayout } from "../recognise/table-cells";
import { attendanceReader, isEmptyCell, type Attendance } from "./attendance";

/** Called for each pupil's row, in order. */
export type VisitPupil = (
  row: number,
  line: readonly Cell[],
  school: School,
  attendance: Exclude<Attendance, "blank">,
) => void;

/** «МБОУ …(edu990389) | Кол-во участников: 89» above the pupils of a school. */
const GROUP_ROW = /(кол-?во|количество)\s+участников/i;
/** Shorter than that no such text can be; logins and names of regions are let through quickly. */
const LEAST_GROUP_TEXT = 17;

/**
 * Walks the rows of pupils: without blank rows, groups, totals, repeated headers and prefilled rows (no variant
 * and no points). One who was absent or wrote nothing is visited too, and is said to be so.
 *
 * @param fileName Names the school of a form that a school fills in, where nothing above it does: it has no column for that.
 * @param lost Called for each work of which nothing says whose it is.
 */
export function visitPupils(
  cells: Grid,
  table: TableLayout,
  fileName: string,
  visit: VisitPupil,
  lost: (row: number) => void = () => undefined,
): void {
  const attendanceOf = attendanceReader(table);
  const schoolOfLine = schoolReader(cells, table, fileName);
  const totalColumn = columnOf(table, "total");
  const totalHeader = table.columns.find(({ meaning }) => meaning === "total")?.header ?? "";
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    const school = schoolOfLine.read(line);
    if (school === null) {
      const isLost = schoolOfLine.isNameless(line) || line.some(isErrorText);
      if (isLost && attendanceOf(line) === "wrote") lost(row);
      continue;
    }
    const attendance = attendanceOf(line);
    if (attendance === "blank") continue;
    const total = line[totalColumn];
    if (typeof total === "string" && total.length > 3 && cleanText(total) === totalHeader) continue;
    visit(row, line, school, attendance);
  }
}

/** Whose a row of a pupil table is. */
interface SchoolOfLine {
  read(line: readonly Cell[]): School | null;
  /** Whether the columns that name a school are there and empty. */
  isNameless(line: readonly Cell[]): boolean;
}

/**
 * Gives the school of a row; pupils of a school stand together, so the last one is tried first. A name that stands once,
 * as merged cells have it, is of the pupils beneath too: rows with a code, a class or a variant and no name.
 */
function schoolReader(cells: Grid, table: TableLayout, fileName: string): SchoolOfLine {
  const columns = [
    columnOf(table, "school-login"),
    columnOf(table, "school-name"),
    columnOf(table, "territory"),
    columnOf(table, "school-code"),
  ] as const;
  const [login, name, territory, code] = columns;
  const isNamed = login >= 0 || name >= 0 || code >= 0;
  const known = new Map<string, School | null>();
  const ofPupil = (["pupil-code", "class-group", "variant"] as const).map((meaning) =>
    columnOf(table, meaning),
  );
  let current: School | null = isNamed ? null : schoolAround(cells, table, fileName);
  let isUnderGroup = false;
  function isNameless(line: readonly Cell[]): boolean {
    return isNamed && columns.every((column) => isEmptyCell(line[column]));
  }
  function read(line: readonly Cell[]): School | null {
    const group = schoolOfGroupRow(line);
    if (group !== null) {
      current = group;
      isUnderGroup = true;
      return null;
    }
    if (!isNamed) {
      const above = schoolAbove(line);
      current = above ?? current;
      return above === null ? current : null;
    }
    if (isNameless(line)) {
      const isOfPupil = isUnderGroup || ofPupil.some((column) => !isEmptyCell(line[column]));
      return isOfPupil ? current : null;
    }
    isUnderGroup = false;
    const key = `${String(line[login])}|${String(line[name])}|${String(line[territory])}|${String(line[code])}`;
    let school = known.get(key);
    if (school === undefined) {
      school = schoolOfCells(line, columns);
      known.set(key, school);
    }
    current = school ?? current;
    return school;
  }
  return { read, isNameless };
}

/** The school that a group row names above its pupils; null for any other row. */
function schoolOfGroupRow(line: readonly Cell[]): School | null {
  const first = line.find((cell) => cell !== null && cell !== "");
  if (typeof first !== "string" || first.length < LEAST_GROUP_TEXT || !GROUP_ROW.test(first)) return null;
  const { name, login } = nameAndLogin(first.split("|")[0] ?? "");
  return schoolOf({ name, login, territory: null });
}

/** «МБОУ СОШ № 2» across a row, above the pupils of that school. */
function schoolAbove(line: readonly Cell[]): School | null {
  const first = line.findIndex((cell) => !isEmptyCell(cell));
  const only = line[first];
  if (typeof only !== "string" || line.some((cell, column) => column > first && !isEmptyCell(cell)))
    return null;
  const name = schoolSaid(only) ?? schoolNameIn(only);
  return name === null ? null : schoolOf({ ...nameAndLogin(cleanText(only)), territory: null });
}

function schoolOfCells(
  line: readonly Cell[],
  columns: readonly [number, number, number, number],
): School | null {
  const [loginColumn, nameColumn, territoryColumn, codeColumn] = columns;
  const first = nameAndLogin(cleanText(line[loginColumn]));
  const named = nameAndLogin(cleanText(line[nameColumn]));
  // Where no column has names, a school is called by its code.
  const code = nameColumn < 0 && loginColumn < 0 ? schoolCodeIn(line[codeColumn]) : null;
  const name = named.name || first.name || (code ?? "");
  const login = first.login ?? named.login ?? nameAndLogin(cleanText(line[codeColumn])).login;
  if (login === null && (name === "" || groupLevelByWords(name) === "total" || isSigned(name))) return null;
  return schoolOf({ name, login, territory: nameAndLogin(cleanText(line[territoryColumn])).name || null });
}

/** «Директор | И. И. Иванов» beneath the pupils. */
function isSigned(name: string): boolean {
  return !isSchoolByWords(name) && isSignature(name);
}

/** A table of one school's pupils is known by the words above it, its sheet's name, or its file only. */
function schoolAround(cells: Grid, table: TableLayout, fileName: string): School {
  const login = schoolLoginIn(fileName);
  const said = schoolNamedAround(cells, table, fileName);
  const name = said ?? (login === null ? schoolTab(table.sheet) : null) ?? fileStem(fileName);
  return schoolOf({ name, login, territory: null });
}

/** What alone stands for the school of a table that has no column of it, and is no more than likely its name. */
export function namedOnlyBy(
  cells: Grid,
  table: TableLayout,
  fileName: string,
): (school: School) => "file" | "sheet" | null {
  const isNamed = (["school-login", "school-name", "school-code"] as const).some(
    (meaning) => columnOf(table, meaning) >= 0,
  );
  const isSaid = isNamed || schoolNamedAround(cells, table, fileName) !== null;
  return ({ name, login }) => {
    if (isSaid || login !== null) return null;
    if (name === schoolTab(table.sheet)) return "sheet";
    return name === fileStem(fileName) ? "file" : null;
  };
}

/** «Гимназия», «Лицей имени Пушкина»: a sheet's name that is a school's though no number says so. */
function schoolTab(sheet: string): string | null {
  return schoolNameIn(sheetOrigin(sheet, "").sheetName);
}

function schoolNamedAround(cells: Grid, { sheet, headerRow }: TableLayout, fileName: string): string | null {
  // Right above the table, below another one; else anywhere above.
  const [near, above] = [1, 0].map((from) => headTexts(cells, from, headerRow));
  const said = [near, above].map((texts = []) => schoolSaid(texts.join("; ")) ?? wholeName(texts));
  const others = [sheet, fileStem(fileName)].map(schoolSaid);
  return [...said, ...others].find((found) => found !== null) ?? null;
}

/** «Лицей имени Пушкина», a text of its own. */
function wholeName(texts: readonly string[]): string | null {
  const names = texts.map(schoolNameIn).filter((name) => name !== null);
  return names.length === 1 ? (names[0] ?? null) : null;
}

function fileStem(fileName: string): string {
  return fileName.replace(/\.[a-z]{3,4}$/i, "");
}
