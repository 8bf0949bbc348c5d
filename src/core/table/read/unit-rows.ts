import type { Cell, Grid } from "../../../workbook/cell";
import type { School } from "../../model/school";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import { numberReading } from "../../cleaning/number-reading";
import { FORM_TRAITS } from "../../model/form-traits";
import { isColumnNumbers } from "../recognise/header-rows";
import {
  groupLevelByLogin,
  groupLevelByWords,
  isOfWhich,
  isSchoolByWords,
  isSettlementName,
  type GroupLevel,
} from "../schools/group-level";
import { isRemark, isSignature } from "../schools/signature";
import { isSchoolLogin, nameAndLogin, schoolOf, type NameAndLogin } from "../schools/school-identity";
import { percentRowTest } from "./percent-rows";
import { schoolCodeIn } from "./read-school-codes";
import type { CellPlace } from "./cell-numbers";
import { classTotalTest } from "./class-total-words";
import { rowContents } from "./row-contents";
import { type TableLayout, columnOf, endOf, nameColumnOf } from "../recognise/table-cells";
import { sumRows, type WeighedShares } from "./sum-rows";

/** A row of a school. */
export interface SchoolRow {
  readonly row: number;
  readonly school: School;
}

/** A row of a group of schools. */
export interface GroupRow {
  readonly row: number;
  readonly level: GroupLevel;
  readonly name: string;
}

/** The rows of a table with one row per school, without the rest. */
export interface UnitRows {
  readonly schools: readonly SchoolRow[];
  readonly groups: readonly GroupRow[];
  /** Cells of rows with a name and only words where numbers are meant: remarks, signatures. They are left out. */
  readonly leftOut: readonly CellPlace[];
  /** Rows of a school without anything where numbers are meant. */
  readonly empty: readonly number[];
  /** Rows of numbers that name nobody, and that no row of theirs explains. */
  readonly nameless: readonly number[];
  /** Rows that tell again of some pupils of the school above. */
  readonly ofWhich: readonly number[];
}

/** Sub-rows of the older journal report. */
export const JOURNAL_SUB_ROW = /^(понизили|подтвердили|повысили|всего)/;

/** A name begins with a capital letter. */
const SMALL_LETTER = /^[а-яё]/;

interface NamedRow extends NameAndLogin {
  readonly row: number;
  readonly territory: string | null;
  /** The row counts schools, so it is a group. */
  readonly countsSchools: boolean;
  /** A municipality's name without numbers, above its schools. */
  readonly isHeading: boolean;
}

/** A named row with what its words say. */
interface LevelledRow extends NamedRow {
  readonly level: GroupLevel | null;
}

/**
 * Tells the schools of a table from its groups.
 *
 * By login first ("reg20_m012" is a municipality), then by words, by «Кол-во ОО», by numbers that are the sum of others,
 * and by order: in a table with logins a row without one that stands before all schools is a group, the larger above the
 * smaller. Schools belong to the last territory above them unless a column names it.
 */
export function unitRows(cells: Grid, table: TableLayout): UnitRows {
  const { rows: named, ...others } = levelledRows(cells, table);
  const hasLogins = named.some(({ login }) => isSchoolLogin(login));
  const schools: SchoolRow[] = [];
  const groups: GroupRow[] = [];
  let above: string | null = null;
  for (const unit of named) {
    const isBeforeSchools = hasLogins && unit.login === null && schools.length === 0;
    const level = unit.level ?? (isBeforeSchools || unit.countsSchools ? levelByOrder(groups) : null);
    if (level === "territory") above = unit.name;
    if (unit.isHeading) continue;
    if (level !== null) {
      groups.push({ row: unit.row, level, name: unit.name });
      continue;
    }
    const { name, login, territory } = unit;
    schools.push({ row: unit.row, school: schoolOf({ name, login, territory: territory ?? above }) });
  }
  return { schools, groups, ...others };
}

