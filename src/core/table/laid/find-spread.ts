import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { numberReading } from "../../cleaning/number-reading";
import { readWhole } from "../../cleaning/read-number";
import type { RowLaying, SpreadColumn } from "../../model/laying";
import { headerCell } from "../recognise/header-cell";
import { joinedCells } from "../recognise/header-rows";
import { columnUnit, markColumn } from "../recognise/header-words";

/** Where a table's header and its first row are, by indices from 0. */
interface Place {
  readonly headerRow: number;
  readonly headerRows: number;
  readonly firstDataRow: number;
}

/** A school has three or four marks: on the average so many rows at least. */
const LEAST_REPEATS = 2;
const LEAST_ROWS = 3;
/** Two pupils of a school may have one mark; of a school each mark is counted once, but for a slip. */
const MOST_TWICE = 0.1;
/** Of the marks 2 to 5 one may be of nobody. */
const LEAST_MARKS = 3;
/** What is named beside the marks: who wrote, means, shares. */
const MOST_LABELS = 16;
const LONGEST_LABEL = 60;
const NUMBERING = /^(№|номер|п\/?п)/;
/** Numbers that say of what a row is, and count nobody. */
const KEYS = /класс|параллель|год|код|логин|инн/;
const NAMES_MARK = /отмет|оцен|показател|параметр|критери/;

/**
 * A table with a row for each mark of a school, read with the marks side by side; null where the rows are no such.
 *
 * Rows belong together by what they say beside the mark and the numbers: the school, its class, the subject. What is said
 * once above several rows is of each of them.
 */
export function spreadTable(cells: Grid, place: Place): RowLaying | null {
  const { headerRow, headerRows, firstDataRow } = place;
  const headers = new Map(
    joinedCells({ cells }, headerRow, Math.max(0, headerRows - 1)).map(({ column, header }) => [
      column,
      header,
    ]),
  );
  const rows = cells.flatMap((row, index) => (index >= firstDataRow && row.some(isFilled) ? [index] : []));
  const columns = [...headers.keys()];
  const marks = markingColumn(cells, rows, headers);
  if (marks === null || rows.length < LEAST_ROWS) return null;
  const others = columns.filter((column) => column !== marks && !NUMBERING.test(wordOf(headers, column)));
  const values = others.filter(
    (column) => isOfValues(cells, rows, column) && !KEYS.test(wordOf(headers, column)),
  );
  const keys = others.filter((column) => !values.includes(column));
  const groups = rowsTogether(cells, rows, { marks, keys });
  if (values.length === 0 || keys.length === 0 || !isRowPerMark(rows.length, groups)) return null;
  const steady = values.filter((column) => groups.every((group) => isSteady(cells, group, column)));
  const counted = pupilColumns(
    values.filter((column) => !steady.includes(column)),
    headers,
  );
  if (counted.length === 0) return null;
  const labels = labelRows(cells, rows, marks);
  const spread = [
    ...[...keys, ...steady].sort((one, other) => one - other).map((column) => ({ column, label: null })),
    ...[...labels.values()].flatMap((label) => counted.map((column) => ({ column, label }))),
  ];
  return {
    kind: "row-per-mark",
    ...place,
    marks,
    columns: spread,
    rows: groups.map((group) => rowOf(cells, group, spread, marks)),
  };
}

/** Rows of one school: their first one, and each by the words of its mark. */
interface Together {
  readonly first: number;
  /** Where each of its keys stands: in its first row, or above it. */
  readonly said: ReadonlyMap<number, number>;
  readonly byMark: ReadonlyMap<string, number>;
  /** Another row of the same school and mark came before. */
  readonly isTwice: boolean;
}

function rowsTogether(
  cells: Grid,
  rows: readonly number[],
  { marks, keys }: { readonly marks: number; readonly keys: readonly number[] },
): readonly Together[] {
  const groups: {
    first: number;
    said: Map<number, number>;
    byMark: Map<string, number>;
    isTwice: boolean;
  }[] = [];
  const known = new Map<string, (typeof groups)[number]>();
  let said = new Map<number, number>();
  for (const row of rows) {
    said = saidOf(cells, row, keys, said);
    // A school's name in a row of its own stands above its marks.
    if (!isFilled(cells[row]?.[marks])) continue;
    const key = keys.map((column) => comparableText(cells[said.get(column) ?? row]?.[column])).join("\n");
    const mark = comparableText(cells[row]?.[marks]);
    const group = known.get(key);
    if (group !== undefined && !group.byMark.has(mark)) {
      group.byMark.set(mark, row);
      continue;
    }
    const made = {
      first: row,
      said: new Map(said),
      byMark: new Map([[mark, row]]),
      isTwice: group !== undefined,
    };
    known.set(key, made);
    groups.push(made);
  }
  return groups;
}

