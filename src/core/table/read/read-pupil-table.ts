import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { readJournalMark } from "../../cleaning/read-journal-mark";
import { procedureKey } from "../../model/procedure";
import type { NoticeCode } from "../../notice";
import type { School } from "../../model/school";
import { isEmptyCell, type Attendance } from "./attendance";
import { noteCell, noteDirt, type DirtLog } from "./dirt-log";
import { MarkedPupils } from "./marked-pupils";
import { pupilLineReader } from "./pupil-line";
import { namedOnlyBy, visitPupils } from "./pupil-rows";
import type { RecognisedColumn, RecognisedTable } from "../../model/recognised-table";
import { codeOfRow } from "./read-school-codes";
import { schoolOfCode, type SchoolsByCode } from "./schools-by-code";
import type { BuilderOfProcedure } from "./result-builder";
import { procedureReader } from "./row-procedure";
import { columnOf, columnsOf, nameColumnOf } from "../recognise/table-cells";

/**
 * Reads a table with one row per pupil into the builders of its procedures.
 *
 * Absent pupils and exact copies of a row, of this table or one before, are counted and left out; two different rows with
 * one code are kept.
 */
export function readPupilTable(
  cells: Grid,
  table: RecognisedTable,
  fileName: string,
  {
    builderFor,
    log,
    seen,
    byCode,
  }: {
    readonly builderFor: BuilderOfProcedure;
    readonly log: DirtLog;
    readonly seen: SeenPupils;
    readonly byCode: SchoolsByCode;
  },
): void {
  const procedureOfLine = procedureReader(table, log);
  const markOf = markReader(table, log);
  const readLine = pupilLineReader(table, log);
  const marked = isOfMarks(table) ? new MarkedPupils(table) : null;
  const isCopy = copyTest(cells, table, { log, seen });
  const hasCodes = columnOf(table, "school-code") >= 0;
  const noteSchool = schoolNoter(cells, table, { fileName, log });
  const place = { sheet: table.sheet, area: table.area };
  const noteAbsence = absenceNoter(table, log);
  function lost(row: number): void {
    noteDirt(log, "rows-without-school", row, table.area.column);
  }
  function read(row: number, line: readonly Cell[], named: School, attendance: Attended): void {
    const school = hasCodes ? schoolOfCode(byCode, named, codeOfRow(table, line).code) : named;
    if (attendance !== "wrote") {
      noteAbsence(row, attendance);
      return;
    }
    const procedure = procedureOfLine(line, row);
    if (procedure === null || isCopy(row, line, `${procedureKey(procedure)}|${school.id}`)) return;
    noteSchool(row, school);
    const builder = builderFor(procedure);
    const pupil = readLine(row, line, builder.maximum);
    const givenMark = markOf(line, row);
    if (marked === null) builder.pupils.add({ pupil, school, table: place, givenMark });
    else marked.add(builder, { school, row, mark: givenMark, journalMark: pupil.journalMark });
  }
  visitPupils(cells, table, fileName, read, lost);
  marked?.finish();
}

/** Neither a total nor tasks, of which it is the sum. */
function isOfMarks(table: RecognisedTable): boolean {
  return columnOf(table, "total") < 0 && columnsOf(table, "item:").length === 0;
}

/** Names each school without a login once, by what it is known. */
function schoolNoter(
  cells: Grid,
  table: RecognisedTable,
  { fileName, log }: { readonly fileName: string; readonly log: DirtLog },
): (row: number, school: School) => void {
  const known = new Set<string>();
  const nameColumn = nameColumnOf(table);
  const onlyBy = namedOnlyBy(cells, table, fileName);
  return (row, school) => {
    if (school.login !== null || known.has(school.id)) return;
    known.add(school.id);
    const by = onlyBy(school);
    if (by !== null) noteDirt(log, `school-by-${by}`, row, table.area.column, school.name);
    else if (nameColumn >= 0) noteDirt(log, "school-without-login", row, nameColumn);
  };
}

type Attended = Exclude<Attendance, "blank">;

/** What is said of rows without a work. */
const NOT_WRITTEN: Readonly<Record<Exclude<Attended, "wrote">, NoticeCode>> = {
  absent: "absent-pupils",
  "not-written": "works-not-written",
  "no-result": "pupils-without-result",
};

