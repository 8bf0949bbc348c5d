import { shareScale } from "../../cleaning/share-scale";
import { cleanText } from "../../cleaning/clean-text";
import { readNumber, readWhole } from "../../cleaning/read-number";
import type { ExamUnit } from "../../model/exam-results";
import type { Procedure } from "../../model/procedure";
import type { Level, MarkCounts } from "../../model/results";
import type { School } from "../../model/school";
import type { Grid } from "../../../workbook/cell";
import { examColumn, type ExamColumn } from "../recognise/exam-columns";
import type { ExamMeasure } from "../../model/recognised-table";
import { codeOfRow } from "./read-school-codes";
import type { RecognisedTable } from "../../model/recognised-table";
import { dirtNotices, noteDirt, type DirtLog } from "./dirt-log";
import { impossibleNotice, withoutImpossible } from "./impossible-numbers";
import { latestRows } from "./latest-rows";
import { unitRows } from "./unit-rows";
import type { Notice } from "../../notice";

/** What one table says of one exam: its units, from the first row to the last. */
export interface ExamTableResults {
  readonly procedure: Procedure;
  readonly units: readonly ExamUnit[];
  /** Index of the column that counts participants; -1 when there is none. */
  readonly participantsColumn: number;
}

/** A table's results, and what was said twice in it. */
export interface ReadExamTable {
  readonly results: readonly ExamTableResults[];
  readonly notices: readonly Notice[];
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
 * Reads a table of ОГЭ or ЕГЭ by school: one result for each subject and year that its columns tell apart.
 *
 * An empty cell of a unit that sat the exam is 0 pupils: the tables' own totals count it so. A unit that nobody sat
 * the exam in has no results, whatever its mean says. Shares are turned into pupils by the participants.
 *
 * Source: docs/forms.md#tables; docs/methods.md#ege-minima (80–99 and 100 apart; базовая математика is a mark).
 *
 * @returns `results` empty where no column holds results, or where subject or year is not known.
 */
export function readExamTable(cells: Grid, table: RecognisedTable): ReadExamTable {
  const { lines, notices } = unitLines(cells, table);
  const read = columnGroups(table).map(({ procedure, columns }) => {
    const judged = unitsOf(cells, lines, columns, { procedure, table }).map((unit) =>
      withoutImpossible(unit, procedure),
    );
    return {
      procedure,
      units: judged.map(({ unit }) => unit),
      impossible: judged.flatMap(({ impossible }) => impossible),
      participantsColumn: columnFor(columns, "participants"),
    };
  });
  return {
    results: read.filter(({ units }) => units.length > 0),
    notices: [...notices, ...impossibleNotice(read, table)],
  };
}

function columnFor(columns: ColumnGroup, measure: ExamMeasure): number {
  return columns.find((column) => column.measure === measure && !column.isShare)?.column ?? -1;
}

/** A lone group above or below all schools that only says «всего» stands for the region; other sums are left out. */
function unitLines(
  cells: Grid,
  table: RecognisedTable,
): { readonly lines: readonly UnitLine[]; readonly notices: readonly Notice[] } {
  const { schools, groups } = unitRows(cells, table);
  const [first, last] = [schools[0]?.row ?? Infinity, schools[schools.length - 1]?.row ?? -1];
  const isLone = groups.filter(({ level }) => level === "total").length === 1;
  const hasRegion = groups.some(({ level }) => level === "region");
  const groupLines = groups.flatMap(({ row, level, name }): UnitLine[] => {
    if (level !== "total") return [{ row, level, name, school: null }];
    const isOfAll = row < first || (isLone && row > last);
    return hasRegion || !isOfAll ? [] : [{ row, level: "region", name, school: null }];
  });
  const latest = latestRows(cells, table, schools, ({ school }) => school.id);
  const log: DirtLog = new Map();
  for (const row of latest.copies) noteDirt(log, "duplicate-rows", row, table.area.column);
  const schoolLines = latest.rows.map(({ row, school }): UnitLine => {
    return { row, level: "school", name: school.name, school, ...codeOfRow(table, cells[row] ?? []) };
  });
  const lines = [...groupLines, ...schoolLines].sort((one, other) => one.row - other.row);
  return { lines, notices: [...dirtNotices(log, table), ...latest.notices] };
}

function columnGroups(table: RecognisedTable): { procedure: Procedure; columns: ColumnGroup }[] {
  const groups = new Map<string, { procedure: Procedure; columns: MeasureColumn[] }>();
  for (const { column, header } of table.columns) {
    const found = examColumn(header);
    const subject = found?.subject ?? table.subject?.value ?? null;
    const year = found?.year ?? table.year?.value ?? null;
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
  // «80–100» counts those with 100 points already.
  const isHundredApart = !columns.some(
    ({ measure, column }) => measure === "high" && withHundred(table, column),
  );
  return sat.map((line) => {
    const marks = [2, 3, 4, 5].map((mark) => pupils(line, `mark${String(mark)}` as ExamMeasure));
    const hasMarks = marks.every((count) => count !== null);
    const high = pupils(line, "high");
    const { row, ...unit } = line;
    return {
      ...unit,
      participants: participantsOf(line),
      below: pupils(line, "below") ?? marks[0] ?? null,
      // Базовая математика has no points.
      high:
        high === null || procedure.subject === "mb"
          ? null
          : high + (isHundredApart ? (pupils(line, "hundred") ?? 0) : 0),
      marks: hasMarks
        ? ([marks[0] ?? 0, marks[1] ?? 0, marks[2] ?? 0, marks[3] ?? 0] satisfies MarkCounts)
        : null,
      ...means(line),
      source: { sheet: table.sheet, row, column: table.area.column },
    };
  });
}

function withHundred(table: RecognisedTable, column: number): boolean {
  const header = table.columns.find((of) => of.column === column)?.header ?? "";
  return /80 ?[-–—] ?100|80 (баллов )?и (более|выше)|(от|выше|более|не менее) 80/i.test(header);
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
    const number = /^[-–—]?$/.test(cleanText(cell)) ? 0 : readNumber(cell);
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
