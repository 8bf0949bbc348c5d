import type { Cell } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { DATE_MARK, FORMULA_MARK, numberReading } from "../../cleaning/number-reading";
import { readItem } from "../../cleaning/read-item";
import { readJournalMark } from "../../cleaning/read-journal-mark";
import { readNumber, readWhole } from "../../cleaning/read-number";
import { addItemRow, ITEM_CODES, itemSheet, pointsCode } from "../../model/item-points";
import type { Pupil } from "../../model/results";
import type { Points } from "../../units";
import { noteCell, noteDirt, type DirtLog, type NamedCell } from "./dirt-log";
import type { RecognisedTable } from "../../model/recognised-table";
import { itemMaximum } from "../recognise/header-match";
import { columnOf, columnsOf } from "../recognise/table-cells";

/** More has no work: a date, or digits of another cell. */
const MOST_POINTS = 1000;

/** Reads a pupil from the cells of a row. `maximum` null = impossible totals cannot be told. */
export type ReadPupilLine = (row: number, line: readonly Cell[], maximum: Points | null) => Pupil;

/**
 * The reader of a pupil table's rows: every kind of dirt is read as well as it can be and counted in the log.
 */
export function pupilLineReader(table: RecognisedTable, log: DirtLog): ReadPupilLine {
  const tasks = columnsOf(table, "item:");
  const items = tasks.map(({ column }) => column);
  const sheet = itemSheet(
    tasks.map(({ meaning, header }) => ({ id: meaning.slice("item:".length), maximum: itemMaximum(header) })),
  );
  const codes = new Uint8Array(items.length);
  const points: (Points | null)[] = items.map(() => null);
  const textOf = textReader();
  const totalColumn = columnOf(table, "total");
  const classOfLine = classReader(table, log, textOf);
  const variantColumn = columnOf(table, "variant");
  const sexColumn = columnOf(table, "sex");
  const journalOfLine = journalReader(table, log);

  return (row, line, maximum) => {
    const shift = shiftOfLine(line, sexColumn, totalColumn, items);
    if (shift !== 0) noteDirt(log, "shifted-columns", row, sexColumn);
    items.forEach((column, task) => {
      const answer = readAnswer(line[column + shift], row, column, log);
      points[task] = answer.points;
      codes[task] = answer.code;
    });
    const total = line[totalColumn + shift];
    const isSummed =
      (totalColumn < 0 || isSumWithoutValue(total)) &&
      points.some(isTold) &&
      !codes.includes(ITEM_CODES.unreadable);
    if (isSummed) noteSum(log, row, totalColumn, items[0] ?? 0);
    const read = isSummed ? sumOf(points) : readTotal(total, row, totalColumn, log);
    const isScore = read === null || read <= MOST_POINTS;
    if (!isScore) noteDirt(log, "total-unreadable", row, Math.max(0, totalColumn), total ?? null);
    const scoreAsGiven = isScore ? read : null;
    const isImpossible = maximum !== null && scoreAsGiven !== null && scoreAsGiven > maximum;
    if (isImpossible) noteDirt(log, "total-above-maximum", row, Math.max(0, totalColumn));
    if (scoreAsGiven !== null && !isSummed && items.length > 0 && sumOf(points) !== scoreAsGiven) {
      noteDirt(log, "total-not-sum", row, totalColumn);
    }
    return {
      sheet: table.sheet,
      row,
      score: isImpossible ? null : scoreAsGiven,
      scoreAsGiven,
      journalMark: journalOfLine(line, row, shift),
      classGroup: classOfLine(line, row, shift),
      variant: textOf(line[variantColumn + shift]),
      items: sheet,
      itemRow: addItemRow(sheet, codes),
    };
  };
}

/** Classes and variants are a few words said thousands of times: each is kept once. */
function textReader(): (cell: Cell | undefined) => string | null {
  const known = new Map<Cell | undefined, string | null>();
  return (cell) => {
    const text = known.get(cell);
    if (text !== undefined) return text;
    const read = cleanText(cell) || null;
    known.set(cell, read);
    return read;
  };
}

/** Reads the class; of pupils of several grades the column of these has it. */
function classReader(
  table: RecognisedTable,
  log: DirtLog,
  textOf: (cell: Cell | undefined) => string | null,
): (line: readonly Cell[], row: number, shift: number) => string | null {
  const own = columnOf(table, "class-group");
  const column = own >= 0 ? own : columnOf(table, "grade");
  return (line, row, shift) => {
    const cell = line[column + shift];
    if (own < 0 && readWhole(cell) !== null) return null;
    // «5/10» that became 5 October is no class.
    if (typeof cell !== "string" || !cell.startsWith(DATE_MARK)) return textOf(cell);
    noteCell(log, "cells-unread", { row, column, cell, outcome: "row-kept" });
    return null;
  };
}

/** What stands for a task: its points, and how they are kept. */
interface Answer {
  readonly points: Points | null;
  readonly code: number;
}

