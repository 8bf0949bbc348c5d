import { shareScale } from "../../cleaning/share-scale";
import { cleanText } from "../../cleaning/clean-text";
import { readNumber, readWhole } from "../../cleaning/read-number";
import type { ExamUnit } from "../../model/exam-results";
import { grouped } from "../../grouped";
import type { Procedure, SubjectId } from "../../model/procedure";
import type { Level, MarkCounts } from "../../model/results";
import type { School } from "../../model/school";
import type { Grid } from "../../../workbook/cell";
import { examColumn, type ExamColumn } from "../recognise/exam-columns";
import type { ExamMeasure } from "../../model/recognised-table";
import { codeOfRow } from "./read-school-codes";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf, columnsOf } from "../recognise/table-cells";
import { subjectInCell } from "../recognise/facts-in-text";
import { rowYear } from "./row-procedure";
import { unitRows } from "./unit-rows";

/** What one table says of one exam: its units, from the first row to the last. */
export interface ExamTableResults {
  readonly procedure: Procedure;
  readonly units: readonly ExamUnit[];
  /** Index of the column that counts participants; -1 when there is none. */
  readonly participantsColumn: number;
}

interface UnitLine {
  readonly row: number;
  readonly level: Level;
  readonly name: string;
  readonly school: School | null;
  readonly code?: string;
}

interface MeasureColumn extends ExamColumn {
  readonly column: number;
}

/** Columns of one subject and year. */
type ColumnGroup = readonly MeasureColumn[];

/** A mean up to this is a mean of marks where the header says only «средний балл». */
const HIGHEST_MARK = 5;

/**
 * Reads a table of ОГЭ or ЕГЭ by school: one result for each subject and year that its columns or its rows tell apart.
 *
 * An empty cell of a unit that sat the exam is 0 pupils: the tables' own totals count it so. A unit that nobody sat
 * the exam in has no results, whatever its mean says. Shares are turned into pupils by the participants.
 *
 * Source: docs/forms.md#tables; docs/methods.md#ege-minima (80–99 and 100 apart; базовая математика is a mark).
 *
 * @returns Empty where no column holds results, or where subject or year is not known.
 */
export function readExamTable(cells: Grid, table: RecognisedTable): ExamTableResults[] {
  const factsOf = rowFacts(cells, table);
  const byExam = grouped(unitLines(cells, table), (line) => JSON.stringify(factsOf(line)));
  return [...byExam.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    return columnGroups(table, factsOf(first)).flatMap(({ procedure, columns }) => {
      const units = unitsOf(cells, lines, columns, { procedure, table });
      const participantsColumn = columnFor(columns, "participants");
      return units.length === 0 ? [] : [{ procedure, units, participantsColumn }];
    });
  });
}

/** Subject and year where no header names them: of the table, or of the row in a table with a column for them. */
interface RowFacts {
  readonly subject: SubjectId | null;
  readonly year: number | null;
}

function rowFacts(cells: Grid, table: RecognisedTable): (line: UnitLine) => RowFacts {
  const column = columnOf(table, "subject");
  return ({ row }) => {
    const line = cells[row] ?? [];
    const ofRow = column < 0 ? null : subjectInCell(cleanText(line[column]));
    return { subject: table.subject?.value ?? ofRow, year: rowYear(table, line) };
  };
}

function columnFor(columns: ColumnGroup, measure: ExamMeasure): number {
  return columns.find((column) => column.measure === measure && !column.isShare)?.column ?? -1;
}

/** Groups above all schools that only say «всего» stand for the region; other sums are left out. */
function unitLines(cells: Grid, table: RecognisedTable): UnitLine[] {
  const { schools, groups } = unitRows(cells, table);
  const firstSchool = schools[0]?.row ?? Infinity;
  const hasRegion = groups.some(({ level }) => level === "region");
  const groupLines = groups.flatMap(({ row, level, name }): UnitLine[] => {
    if (level !== "total") return [{ row, level, name, school: null }];
    return hasRegion || row > firstSchool ? [] : [{ row, level: "region", name, school: null }];
  });
  const schoolLines = schools.map(({ row, school }): UnitLine => {
    return { row, level: "school", name: school.name, school, ...codeOfRow(table, cells[row] ?? []) };
  });
  return [...groupLines, ...schoolLines].sort((one, other) => one.row - other.row);
}