/** What is said once above several rows is of each of them, as long as nothing to the left of it is said anew. */
function saidOf(
  cells: Grid,
  row: number,
  keys: readonly number[],
  above: ReadonlyMap<number, number>,
): Map<number, number> {
  const said = new Map<number, number>();
  let isAnew = false;
  for (const column of keys) {
    const isHere = isFilled(cells[row]?.[column]);
    const before = above.get(column);
    if (isHere) said.set(column, row);
    else if (before !== undefined && !isAnew) said.set(column, before);
    isAnew ||=
      isHere &&
      before !== undefined &&
      comparableText(cells[row]?.[column]) !== comparableText(cells[before]?.[column]);
  }
  return said;
}

function isRowPerMark(rows: number, groups: readonly Together[]): boolean {
  const twice = groups.filter(({ isTwice }) => isTwice).length;
  return rows >= groups.length * LEAST_REPEATS && twice <= groups.length * MOST_TWICE;
}

/** The column whose cells are marks, or scores, or name what is counted: «отметка», «показатель». */
function markingColumn(
  cells: Grid,
  rows: readonly number[],
  headers: ReadonlyMap<number, string>,
): number | null {
  const marking = [...headers.keys()].filter((column) => areMarks(cells, rows, column));
  const named = marking.filter((column) => NAMES_MARK.test(wordOf(headers, column)));
  return named.at(-1) ?? marking.at(-1) ?? null;
}

function areMarks(cells: Grid, rows: readonly number[], column: number): boolean {
  const labels = new Map<string, Cell>();
  for (const row of rows) {
    const cell = cells[row]?.[column] ?? null;
    const text = comparableText(cell);
    if (text === "" && isLone(cells[row])) continue;
    if (text === "" || text.length > LONGEST_LABEL) return false;
    labels.set(text, cell);
    if (labels.size > MOST_LABELS) return false;
  }
  const found = [...labels.values()].map((cell) => headerCell(column, [cleanText(cell)]));
  const marks = new Set(found.flatMap((cell) => markColumn(cell)?.mark ?? []));
  return (
    marks.size >= LEAST_MARKS && found.every((cell) => markColumn(cell) !== null || !isBareNumber(cell.text))
  );
}

function isLone(row: readonly Cell[] = []): boolean {
  return row.filter(isFilled).length < 2;
}

function isBareNumber(text: string): boolean {
  return readWhole(text) !== null;
}

/** Numbers in most of the rows. */
function isOfValues(cells: Grid, rows: readonly number[], column: number): boolean {
  const numbers = rows.filter((row) => "value" in numberReading(cells[row]?.[column]));
  return numbers.length * 2 > rows.length;
}

/** Beside numbers of pupils the percents only say the same again. */
function pupilColumns(columns: readonly number[], headers: ReadonlyMap<number, string>): readonly number[] {
  const units = new Map(
    columns.map((column) => [column, columnUnit(headerCell(column, [headers.get(column) ?? ""]))]),
  );
  const areCounts = [...units.values()].some((unit) => unit !== "share");
  return areCounts ? columns.filter((column) => units.get(column) !== "share") : columns;
}

/** Whether a column says the same in all rows of a school: how many wrote in all. */
function isSteady(cells: Grid, { byMark }: Together, column: number): boolean {
  const texts = new Set([...byMark.values()].map((row) => comparableText(cells[row]?.[column])));
  texts.delete("");
  return texts.size <= 1;
}

/** The row in which each mark is named first, in the order of the marks where they have one. */
function labelRows(cells: Grid, rows: readonly number[], marks: number): ReadonlyMap<string, number> {
  const labels = new Map<string, number>();
  for (const row of rows) {
    const mark = comparableText(cells[row]?.[marks]);
    if (mark !== "" && !labels.has(mark)) labels.set(mark, row);
  }
  return labels;
}

function rowOf(
  cells: Grid,
  { first, said, byMark }: Together,
  spread: readonly SpreadColumn[],
  marks: number,
): number[] {
  return spread.map(({ column, label }) => {
    if (label !== null) return byMark.get(comparableText(cells[label]?.[marks])) ?? -1;
    return said.get(column) ?? [...byMark.values()].find((row) => isFilled(cells[row]?.[column])) ?? first;
  });
}

function wordOf(headers: ReadonlyMap<number, string>, column: number): string {
  return comparableText(headers.get(column));
}

function isFilled(cell: Cell | undefined): boolean {
  return cleanText(cell) !== "";
}
