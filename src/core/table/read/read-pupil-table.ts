import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { readJournalMark } from "../../cleaning/read-journal-mark";
import { procedureKey } from "../../model/procedure";
import { isEmptyCell } from "./attendance";
import { noteCell, noteDirt, type DirtLog } from "./dirt-log";
import { pupilLineReader } from "./pupil-line";
import { visitPupils } from "./pupil-rows";
import type { RecognisedTable } from "../../model/recognised-table";
import type { BuilderOfProcedure } from "./result-builder";
import { procedureReader } from "./row-procedure";
import { columnOf } from "../recognise/table-cells";

/**
 * Reads a table with one row per pupil into the builders of its procedures.
 *
 * Absent pupils and exact copies of a row are counted and left out; two different rows with one code are kept.
 */
export function readPupilTable(
  cells: Grid,
  table: RecognisedTable,
  fileName: string,
  { builderFor, log }: { readonly builderFor: BuilderOfProcedure; readonly log: DirtLog },
): void {
  const procedureOfLine = procedureReader(table, log);
  const markOf = markReader(table, log);
  const readLine = pupilLineReader(table, log);
  const isCopy = copyTest(cells, table, log);
  const withoutLogin = new Set<string>();
  const place = { sheet: table.sheet, area: table.area };
  const absenceColumn = Math.max(0, columnOf(table, "variant"));
  visitPupils(cells, table, fileName, (row, line, school, attendance) => {
    if (attendance !== "wrote") {
      noteDirt(log, attendance === "absent" ? "absent-pupils" : "works-not-written", row, absenceColumn);
      return;
    }
    const procedure = procedureOfLine(line, row);
    if (procedure === null || isCopy(row, line, `${procedureKey(procedure)}|${school.id}`)) return;
    if (school.login === null && !withoutLogin.has(school.id)) {
      withoutLogin.add(school.id);
      noteDirt(log, "school-without-login", row, table.area.column);
    }
    const builder = builderFor(procedure);
    const pupil = readLine(row, line, builder.maximum);
    builder.pupils.push({ pupil, school, table: place, givenMark: markOf(line, row) });
  });
}

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
  log: DirtLog,
): (row: number, line: readonly Cell[], group: string) => boolean {
  const codeColumn = columnOf(table, "pupil-code");
  const rowsByGroup = new Map<string, Map<string, number>>();
  return (row, line, group) => {
    const cell = line[codeColumn];
    if (cell === null || cell === undefined || cell === "") return false;
    let rows = rowsByGroup.get(group);
    if (rows === undefined) {
      rows = new Map();
      rowsByGroup.set(group, rows);
    }
    const code = typeof cell === "string" ? cell : String(cell);
    const earlier = rows.get(code);
    if (earlier === undefined) {
      rows.set(code, row);
      return false;
    }
    const isSame = table.columns.every(({ column }) => sameText(cells[earlier]?.[column], line[column]));
    noteDirt(log, isSame ? "duplicate-rows" : "duplicate-pupils", row, codeColumn);
    return isSame;
  };
}

function sameText(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || cleanText(a) === cleanText(b);
}
