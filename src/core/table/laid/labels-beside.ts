import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import type { LabelLaying } from "../../model/laying";
import { isTotalOfClasses } from "../read/class-total-words";
import { gradeOfClassCell } from "../recognise/class-cell";
import { factsInText } from "../recognise/facts-in-text";
import { headerCell } from "../recognise/header-cell";
import { isSchoolName, markColumn, participantsRank } from "../recognise/header-words";
import { indexColumn } from "../recognise/index-columns";
import { printedIndex } from "../recognise/printed-index";
import { schoolNameIn, schoolSaid } from "../schools/school-said";

/** Labels stand to the left, and a school's own table is short. */
const LABEL_COLUMNS = 30;
const MOST_ROWS = 2000;
const MARKS = 4;
/** Without marks: who took part, and two that tell of them. */
const LEAST_INDICES = 2;
const SHARES = /^(%|процент|проц|доля)|, ?%$/;
/** What stands above labels and their values. */
const HEADING =
  /^(показател|наименовани|параметр|критери|строк|вопрос|отметк|оценк|результат|сведени|значени|кол-?во|количеств|числ|чел|всего|итог|ответ)/;

type LabelBlock = Pick<LabelLaying, "row" | "column" | "names" | "labels" | "values" | "part">;

/**
 * The tables of a sheet in which each row is a label and its number, «Показатель | Значение»: of one school, which a label, the
 * words above, the sheet or the file names; of several, its classes, subjects or years beside one another.
 *
 * @param names Of the sheet and of the file.
 */
export function labelledTables(cells: Grid, names: readonly string[]): LabelLaying[] {
  if (cells.length > MOST_ROWS) return [];
  const blocks = labelBlocks(cells);
  return blocks.flatMap((block, index): LabelLaying[] => {
    const others = blocks.filter((of, at) => at !== index && of !== block);
    const titles = others
      .map(({ labels }) => (labels.at(-1) ?? 0) + 1)
      .reduce((most, end) => (end <= block.row ? Math.max(most, end) : most), 0);
    const beside = others.filter((of) => areBeside(of, block)).map(({ column }) => column);
    const own = textsIn(titlesAbove(cells, { ...block, titles, beside }).slice(titles));
    const first = textsIn(cells.slice(0, blocks[0]?.row ?? 0));
    const isSaid = block.labels.some((row) => isSchoolLabel(cells[row]?.[block.column]));
    const school = isSaid ? null : (schoolIn(own) ?? schoolIn(first) ?? schoolIn(names));
    if (school === null && !isSaid) return [];
    return [{ kind: "labels-beside-values", ...block, titles, beside, school }];
  });
}

/** What stands above a table; of several beside one another its own, and what is of all. */
export function titlesAbove(
  cells: Grid,
  { row, titles, column, beside }: Pick<LabelLaying, "row" | "titles" | "column" | "beside">,
): Grid {
  const starts = [column, ...beside].sort((one, other) => one - other);
  const [, second = Infinity] = starts;
  const end = starts.find((start) => start > column) ?? Infinity;
  const from = column === starts[0] ? 0 : column;
  return cells.slice(0, row).map((line, index) => {
    if (index < titles) return [];
    const isOfAll = !line.some((cell, at) => at >= second && isFilled(cell));
    return isOfAll ? line : line.map((cell, at) => (at >= from && at < end ? cell : null));
  });
}

function areBeside(one: LabelBlock, other: LabelBlock): boolean {
  return one.row <= (other.labels.at(-1) ?? 0) && (one.labels.at(-1) ?? 0) >= other.row;
}

function labelBlocks(cells: Grid): LabelBlock[] {
  const blocks: LabelBlock[] = [];
  for (let column = 0; column < LABEL_COLUMNS; column += 1) {
    let from = -1;
    for (let row = 0; row <= cells.length; row += 1) {
      if (isRowOfBlock(cells, row, column)) {
        if (from < 0) from = row;
        continue;
      }
      const rows = from < 0 ? [] : Array.from({ length: row - from }, (_, at) => from + at);
      from = -1;
      const block = blockOf(cells, rows, column);
      if (block !== null && !blocks.some((of) => isWithin(of, block))) blocks.push(block);
    }
  }
  return blocks;
}

function isWithin(one: LabelBlock, other: LabelBlock): boolean {
  return areBeside(one, other) && other.column <= Math.max(one.column, ...one.values);
}

/** A label, and something beside it. */
function isRowOfBlock(cells: Grid, row: number, column: number): boolean {
  const line = cells[row] ?? [];
  return isFilled(line[column]) && line.some((cell, at) => at > column && isFilled(cell));
}