const BLANK: Answer = { points: 0, code: ITEM_CODES.blank };
const EMPTY: Answer = { points: null, code: ITEM_CODES.empty };
const NOT_TAUGHT: Answer = { points: null, code: ITEM_CODES.notTaught };
const UNREADABLE: Answer = { points: null, code: ITEM_CODES.unreadable };

function readAnswer(cell: Cell | undefined, row: number, column: number, log: DirtLog): Answer {
  const reading = readItem(cell);
  if (typeof reading === "number") {
    if (typeof cell === "string") noteDirt(log, "text-numbers", row, column);
    return { points: reading, code: pointsCode(reading) };
  }
  if (reading === "not-attempted") {
    noteDirt(log, "not-attempted-codes", row, column);
    return BLANK;
  }
  if (reading === "not-taught") {
    noteDirt(log, "not-taught-codes", row, column);
    return NOT_TAUGHT;
  }
  if (reading !== "unreadable") return EMPTY;
  const points = pointsBeside(cell, row, column, log);
  if (points !== null) return { points, code: pointsCode(points) };
  noteUnread(log, { row, column, cell, outcome: "row-kept" });
  return UNREADABLE;
}

/** Points beside words, «2 б.» or «2*». */
function pointsBeside(cell: Cell | undefined, row: number, column: number, log: DirtLog): Points | null {
  const read = numberReading(cell);
  if (!("value" in read) || read.from !== "words" || read.value < 0 || read.isPercent) return null;
  noteCell(log, "numbers-in-words", { row, column, cell, outcome: null });
  return read.value;
}

/** Names a cell of a task, but for a formula without a value: those have a notice of their own. */
function noteUnread(log: DirtLog, of: NamedCell): void {
  const read = numberReading(of.cell);
  if (!("unread" in read) || read.unread !== "formula") noteCell(log, "cells-unread", of);
}

function wholeBeside(cell: Cell | undefined, row: number, column: number, log: DirtLog): Points | null {
  const points = typeof cell === "string" ? pointsBeside(cell, row, column, log) : null;
  return points !== null && Number.isInteger(points) ? points : null;
}

/** «=SUM(D5:K5)», of which the file keeps no number: what it adds up stands in the row. */
function isSumWithoutValue(cell: Cell | undefined): boolean {
  return typeof cell === "string" && cell.startsWith(FORMULA_MARK) && /(SUM|СУММ)\(|\+/i.test(cell);
}

function noteSum(log: DirtLog, row: number, total: number, firstTask: number): void {
  if (total < 0) noteDirt(log, "totals-without-column", row, firstTask);
  else noteDirt(log, "totals-from-tasks", row, total);
}

function isTold(points: Points | null): boolean {
  return points !== null;
}

function readTotal(cell: Cell | undefined, row: number, column: number, log: DirtLog): Points | null {
  if (column < 0) return null;
  const total = readWhole(cell);
  if (total !== null) {
    if (typeof cell === "string") noteDirt(log, "text-numbers", row, column);
    return total;
  }
  const beside = wholeBeside(cell, row, column, log);
  if (beside === null) noteDirt(log, "total-unreadable", row, column, cell ?? null);
  return beside;
}

/** Reads the journal's mark; where sex and mark changed places, from the column of the sex. */
function journalReader(
  table: RecognisedTable,
  log: DirtLog,
): (line: readonly Cell[], row: number, shift: number) => number | null {
  const column = columnOf(table, "journal-mark");
  const sexColumn = columnOf(table, "sex");
  return (line, row, shift) => {
    if (column < 0) return null;
    const cell = line[column + (shift !== 0 && readJournalMark(line[column]) === null ? shift : 0)];
    const mark = readJournalMark(cell);
    if (mark !== null || cell === null || cell === undefined || cleanText(cell) === "") return mark;
    const swapped = isSex(cell) ? readJournalMark(line[sexColumn]) : null;
    if (swapped === null) noteDirt(log, "journal-mark-unreadable", row, column, cell);
    else noteDirt(log, "shifted-columns", row, column);
    return swapped;
  };
}

/**
 * By how many columns a row is pushed aside: the sex stands beside its column, and there the total is the sum of
 * the points. 0 for a row in its place and for one that cannot be understood.
 */
function shiftOfLine(line: readonly Cell[], sex: number, total: number, items: readonly number[]): number {
  if (sex < 0 || total < 0 || items.length === 0 || isSex(line[sex])) return 0;
  for (const shift of [1, -1]) {
    if (!isSex(line[sex + shift])) continue;
    const given = readWhole(line[total + shift]);
    const points = items.map((column) => readNumber(line[column + shift]));
    if (given !== null && sumOf(points) === given) return shift;
  }
  return 0;
}

function isSex(cell: Cell | undefined): boolean {
  if (typeof cell !== "string" || cell.length > 10) return false;
  return /^(м|ж|муж|жен|мужской|женский)\.?$/.test(comparableText(cell));
}

function sumOf(points: readonly (Points | null)[]): Points {
  let sum = 0;
  for (const point of points) sum += point ?? 0;
  return sum;
}
