import { cleanText } from "../../cleaning/clean-text";
import type { SubjectId } from "../../model/procedure";
import { subjectInCell } from "../recognise/facts-in-text";
import { columnOf } from "../recognise/table-cells";
import { rowYear } from "./row-procedure";
import type { Grid } from "../../../workbook/cell";
import type { RecognisedTable } from "../../model/recognised-table";
import type { Level } from "../../model/results";
import type { School } from "../../model/school";
import type { Notice } from "../../notice";
import type { CellNumbers } from "./cell-numbers";
import { noteCell, noteDirt, type DirtLog } from "./dirt-log";
import { partReader } from "./class-parts";
import { latestRows } from "./latest-rows";
import { codeOfRow } from "./read-school-codes";
import { withoutTotals } from "./rows-of-totals";
import { unitRows, type SchoolRow } from "./unit-rows";

/** A row of a table of ОГЭ or ЕГЭ, and who it is about. */
export interface UnitLine {
  readonly row: number;
  readonly level: Level;
  readonly name: string;
  readonly school: School | null;
  readonly code?: string;
}

/** Subject and year where no header names them: of the table, or of the row in a table with a column for them. */
export interface RowFacts {
  readonly subject: SubjectId | null;
  readonly year: number | null;
}

export function rowFacts(cells: Grid, table: RecognisedTable): (line: { readonly row: number }) => RowFacts {
  const column = columnOf(table, "subject");
  return ({ row }) => {
    const line = cells[row] ?? [];
    const ofRow = column < 0 ? null : subjectInCell(cleanText(line[column]));
    return { subject: table.subject?.value ?? ofRow, year: rowYear(table, line) };
  };
}

/** A lone group above or below all schools that only says «всего» stands for the region; other sums are left out. */
export function unitLines(
  cells: Grid,
  table: RecognisedTable,
  { numbers, log }: { readonly numbers: CellNumbers; readonly log: DirtLog },
): { readonly lines: readonly UnitLine[]; readonly notices: readonly Notice[] } {
  const { schools, groups, leftOut, nameless, ofWhich } = unitRows(cells, table);
  for (const place of leftOut) numbers.note(place, "row-left-out");
  for (const row of nameless) noteDirt(log, "rows-without-school", row, table.area.column);
  for (const row of ofWhich) noteDirt(log, "rows-of-which", row, table.area.column);
  const [first, last] = [schools[0]?.row ?? Infinity, schools[schools.length - 1]?.row ?? -1];
  const isLone = groups.filter(({ level }) => level === "total").length === 1;
  const hasRegion = groups.some(({ level }) => level === "region");
  const groupLines = groups.flatMap(({ row, level, name }): UnitLine[] => {
    if (level !== "total") return [{ row, level, name, school: null }];
    const isOfAll = row < first || (isLone && row > last);
    return hasRegion || !isOfAll ? [] : [{ row, level: "region", name, school: null }];
  });
  const factsOf = rowFacts(cells, table);
  const partOfLine = partReader(table);
  function partOf({ row }: { readonly row: number }): string {
    return partOfLine(cells[row] ?? []);
  }
  function keyOf(line: SchoolRow): string {
    return `${line.school.id}|${JSON.stringify(factsOf(line))}`;
  }
  const { rows } = withoutTotals(cells, table, schools);
  const latest = latestRows(cells, table, rows, (line) => `${keyOf(line)}|${partOf(line)}`);
  // A row of the whole school speaks for its classes.
  const whole = new Set(latest.rows.filter((line) => partOf(line) === "").map(keyOf));
  const counted = latest.rows.filter((line) => !whole.has(keyOf(line)) || partOf(line) === "");
  for (const row of latest.copies) noteDirt(log, "duplicate-rows", row, table.area.column);
  const schoolLines = counted.map(({ row, school }): UnitLine => {
    return { row, level: "school", name: school.name, school, ...codeOfRow(table, cells[row] ?? []) };
  });
  const lines = [...groupLines, ...schoolLines].sort((one, other) => one.row - other.row);
  return { lines, notices: latest.notices };
}

/** Rows of which nothing says of which exam they are must not vanish. */
export function noteWithoutSubject(
  cells: Grid,
  table: RecognisedTable,
  lines: readonly UnitLine[],
  log: DirtLog,
): void {
  const column = columnOf(table, "subject");
  if (column < 0) return;
  for (const { row } of lines)
    noteCell(log, "rows-without-procedure", { row, column, cell: cells[row]?.[column], outcome: null });
}