function blockOf(cells: Grid, run: readonly number[], column: number): LabelBlock | null {
  const numbered = numberColumns(
    cells,
    run.filter((row) => isCounted(cells[row]?.[column])),
    column,
  );
  const right = numbered.at(-1) ?? column;
  // What stands beside another table is no part of this one.
  const rows = run.filter((row) => cells[row]?.slice(column + 1, right + 1).some(isFilled));
  const [first = 0, ...others] = rows;
  const names = isHeading((cells[first] ?? []).slice(0, right + 1), column) ? first : null;
  const labels = names === null ? rows : others;
  const counted = labels.filter((row) => isCounted(cells[row]?.[column]));
  if (!areOfResults(counted.map((row) => cells[row]?.[column] ?? null))) return null;
  const values = valueColumns(numbered, names === null ? null : (cells[names] ?? []));
  const parts = values.map((of) => partIn(names === null ? null : cells[names]?.[of]));
  const [part = null] = parts;
  if (values.length === 0 || parts.some((of) => of !== part && of !== "total")) return null;
  if (values.length > 1 && (part === null || part === "total")) return null;
  return { row: first, column, names, labels, values, part: part === "total" ? null : part };
}

/** «Показатель | Значение», or classes and subjects beside the name of the labels. */
function isHeading(line: readonly Cell[], column: number): boolean {
  const beside = line.filter((cell, at) => at > column && isFilled(cell));
  const label = comparableText(line[column]);
  if (beside.every((cell) => partIn(cell) !== null) && !isCounted(line[column])) return true;
  return HEADING.test(label) && beside.every((cell) => readNumber(cell) === null) && !isCounted(line[column]);
}

/** The columns of numbers beside the labels, up to the next column of words. */
function numberColumns(cells: Grid, counted: readonly number[], column: number): number[] {
  const found: number[] = [];
  const width = counted.reduce((most, row) => Math.max(most, cells[row]?.length ?? 0), 0);
  for (let at = column + 1; at < width; at += 1) {
    const own = counted.map((row) => cells[row]?.[at]).filter(isFilled);
    if (own.length === 0) continue;
    if (own.filter((cell) => readNumber(cell) !== null).length * 2 < own.length) break;
    found.push(at);
  }
  return found;
}

/** Those that are read: of «чел.» and «%» the first. */
function valueColumns(numbered: readonly number[], names: readonly Cell[] | null): readonly number[] {
  const counts = numbered.filter((at) => !SHARES.test(comparableText(names?.[at])));
  const values = counts.length > 0 ? counts : numbered;
  // Numbers that nothing names beside the first ones are worked out from these.
  const named = values.filter((at) => partIn(names?.[at]) !== null);
  return named.length > 0 ? named : values.slice(0, 1);
}

function areOfResults(labels: readonly (Cell | null)[]): boolean {
  const cells = labels.map((label) => headerCell(0, [cleanText(label)]));
  const marks = cells.flatMap((cell) => markColumn(cell)?.mark ?? []);
  const participants = cells.filter((cell) => participantsRank(cell) > 0).length;
  const indices = cells.filter((cell) => markColumn(cell) === null && indexColumn(cell) !== null).length;
  const areMarks = new Set(marks).size === MARKS && (participants > 0 || labels.some(isWorded));
  return areMarks || (participants > 0 && indices >= LEAST_INDICES);
}

/** Bare 2, 3, 4, 5 may number the rows. */
function isWorded(label: Cell | null): boolean {
  return typeof label === "string" && readNumber(label) === null;
}

function isCounted(label: Cell | undefined): boolean {
  const cell = headerCell(0, [cleanText(label)]);
  return (
    markColumn(cell) !== null ||
    participantsRank(cell) > 0 ||
    indexColumn(cell) !== null ||
    printedIndex(cell) !== null
  );
}

/** What stands above a column of numbers: a class, a subject, a year, or all of them; null for «Значение». */
function partIn(cell: Cell | null | undefined): LabelLaying["part"] | "total" {
  const text = cleanText(cell);
  if (text === "") return null;
  if (isTotalOfClasses(text)) return "total";
  if (gradeOfClassCell(text) !== null) return "class";
  const { subject, grade, year } = factsInText(text);
  if (subject !== null) return "subject";
  return grade !== null ? "class" : year !== null ? "year" : null;
}

function isSchoolLabel(cell: Cell | undefined): boolean {
  return isSchoolName(headerCell(0, [cleanText(cell).replace(/:$/, "")]));
}

function schoolIn(texts: readonly string[]): string | null {
  const named = texts.map((text) => schoolSaid(text) ?? schoolNameIn(text));
  return named.find((name) => name !== null) ?? null;
}

function textsIn(rows: Grid): string[] {
  return rows.flatMap((row) => row.map(cleanText).filter((text) => text !== ""));
}

function isFilled(cell: Cell | null | undefined): boolean {
  return cleanText(cell) !== "";
}
