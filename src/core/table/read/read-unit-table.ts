import type { Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { numberIn } from "../../cleaning/number-reading";
import { procedureKey } from "../../model/procedure";
import type { Level } from "../../model/results";
import type { School } from "../../model/school";
import type { Notice } from "../../notice";
import { cellNumbers, type CellNumbers } from "./cell-numbers";
import { noteDirt, type DirtLog } from "./dirt-log";
import { grouped } from "../../grouped";
import { dividingColumns, partReader, rowsThatCount, sumOfClasses } from "./class-parts";
import { rowsMissingNotice } from "./classes-missing";
import { reportTotals } from "./count-totals";
import { impossibleNotice, possibleNumbers, type ImpossibleRow } from "./impossible-numbers";
import { latestRows } from "./latest-rows";
import { unitRowReader } from "./read-unit-row";
import type { UnitNumbers } from "./unit-numbers";
import type { RecognisedTable } from "../../model/recognised-table";
import { printedDiffers } from "./printed-differs";
import { codeOfRow } from "./read-school-codes";
import { schoolOfCode, type SchoolsByCode } from "./schools-by-code";
import { nameAndLogin } from "../schools/school-identity";
import { schoolSaid } from "../schools/school-said";
import { unitsOfTable, type BuilderOfProcedure } from "./result-builder";
import { procedureReader } from "./row-procedure";
import { rowSource } from "../laid/true-cell";
import { columnOf, nameColumnOf } from "../recognise/table-cells";
import { tellSchool, toldOtherwiseNotice, type ToldBefore, type ToldOtherwise } from "./told-before";
import { cellPlace } from "../../../workbook/address";
import { partsOfTotal, schoolTotalNotice, type CountedRows } from "./school-totals";
import { withoutTotals, type SchoolTotal } from "./rows-of-totals";
import { unitRows, type GroupRow, type SchoolRow, type UnitRows } from "./unit-rows";

/** Names of skipped groups that a notice lists. */
const NAMED_GROUPS = 10;

/** What a table is read into, and what earlier ones told. */
interface UnitTableReading {
  readonly builderFor: BuilderOfProcedure;
  readonly log: DirtLog;
  readonly told: ToldBefore;
  readonly byCode: SchoolsByCode;
}

/**
 * Reads a report by groups, or a dashboard's table, into the builders of its procedures.
 *
 * @returns Notices that name the group rows, never taken for schools, and schools of which two different things are said.
 */
export function readUnitTable(
  cells: Grid,
  table: RecognisedTable,
  { builderFor, log, told, byCode }: UnitTableReading,
): Notice[] {
  const units = unitRows(cells, table);
  const { schools, groups } = units;
  const numbers = cellNumbers(cells, log);
  const nameColumn = placeOfName(table);
  if (table.school !== undefined && isOnlyTab(table.school))
    noteDirt(log, "school-by-sheet", table.firstDataRow, nameColumn);
  noteUnused(units, cells, { numbers, log, nameColumn });
  const procedureOfLine = procedureReader(table, log);
  const numbersOfRow = unitRowReader(cells, table, log);
  const countColumn = columnOf(table, "school-count");

  function schoolOfRow(school: School, row: number): School {
    return schoolOfCode(byCode, school, codeOfRow(table, cells[row] ?? []).code);
  }

  const otherwise: ToldOtherwise[] = [];
  const wrong: ImpossibleRow[] = [];
  const about = `${table.form}|${table.classGroup ?? ""}`;
  function add({ rows, whole = null }: RowsOfUnit, level: Level, name: string, school: School | null): void {
    const [row = 0] = rows;
    const procedure = procedureOfLine(cells[row] ?? [], row);
    if (procedure === null) return;
    const sum = sumOfClasses(rows.map(numbersOfRow));
    const said = whole === null ? sum : filledFrom(sum, numbersOfRow(whole));
    const source = rowSource(table, row);
    const { unread, ...counts } = possibleNumbers(said, { unit: { level, name, source }, procedure }, wrong);
    const schoolCount = level === "school" ? null : numbers.whole({ row, column: countColumn });
    unitsOfTable(builderFor(procedure), table).push({
      ...{ level, name, school, schoolCount, ...counts, source },
      pupils: null,
      ...(unread.length === 0 ? {} : { unread }),
    });
    if (school === null) return;
    const of = { name, numbers: counts, table: table.id, place: cellPlace(source) };
    const other = tellSchool(told, `${about}|${procedureKey(procedure)}|${school.id}`, of);
    if (other !== null) otherwise.push(other);
  }

  for (const { row, level, name } of groups) if (level !== "total") add({ rows: [row] }, level, name, null);
  const { counted, notices } = countedRows(cells, table, schools, log);
  for (const of of counted) add(of, "school", of.school.name, schoolOfRow(of.school, of.rows[0] ?? -1));
  const ofRows = [...groupNotices(cells, table, groups), ...printedNotices(cells, table, units)];
  notices.push(...impossibleNotice(wrong, table), ...toldOtherwiseNotice(otherwise, table.sheet));
  return [...ofRows, ...notices];
}

/** Neither words nor a login say that a name is a school's. */
function isOnlyTab(school: string): boolean {
  return schoolSaid(school) === null && nameAndLogin(school).login === null;
}

/** Where a row is named; the table's first column where none of its own does. */
function placeOfName(table: RecognisedTable): number {
  const column = nameColumnOf(table);
  return column < 0 ? table.area.column : column;
}

/** The rows of a unit, and where its total stands, if anywhere. */
interface RowsOfUnit {
  readonly rows: readonly number[];
  readonly whole?: number | null;
}

/** Names the rows that tell of no school, or of one and nothing about it. */
function noteUnused(
  { leftOut, empty, nameless, ofWhich }: UnitRows,
  cells: Grid,
  of: { readonly numbers: CellNumbers; readonly log: DirtLog; readonly nameColumn: number },
): void {
  const { numbers, log, nameColumn } = of;
  for (const place of leftOut) numbers.note(place, "row-left-out");
  for (const row of empty) noteDirt(log, "rows-without-numbers", row, nameColumn, cells[row]?.[nameColumn]);
  for (const row of nameless) noteDirt(log, "rows-without-school", row, nameColumn);
  for (const row of ofWhich) noteDirt(log, "rows-of-which", row, nameColumn, cells[row]?.[nameColumn]);
}

/**
 * The rows that count for each procedure and school: the later of two replies, and the parts of a school together
 * where no row speaks of the whole grade.
 */
function countedRows(
  cells: Grid,
  table: RecognisedTable,
  schools: readonly SchoolRow[],
  log: DirtLog,
): {
  readonly counted: readonly (CountedRows & { readonly whole: number | null })[];
  readonly notices: Notice[];
} {
  const procedureOfLine = procedureReader(table, log);
  const partOfLine = partReader(table);
  function keyOf({ row, school }: SchoolRow): string | null {
    const procedure = procedureOfLine(cells[row] ?? [], row);
    return procedure === null ? null : `${procedureKey(procedure)}|${school.id}`;
  }
  function partOf({ row }: SchoolRow): string {
    return partOfLine(cells[row] ?? []);
  }
  const participants = columnOf(table, "participants");
  function pupilsOf({ row }: SchoolRow): number | null {
    return numberIn(cells[row]?.[participants]);
  }
  const { rows: ofSchools, totals } = withoutTotals(cells, table, schools);
  const latest = latestRows(cells, table, ofSchools, (row) => {
    const key = keyOf(row);
    return key === null ? null : `${key}|${partOf(row)}`;
  });
  const column = table.area.column;
  for (const row of latest.copies) noteDirt(log, "duplicate-rows", row, column);
  const withoutLogin = new Set<string>();
  const isOfClasses = dividingColumns(table).length === 0;
  const counted = [...grouped(latest.rows, keyOf).values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { row, school } = first;
    // The one school that a title names stands in no row.
    const isInRow = school.login === null && nameColumnOf(table) >= 0;
    if (isInRow && withoutLogin.size !== withoutLogin.add(school.id).size)
      noteDirt(log, "school-without-login", row, placeOfName(table));
    const grade = procedureOfLine(cells[row] ?? [], row)?.grade ?? null;
    const { rows: own, missing } = rowsThatCount(rows, partOf, pupilsOf, isOfClasses);
    return [{ school, grade, rows: own.map((of) => of.row), missing }];
  });
  const ofTotals = schoolTotalNotice(cells, table, totals, counted);
  const wholes = new Map(totals.flatMap((total) => wholeOf(cells, table, total, counted)));
  const withWholes = counted.map((of) => ({ ...of, whole: wholes.get(of) ?? null }));
  return {
    counted: withWholes,
    notices: [...latest.notices, ...ofTotals, ...rowsMissingNotice(table, counted)],
  };
}