function columnGroups(
  table: RecognisedTable,
  ofRow: RowFacts,
): { procedure: Procedure; columns: ColumnGroup }[] {
  const groups = new Map<string, { procedure: Procedure; columns: MeasureColumn[] }>();
  for (const { column, header } of columnsOf(table, "exam:")) {
    const found = examColumn(header);
    const subject = found?.subject ?? ofRow.subject;
    const year = found?.year ?? ofRow.year;
    if (found === null || subject === null || year === null) continue;
    const key = `${subject}:${String(year)}`;
    const procedure = { exam: table.exam, subject, grade: table.exam === "oge" ? 9 : 11, year };
    const group = groups.get(key) ?? { procedure, columns: [] };
    group.columns.push({ ...found, column });
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ columns }) => columns.length > 1);
}

function unitsOf(
  cells: Grid,
  lines: readonly UnitLine[],
  columns: ColumnGroup,
  { procedure, table }: { readonly procedure: Procedure; readonly table: RecognisedTable },
): ExamUnit[] {
  const participantsColumn = columnFor(columns, "participants");
  function participantsOf({ row }: UnitLine): number | null {
    return readWhole(cells[row]?.[participantsColumn]);
  }

  const sat = lines.filter((line) => (participantsOf(line) ?? 0) > 0);
  const pupils = pupilReader(cells, sat, columns, participantsOf);
  const means = meanReader(cells, sat, columns, procedure);
  return sat.map((line) => {
    const marks = [2, 3, 4, 5].map((mark) => pupils(line, `mark${String(mark)}` as ExamMeasure));
    const hasMarks = marks.every((count) => count !== null);
    const high = pupils(line, "high");
    const participants = participantsOf(line);
    const passed = pupils(line, "passed");
    const { row, ...unit } = line;
    return {
      ...unit,
      participants,
      below: pupils(line, "below") ?? marks[0] ?? belowOf(participants, passed),
      high: high === null ? null : high + (pupils(line, "hundred") ?? 0),
      marks: hasMarks
        ? ([marks[0] ?? 0, marks[1] ?? 0, marks[2] ?? 0, marks[3] ?? 0] satisfies MarkCounts)
        : null,
      ...means(line),
      source: { sheet: table.sheet, row, column: table.area.column },
    };
  });
}

/** Who did not pass, where a table says only who did («справляемость»). */
function belowOf(participants: number | null, passed: number | null): number | null {
  return participants === null || passed === null ? null : Math.max(0, participants - passed);
}

/** Pupils by measure: from the column of counts, else from the column of shares. */
function pupilReader(
  cells: Grid,
  lines: readonly UnitLine[],
  columns: ColumnGroup,
  participantsOf: (line: UnitLine) => number | null,
): (line: UnitLine, measure: ExamMeasure) => number | null {
  const scales = new Map<number, number>();
  for (const { column, isShare } of columns) {
    if (!isShare) continue;
    const shown = lines.flatMap((line) => {
      const value = readNumber(cells[line.row]?.[column]);
      return value === null ? [] : [{ value, of: participantsOf(line) ?? 0 }];
    });
    scales.set(column, shareScale(shown));
  }
  return (line, measure) => {
    const own = columns.filter((column) => column.measure === measure);
    const counted = own.find(({ isShare }) => !isShare) ?? own[0];
    if (counted === undefined) return null;
    const cell = cells[line.row]?.[counted.column];
    const isEmpty = /^[-–—]?$/.test(cleanText(cell));
    // Nobody below the minimum is a blank; nobody above it would be said.
    if (isEmpty && measure === "passed") return null;
    const number = isEmpty ? 0 : readNumber(cell);
    if (number === null || !counted.isShare) return number;
    return Math.round(number * (scales.get(counted.column) ?? 1) * (participantsOf(line) ?? 0));
  };
}

/** Means of marks and of points; what «средний балл» is, the whole column tells: no mean of points stays under 5. */
function meanReader(
  cells: Grid,
  lines: readonly UnitLine[],
  columns: ColumnGroup,
  { exam, subject }: Procedure,
): (line: UnitLine) => Pick<ExamUnit, "meanMark" | "meanScore"> {
  function valueAt(line: UnitLine, column: number): number | null {
    const mean = readNumber(cells[line.row]?.[column]);
    return mean === 0 ? null : mean;
  }
  const markColumn = columnFor(columns, "mean-mark");
  const scoreColumn = columnFor(columns, "mean-score");
  const isMark =
    subject === "mb" ||
    (exam === "oge" && lines.every((line) => (valueAt(line, scoreColumn) ?? 0) <= HIGHEST_MARK));
  return (line) => {
    const score = valueAt(line, scoreColumn);
    return {
      meanMark: valueAt(line, markColumn) ?? (isMark ? score : null),
      meanScore: isMark ? null : score,
    };
  };
}
