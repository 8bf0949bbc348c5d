import { shareOf, shareScale } from "../../cleaning/share-scale";
import { grouped } from "../../grouped";
import type { ExamUnit, UnreadExamMeasure } from "../../model/exam-results";
import type { Procedure, SubjectId } from "../../model/procedure";
import type { MarkCounts } from "../../model/results";
import type { Grid } from "../../../workbook/cell";
import { columnFor, columnGroups, type ColumnGroup } from "./exam-groups";
import { cellNumbers, type CellNumbers } from "./cell-numbers";
import { noteCell, type DirtLog } from "./dirt-log";
import type { ExamMeasure, RecognisedTable } from "../../model/recognised-table";
import { withClassesTogether } from "./exam-classes";
import { highWithout80 } from "./high-without-80";
import { impossibleNotice, withoutImpossible } from "./impossible-numbers";
import { rowSource } from "../laid/true-cell";
import { isDash, isNobody, withKnownMarks } from "./known-marks";
import { marksIncomplete } from "./marks-incomplete";
import { noteMade, participantsOfMarks } from "./participants-of-marks";
import { printedDiffers } from "./printed-differs";
import { nameColumnOf } from "../recognise/table-cells";
import { noteWithoutSubject, rowFacts, unitLines, type UnitLine } from "./exam-lines";
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

/** A mean up to this is a mean of marks where the header says only «средний балл». */
const HIGHEST_MARK = 5;
/** Whether a dash is nobody the marks tell beside who sat; of these nothing does. */
const UNTOLD = /^(below|high|hundred)$/;

/**
 * Reads a table of ОГЭ or ЕГЭ by school: one result for each subject and year that its columns or its rows tell apart.
 *
 * An empty cell of a unit that sat the exam is 0 pupils: the tables' own totals count it so. A unit that nobody sat
 * the exam in has no results, whatever its mean says; one whose number of participants is closed («<5») has, unknown
 * ones. Shares are turned into pupils by the participants. A mean may stand alone.
 *
 * Source: docs/forms.md#tables; docs/methods.md#ege-minima (80–99 and 100 apart; базовая математика is a mark).
 *
 * @returns `results` empty where no column holds results, or where subject or year is not known.
 */
export function readExamTable(cells: Grid, table: RecognisedTable, log: DirtLog): ReadExamTable {
  const numbers = cellNumbers(cells, log);
  const factsOf = rowFacts(cells, table);
  const { lines, notices } = unitLines(cells, table, { numbers, log });
  const byExam = grouped(lines, (line) => JSON.stringify(factsOf(line)));
  const read = [...byExam.values()].flatMap((own) => {
    const [first] = own;
    const groups = first === undefined ? [] : columnGroups(table, factsOf(first));
    if (groups.length === 0) noteWithoutSubject(cells, table, own, log);
    return groups.map(({ procedure, columns }) => {
      const units = unitsOf(own, columns, { cells, procedure, table, numbers, log });
      const judged = units.map((unit) => withoutImpossible(unit, procedure));
      return {
        procedure,
        units: withClassesTogether(judged.map(({ unit }) => unit)),
        impossible: judged.flatMap(({ impossible }) => impossible),
        participantsColumn: columnFor(columns, "participants"),
        columns,
      };
    });
  });
  return {
    results: read.filter(({ units }) => units.length > 0),
    notices: [
      ...notices,
      ...marksIncomplete(
        read.map(({ columns }) => columns),
        table,
      ),
      ...highWithout80(table),
      ...impossibleNotice(read, table),
      ...printedDiffers(cells, table, lines),
    ],
  };
}

/** What is read of one exam of a table. */
interface ExamReading {
  readonly columns: ColumnGroup;
  readonly numbers: CellNumbers;
  readonly participantsOf: (line: UnitLine) => number | null;
  readonly log: DirtLog;
}