/** The one thing that a total is the sum of; nothing where it is the sum of several procedures. */
function wholeOf(
  cells: Grid,
  table: RecognisedTable,
  total: SchoolTotal,
  counted: readonly CountedRows[],
): [CountedRows, number][] {
  const [only, ...others] = partsOfTotal(cells, table, total, counted);
  return only === undefined || others.length > 0 ? [] : [[only, total.row]];
}

/** What the classes do not tell, as their total tells it. */
function filledFrom(sum: UnitNumbers, whole: UnitNumbers): UnitNumbers {
  return {
    participants: sum.participants ?? whole.participants,
    marks: sum.marks ?? whole.marks,
    ...(sum.ends === undefined && whole.ends === undefined ? {} : { ends: sum.ends ?? whole.ends }),
    histogram: sum.histogram ?? whole.histogram,
    journal: sum.journal ?? whole.journal,
    unread: sum.unread.filter((measure) => whole[measure] === null),
  };
}

function printedNotices(cells: Grid, table: RecognisedTable, { groups, schools }: UnitRows): Notice[] {
  if (table.form !== "vpr-mark-shares") return [];
  const named = schools.map(({ row, school }) => ({ row, name: school.name }));
  return printedDiffers(cells, table, [...groups, ...named]);
}

function groupNotices(cells: Grid, table: RecognisedTable, groups: readonly GroupRow[]): Notice[] {
  if (groups.length === 0) return [];
  const names = groups.map(({ name }) => cleanText(name));
  const unique = [...new Set(names)];
  const details = { count: names.length, names: unique.slice(0, NAMED_GROUPS), sheet: table.sheet };
  return [{ code: "group-rows-skipped", place: table.id, details }, ...reportTotals(cells, table)];
}