/** Rows with the level that their words give, and where these do not tell, their numbers. */
function levelledRows(
  cells: Grid,
  table: TableLayout,
): { readonly rows: readonly LevelledRow[] } & Omit<UnitRows, "schools" | "groups"> {
  const { named, nameless, ...others } = namedRows(cells, table);
  const byWords = named.map((unit): LevelledRow => ({ ...unit, level: groupLevel(unit) }));
  const rows = settlementsAmongSchools(byWords);
  const columns = table.columns.filter(({ meaning }) => isCount(meaning)).map(({ column }) => column);
  const counted = rows
    .filter(({ isHeading }) => !isHeading)
    .map(({ row, level, login, name }) => ({
      row,
      isGroup: level !== null,
      mayBeSum: level === null && login === null && !isSchoolByWords(name),
      isPlace: isSettlementName(name),
    }));
  // A row without a name that is the sum of the others is their total.
  const unnamed = nameless.map((row) => ({ row, isGroup: false, mayBeSum: true }));
  const all = [...counted, ...unnamed].sort((one, other) => one.row - other.row);
  const sums = sumRows(cells, all, columns, weighedShares(cells, table, all));
  return {
    rows: rows.map((unit) => ({ ...unit, level: unit.level ?? sums.get(unit.row) ?? null })),
    nameless: nameless.filter((row) => !sums.has(row)),
    ...others,
  };
}

/**
 * «п. Южный» is the school of that place where most rows are schools and no two rows are municipalities by a word of
 * their own; else it is a municipality.
 */
function settlementsAmongSchools(rows: readonly LevelledRow[]): readonly LevelledRow[] {
  const isSettlement = rows.map(
    ({ level, isHeading, login, name }) =>
      level === "territory" && !isHeading && login === null && isSettlementName(name),
  );
  const settlements = isSettlement.filter((is) => is).length;
  const schools = rows.filter(({ level }) => level === null).length;
  const territories = rows.filter(
    ({ level, isHeading }, index) => level === "territory" && !isHeading && isSettlement[index] !== true,
  );
  if (settlements === 0 || schools <= settlements || territories.length > 1) return rows;
  return rows.map((unit, index) => (isSettlement[index] === true ? { ...unit, level: null } : unit));
}

/** The columns of marks where they are no counts: in most rows they are not as many as took part. */
function weighedShares(
  cells: Grid,
  table: TableLayout,
  rows: readonly { readonly row: number }[],
): WeighedShares | null {
  const prefix = columnOf(table, "participants") >= 0 ? "" : "exam:";
  const participants = columnOf(table, `${prefix}participants` as "participants");
  const columns = ([2, 3, 4, 5] as const).map((mark) =>
    columnOf(table, `${prefix}mark${mark}` as `mark${typeof mark}`),
  );
  if (participants < 0 || columns.some((column) => column < 0)) return null;
  const counted = rows.filter(({ row }) => {
    const marks = columns.reduce((sum, column) => sum + (readNumber(cells[row]?.[column]) ?? 0), 0);
    return marks === readNumber(cells[row]?.[participants]);
  });
  return counted.length * 2 >= rows.length ? null : { columns, participants };
}

function groupLevel(unit: NamedRow): GroupLevel | null {
  if (isSchoolLogin(unit.login)) return null;
  return groupLevelByLogin(unit.login) ?? groupLevelByWords(unit.name);
}

/** Groups stand from large to small: what comes first and is no country is the region. */
function levelByOrder(groups: readonly GroupRow[]): GroupLevel {
  return groups.some(({ level }) => level === "region" || level === "territory") ? "territory" : "region";
}

function namedRows(
  cells: Grid,
  table: TableLayout,
): { readonly named: readonly NamedRow[] } & Omit<UnitRows, "schools" | "groups"> {
  const naming = namingColumns(table);
  const { nameColumn, territoryColumn } = naming;
  const countColumn = columnOf(table, "school-count");
  const known = table.columns.filter(({ meaning }) => meaning !== "other").map(({ column }) => column);
  // A header that is printed again names no school.
  const headers = new Set(table.columns.find(({ column }) => column === nameColumn)?.header.split(" / "));
  const isJournal = table.form === "vpr-journal-shares";
  const { isOfWords } = FORM_TRAITS[table.form];
  const rows: NamedRow[] = [];
  const leftOut: CellPlace[] = [];
  const empty: number[] = [];
  const nameless: number[] = [];
  const ofWhich: number[] = [];
  const { contentOf, wordsOf } = rowContents(cells, table);
  const isClassTotal = classTotalTest(table);
  const isOfPercents = percentRowTest(cells, table);
  let territoryAbove: string | null = null;
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    const territory: string | null = nameAndLogin(cleanText(line[territoryColumn])).name || territoryAbove;
    territoryAbove = territory;
    const own = unitOfLine(line, naming, table) ?? loneName(line);
    // «Всего по школе» under a school's classes is of that school, whose name is not said again.
    const unit = own ?? (isClassTotal(line) ? (rows.at(-1) ?? null) : null);
    if (isColumnNumbers(known.map((column) => line[column] ?? null)) || isOfPercents(row)) continue;
    if (unit === null || isOfWhich(unit.name)) {
      if (contentOf(row) === "numbers") (unit === null ? nameless : ofWhich).push(row);
      continue;
    }
    if (headers.has(cleanText(unit.name)) || (isOfWords && isSigned(unit))) continue;
    if (isJournal && JOURNAL_SUB_ROW.test(comparableText(unit.name))) continue;
    const hasSubRows = isJournal && isAboveSubRow(cells, row, nameColumn);
    const content = hasSubRows ? "numbers" : contentOf(row);
    const isHeading = content === "nothing" || (content === "words" && loneName(line) !== null);
    if (isHeading && groupLevelByWords(unit.name) !== "territory") {
      if (isSchoolLogin(unit.login) || isSchoolByWords(unit.name)) empty.push(row);
      continue;
    }
    if (content === "words" && !isHeading && !isSchoolLogin(unit.login)) {
      leftOut.push(...wordsOf(row));
      continue;
    }
    const countsSchools = "value" in numberReading(line[countColumn]);
    rows.push({ name: unit.name, login: unit.login, row, territory, countsSchools, isHeading });
  }
  return { named: rows, leftOut, empty, nameless, ofWhich };
}