/** A table, and the exam that some of its columns are of. */
interface TableOfExam {
  readonly cells: Grid;
  readonly procedure: Procedure;
  readonly table: RecognisedTable;
  readonly numbers: CellNumbers;
  readonly log: DirtLog;
}

function unitsOf(lines: readonly UnitLine[], columns: ColumnGroup, of: TableOfExam): ExamUnit[] {
  const { procedure, table, numbers, log } = of;
  const column = columnFor(columns, "participants");
  const ofMarks = participantsOfMarks(of.cells, {
    rows: lines.map(({ row }) => row),
    participants: column,
    columns: ([2, 3, 4, 5] as const).map((mark) => columnFor(columns, `mark${mark}`)),
  });
  function participantsOf({ row }: UnitLine): number | null {
    const place = { row, column };
    const made = ofMarks(row);
    if (made !== null && column >= 0) noteMade(numbers, log, place);
    if (made !== null) return made;
    return isDash(numbers, place) ? null : numbers.whole(place);
  }
  function isClosed({ row }: UnitLine): boolean {
    const place = { row, column };
    return ofMarks(row) === null && !isDash(numbers, place) && numbers.isUnread(place, true);
  }

  const reading = { columns, numbers, participantsOf, log };
  const sat = lines.filter((line) => {
    const isUnknown = ofMarks(line.row) === null && isUncounted(line, reading, column);
    if (isUnknown)
      noteCell(log, "shares-of-unknown", {
        row: line.row,
        column: nameColumnOf(table),
        cell: null,
        outcome: null,
      });
    return (participantsOf(line) ?? 0) > 0 || isClosed(line) || isUnknown;
  });
  const pupils = pupilReader(sat, reading);
  const means = meanReader(sat, reading, procedure);
  const hasHundred = isHundredApart(table, columns);
  return sat.map((line) => {
    const { row, ...unit } = line;
    const participants = participantsOf(line);
    const counted = countsOf(line, pupils, { participants, subject: procedure.subject, hasHundred });
    const known = withKnownMarks(row, { ...counted, participants }, { columns, numbers, log });
    const told = { participants, ...known.counts, ...means(line) };
    const unread = [...known.unread, ...unreadMeasures(line, told, reading)];
    return {
      ...unit,
      ...told,
      source: rowSource(table, row),
      ...(unread.length === 0 ? {} : { unread }),
    };
  });
}

/** Nothing says how many sat, and other columns of the exam have results: a school of which that number is not known. */
function isUncounted({ row }: UnitLine, { columns, numbers }: ExamReading, participants: number): boolean {
  if (!isNobody(numbers, { row, column: participants })) return false;
  return columns.some(({ column }) => {
    const read = numbers.reading({ row, column });
    return "value" in read && read.value > 0;
  });
}

/** Whether 100 points are counted apart: «80–100» and «от 80» hold them already, «от 80 до 99» does not. */
function isHundredApart(table: RecognisedTable, columns: ColumnGroup): boolean {
  const headers = columns
    .filter(({ measure }) => measure === "high")
    .map(({ column }) => table.columns.find((of) => of.column === column)?.header ?? "");
  const words = /8[01] ?([-–—]|до) ?100|8[01] (баллов )?и (более|выше)|(от|выше|свыше|более|не менее) 8[01]/i;
  return (
    columns.some(({ measure }) => measure === "hundred") &&
    !headers.some((header) => words.test(header) && !/(?<!\d)99(?!\d)/.test(header))
  );
}

type ReadPupils = (line: UnitLine, measure: ExamMeasure) => number | null;