/** Names rows without a work where their table says so. */
function absenceNoter(
  table: RecognisedTable,
  log: DirtLog,
): (row: number, attendance: Exclude<Attended, "wrote">) => void {
  const variant = Math.max(0, columnOf(table, "variant"));
  const result = Math.max(0, columnOf(table, "total"), columnOf(table, "mark"));
  const columns = { absent: variant, "not-written": variant, "no-result": result };
  return (row, attendance) => {
    noteDirt(log, NOT_WRITTEN[attendance], row, columns[attendance]);
  };
}

/** Where each code of a procedure and school was met first, over all tables. */
export class SeenPupils {
  /** Of each procedure and school, where each code stands: a table and its row in one number, since there are millions. */
  private readonly groups = new Map<string, Map<string, number>>();
  private readonly tables: { readonly cells: Grid; readonly table: RecognisedTable }[] = [];

  /** Puts a row in its place unless its code was seen before; gives the row that was. */
  earlier(group: string, code: string, { cells, table, row }: SeenRow): SeenRow | null {
    let rows = this.groups.get(group);
    if (rows === undefined) {
      rows = new Map();
      this.groups.set(group, rows);
    }
    const known = rows.get(code);
    if (known !== undefined) {
      const of = this.tables[Math.floor(known / MOST_ROWS)];
      return of === undefined ? null : { ...of, row: known % MOST_ROWS };
    }
    const last = this.tables[this.tables.length - 1];
    if (last?.table !== table) this.tables.push({ cells, table });
    rows.set(code, (this.tables.length - 1) * MOST_ROWS + row);
    return null;
  }
}

/** No sheet has more. Source: Microsoft, "Excel specifications and limits". */
const MOST_ROWS = 2 ** 20;

interface SeenRow {
  readonly cells: Grid;
  readonly table: RecognisedTable;
  readonly row: number;
}

/** By fewer tasks two pupils of two tables may be alike by chance: classes are numbered anew. */
const LEAST_TASKS = 3;

/** Reads the mark of a work; one that cannot be read is named. */
function markReader(
  table: RecognisedTable,
  log: DirtLog,
): (line: readonly Cell[], row: number) => number | null {
  const column = columnOf(table, "mark");
  return (line, row) => {
    const cell = line[column];
    const mark = readJournalMark(cell);
    if (mark === null && !isEmptyCell(cell))
      noteCell(log, "cells-unread", { row, column, cell, outcome: "row-kept" });
    return mark;
  };
}

/** Tells rows that repeat an earlier one of the same procedure and school. */
function copyTest(
  cells: Grid,
  table: RecognisedTable,
  { log, seen }: { readonly log: DirtLog; readonly seen: SeenPupils },
): (row: number, line: readonly Cell[], group: string) => boolean {
  const codeColumn = columnOf(table, "pupil-code");
  const own = table.columns.filter(({ meaning }) => meaning !== "other");
  return (row, line, group) => {
    const cell = line[codeColumn];
    if (cell === null || cell === undefined || cell === "") return false;
    const code = typeof cell === "string" ? cell : String(cell);
    const earlier = seen.earlier(group, code, { cells, table, row });
    if (earlier === null) return false;
    if (earlier.table !== table) {
      const isCopy = isSamePupil(earlier, own, line);
      if (isCopy) noteDirt(log, "duplicate-rows", row, codeColumn);
      return isCopy;
    }
    const isSame = table.columns.every(({ column }) => sameText(cells[earlier.row]?.[column], line[column]));
    noteDirt(log, isSame ? "duplicate-rows" : "duplicate-pupils", row, codeColumn);
    return isSame;
  };
}

/** Whether a row of another table tells the same of enough: every task and all else that both tables have. */
function isSamePupil(earlier: SeenRow, own: readonly RecognisedColumn[], line: readonly Cell[]): boolean {
  const shared = own.filter(({ meaning }) => columnOf(earlier.table, meaning) >= 0);
  if (shared.filter(({ meaning }) => meaning.startsWith("item:")).length < LEAST_TASKS) return false;
  const before = earlier.cells[earlier.row] ?? [];
  return shared.every(({ meaning, column }) =>
    sameText(before[columnOf(earlier.table, meaning)], line[column]),
  );
}

function sameText(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || cleanText(a) === cleanText(b);
}