/** Rows of one school that no column names: its own, and what says «итого». */
function unitOfOne(school: string, line: readonly Cell[]): NameAndLogin | null {
  const first = line.find((cell) => cleanText(cell) !== "");
  const isTotal = typeof first === "string" && groupLevelByWords(first) === "total";
  return first === undefined ? null : isTotal ? { name: first, login: null } : nameAndLogin(school);
}

type NamingColumn = "nameColumn" | "loginColumn" | "codeColumn" | "territoryColumn";

function namingColumns(table: TableLayout): Readonly<Record<NamingColumn, number>> {
  return {
    nameColumn: nameColumnOf(table),
    loginColumn: columnOf(table, "school-login"),
    codeColumn: columnOf(table, "school-code"),
    territoryColumn: columnOf(table, "territory"),
  };
}

/** Name and login of a row; the territory's name where only that is filled; null for a row without any. */
function unitOfLine(
  line: readonly Cell[],
  { nameColumn, loginColumn, codeColumn, territoryColumn }: Readonly<Record<NamingColumn, number>>,
  { school }: TableLayout,
): NameAndLogin | null {
  if (school !== undefined) return unitOfOne(school, line);
  const territory = cleanText(line[territoryColumn]);
  // «ВСЕГО по региону | 843»: a number of schools beside a total is no name.
  if (groupLevelByWords(territory) === "total") return nameAndLogin(territory);
  const named = nameAndLogin(cleanText(line[nameColumn]));
  const [ofLogin, ofCode] = [loginColumn, codeColumn].map((column) => nameAndLogin(cleanText(line[column])));
  const login = ofLogin?.login ?? named.login ?? ofCode?.login ?? null;
  // A school that no name stands for is called by its code.
  const code = schoolCodeIn(line[codeColumn]);
  const name = named.name || (code ?? "");
  if (name !== "" || login !== null) return { name, login };
  return territory === "" ? null : nameAndLogin(territory);
}

/** A signature or a remark beneath a list of words, where no number tells it from a school. */
function isSigned({ name, login }: NameAndLogin): boolean {
  if (login !== null || isRemark(name)) return login === null;
  return !isSchoolByWords(name) && (isSignature(name) || SMALL_LETTER.test(name));
}

/** A municipality's name across the whole row, in whatever column it begins. */
function loneName(line: readonly Cell[]): NameAndLogin | null {
  const filled = line.filter((cell) => cleanText(cell) !== "");
  const [only] = filled;
  return filled.length === 1 && typeof only === "string" && groupLevelByWords(only) === "territory"
    ? nameAndLogin(only)
    : null;
}

/** Whether the next row with a name is a sub-row of the older journal report. */
function isAboveSubRow(cells: Grid, row: number, nameColumn: number): boolean {
  for (let below = row + 1; below < cells.length; below += 1) {
    const name = comparableText(cells[below]?.[nameColumn]);
    if (name !== "") return JOURNAL_SUB_ROW.test(name);
  }
  return false;
}

/** Pupils, not shares and means; what stands in a column that no form knows is no reason for a sum. */
function isCount(meaning: string): boolean {
  return /^(participants|mark[2-5]|score:|.*-count$|exam:(participants|below|high|hundred|mark)|medal:|recheck:)/.test(
    meaning,
  );
}