function countsOf(
  line: UnitLine,
  pupils: ReadPupils,
  {
    participants,
    subject,
    hasHundred,
  }: { readonly participants: number | null; readonly subject: SubjectId; readonly hasHundred: boolean },
): Pick<ExamUnit, "below" | "high" | "marks"> {
  const [two, three, four, five] = ([2, 3, 4, 5] as const).map((mark) => pupils(line, `mark${mark}`));
  const hasMarks = two != null && three != null && four != null && five != null;
  const high = pupils(line, "high");
  const hundred = hasHundred ? pupils(line, "hundred") : 0;
  return {
    below: pupils(line, "below") ?? two ?? belowOf(participants, pupils(line, "passed")),
    // Базовая математика has no points.
    high: high === null || hundred === null || subject === "mb" ? null : high + hundred,
    marks: hasMarks ? ([two, three, four, five] satisfies MarkCounts) : null,
  };
}

/** Who did not pass, where a table says only who did («справляемость»); more than sat is no answer. */
function belowOf(participants: number | null, passed: number | null): number | null {
  return participants === null || passed === null || passed > participants ? null : participants - passed;
}

/** Pupils by measure: from the column of counts, else from the column of shares. An empty cell and a dash are nobody. */
function pupilReader(
  lines: readonly UnitLine[],
  { columns, numbers, participantsOf, log }: ExamReading,
): ReadPupils {
  const scales = new Map<number, 0.01 | 1>();
  for (const { column, isShare } of columns) {
    if (!isShare) continue;
    const shown = lines.flatMap((line) => {
      const read = numbers.reading({ row: line.row, column });
      return "value" in read ? [{ value: read.value, of: participantsOf(line) ?? 0 }] : [];
    });
    scales.set(column, shareScale(shown));
  }
  return (line, measure) => {
    const own = columns.filter((column) => column.measure === measure);
    const counted = own.find(({ isShare }) => !isShare) ?? own[0];
    if (counted === undefined) return null;
    const place = { row: line.row, column: counted.column };
    const isNone = isNobody(numbers, place);
    // Nobody below the minimum is a blank; nobody above it would be said.
    if (isNone && (participantsOf(line) === null || measure === "passed")) return null;
    if (isNone && isDash(numbers, place) && (UNTOLD.test(measure) || columnFor(columns, "participants") < 0))
      noteCell(log, "dashes-as-none", { ...place, cell: numbers.textAt(place), outcome: null });
    const number = isNone ? 0 : numbers.number(place);
    if (number === null || !counted.isShare) return number;
    const participants = participantsOf(line);
    if (participants === null) return null;
    const scale = scales.get(counted.column) ?? 1;
    return Math.round(shareOf({ value: number, of: participants }, scale) * participants);
  };
}

/** Measures that have a column with something unread in it and no value. */
function unreadMeasures(
  { row }: UnitLine,
  told: Pick<ExamUnit, UnreadExamMeasure>,
  { columns, numbers }: ExamReading,
): UnreadExamMeasure[] {
  const unread = columns.filter(({ column }) => {
    const place = { row, column };
    return !isDash(numbers, place) && numbers.isUnread(place);
  });
  const measures = new Set(unread.map(({ measure }) => UNIT_MEASURES[measure]));
  const participants = { row, column: columnFor(columns, "participants") };
  if (numbers.isUnread(participants, true) || isNobody(numbers, participants)) measures.add("participants");
  return [...measures].filter((measure) => told[measure] === null);
}

const UNIT_MEASURES: Readonly<Record<ExamMeasure, UnreadExamMeasure>> = {
  participants: "participants",
  below: "below",
  high: "high",
  hundred: "high",
  passed: "below",
  "mean-mark": "meanMark",
  "mean-score": "meanScore",
  mark2: "marks",
  mark3: "marks",
  mark4: "marks",
  mark5: "marks",
};

/** Means of marks and of points; what «средний балл» is, the whole column tells: no mean of points stays under 5. */
function meanReader(
  lines: readonly UnitLine[],
  { columns, numbers }: ExamReading,
  { exam, subject }: Procedure,
): (line: UnitLine) => Pick<ExamUnit, "meanMark" | "meanScore"> {
  function valueAt({ row }: UnitLine, column: number): number | null {
    const place = { row, column };
    const mean = isDash(numbers, place) ? null : numbers.number(place);
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
