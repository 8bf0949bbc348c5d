import type { Cell } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readItem } from "../../cleaning/read-item";
import { readJournalMark } from "../../cleaning/read-journal-mark";
import { readNumber, readWhole } from "../../cleaning/read-number";
import type { Pupil } from "../../model/results";
import type { Points } from "../../units";
import { noteDirt, type DirtLog } from "./dirt-log";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf, columnsOf } from "../recognise/table-cells";

/** Reads a pupil from the cells of a row. `maximum` null = impossible totals cannot be told. */
export type ReadPupilLine = (row: number, line: readonly Cell[], maximum: Points | null) => Pupil;

/**
 * The reader of a pupil table's rows: every kind of dirt is read as well as it can be and counted in the log.
 */
export function pupilLineReader(table: RecognisedTable, log: DirtLog): ReadPupilLine {
  const items = columnsOf(table, "item:").map(({ column }) => column);
  const totalColumn = columnOf(table, "total");
  const classColumn = columnOf(table, "class-group");
  const variantColumn = columnOf(table, "variant");
  const sexColumn = columnOf(table, "sex");
  const journalOfLine = journalReader(table, log);
  return (row, line, maximum) => {
    const shift = shiftOfLine(line, sexColumn, totalColumn, items);
    if (shift !== 0) noteDirt(log, "shifted-columns", row, sexColumn);
    const points = items.map((column) => readPoints(line[column + shift], row, column, log));
    const scoreAsGiven = readTotal(line[totalColumn + shift], row, totalColumn, log);
    const isImpossible = maximum !== null && scoreAsGiven !== null && scoreAsGiven > maximum;
    if (isImpossible) noteDirt(log, "total-above-maximum", row, totalColumn);
    if (scoreAsGiven !== null && items.length > 0 && sumOf(points) !== scoreAsGiven) {
      noteDirt(log, "total-not-sum", row, totalColumn);
    }
    return {
      sheet: table.sheet,
      row,
      score: isImpossible ? null : scoreAsGiven,
      scoreAsGiven,
      journalMark: journalOfLine(line, row, shift),
      classGroup: cleanText(line[classColumn + shift]) || null,
      variant: cleanText(line[variantColumn + shift]) || null,
      items: points,
    };
  };
}

function readPoints(cell: Cell | undefined, row: number, column: number, log: DirtLog): Points | null {
  const reading = readItem(cell);
  if (typeof reading === "number") {
    if (typeof cell === "string") noteDirt(log, "text-numbers", row, column);
    return reading;
  }
  if (reading === "not-attempted") {
    noteDirt(log, "not-attempted-codes", row, column);
    return 0;
  }
  if (reading === "not-taught") noteDirt(log, "not-taught-codes", row, column);
  return null;
}

function readTotal(cell: Cell | undefined, row: number, column: number, log: DirtLog): Points | null {
  const total = readWhole(cell);
  if (total === null) noteDirt(log, "total-unreadable", row, column);
  else if (typeof cell === "string") noteDirt(log, "text-numbers", row, column);
  return total;
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
    noteDirt(log, swapped === null ? "journal-mark-unreadable" : "shifted-columns", row, column);
    return swapped;
  };
}

/**
 * By how many columns a row is pushed aside: the sex stands beside its column, and there the total is the sum of
 * the points. 0 for a row in its place and for one that cannot be understood.
 */
function shiftOfLine(line: readonly Cell[], sex: number, total: number, items: readonly number[]): number {
  if (sex < 0 || items.length === 0 || isSex(line[sex])) return 0;
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
