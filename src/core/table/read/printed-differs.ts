import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import { grouped } from "../../grouped";
import type { RecognisedColumn, RecognisedTable } from "../../model/recognised-table";
import type { Notice } from "../../notice";
import { linesDetail, trueAddress } from "../laid/true-cell";
import { examColumnOf } from "../recognise/exam-columns";
import { factsInText } from "../recognise/facts-in-text";
import { printedColumns, type PrintedColumn, type PrintedIndex } from "../recognise/printed-index";

/** A row of a table, and who it is about. */
interface NamedLine {
  readonly row: number;
  readonly name: string;
}

/** Marks of a row as they stand: numbers of pupils, or shares that are rounded. */
interface RowMarks {
  readonly counts: readonly number[];
  readonly all: number;
  /** How far each may be from what it was rounded from. */
  readonly rounding: number;
}

interface Difference extends NamedLine {
  readonly said: number;
  readonly computed: number;
  readonly digits: number;
}

const MARKS = [2, 3, 4, 5] as const;
/** Степень обученности учащихся (В. П. Симонов): what a pupil with each mark has learnt. */
const TRAINED = [0.16, 0.36, 0.64, 1] as const;
const NOISE = 1e-6;
const FIRST_CELLS = 3;
/** Four percents rounded to whole ones are so far from a hundred at most. */
const ROUNDED_HUNDRED = 2;
const MEAN = /средн/;

/**
 * Checks what a table prints against the marks of the same row: the mean, the shares of marks, «качество», «успеваемость» and
 * «СОУ», beyond the rounding of both. A column whose words may mean something else is looked at only where most of its rows
 * agree with the marks.
 *
 * Source: docs/forms.md#printed.
 *
 * @returns A notice for each column that differs (`printed-differs`): `count`, `first` cells, and the largest difference:
 * `unit`, `cell`, `header`, `index`, `said`, `computed`, `digits`; shares in percents.
 */
export function printedDiffers(cells: Grid, table: RecognisedTable, lines: readonly NamedLine[]): Notice[] {
  const own = lines.filter(({ name }) => !MEAN.test(comparableText(name)));
  const byProcedure = grouped(table.columns, procedureOf);
  const whole = byProcedure.get("") ?? [];
  return [...byProcedure].flatMap(([procedure, columns]) => {
    const marks = markColumns(procedure === "" ? whole : columns);
    if (marks === null) return [];
    const printed = printedColumns(columns).filter(({ column }) => !marks.includes(column));
    return printed.flatMap((column) => columnNotice(cells, table, { marks, lines: own, printed: column }));
  });
}

/** Subject and year that a header of an exam names; reports of ВПР have one procedure. */
function procedureOf({ header }: RecognisedColumn): string {
  const { subject, year } = factsInText(header);
  return [subject, year].filter((fact) => fact !== null).join();
}

/** Of marks in pupils and in percents those in pupils. */
function markColumns(columns: readonly RecognisedColumn[]): readonly number[] | null {
  const found = MARKS.map((mark) => {
    const of = columns.filter(({ meaning }) => meaning === `mark${mark}` || meaning === `exam:mark${mark}`);
    return (of.find((column) => examColumnOf(column)?.isShare !== true) ?? of[0])?.column ?? -1;
  });
  return found.includes(-1) ? null : found;
}

/** A printed column, with the marks that it is worked out from. */
interface Printing {
  readonly marks: readonly number[];
  readonly lines: readonly NamedLine[];
  readonly printed: PrintedColumn;
}

function columnNotice(cells: Grid, table: RecognisedTable, of: Printing): Notice[] {
  const { column, header, index, isSure } = of.printed;
  const compared = comparedLines(cells, of);
  const differing = compared.filter(({ isSame }) => !isSame);
  const isUnsure = !isSure && differing.length * 2 >= compared.length;
  const [largest] = [...differing].sort((one, other) => distance(other) - distance(one));
  if (largest === undefined || isUnsure) return [];
  const { name, row, said, computed, digits } = largest;
  const first = differing.slice(0, FIRST_CELLS).map((line) => trueAddress(table, { row: line.row, column }));
  const cell = trueAddress(table, { row, column });
  const found = { count: differing.length, first, unit: name, cell, header, index, said, computed, digits };
  return [
    {
      code: "printed-differs",
      place: `${table.sheet}!${first[0] ?? ""}`,
      details: { sheet: table.sheet, ...linesDetail(table), ...found },
    },
  ];
}

function distance({ said, computed }: Difference): number {
  return Math.abs(said - computed);
}

function comparedLines(
  cells: Grid,
  { marks, lines, printed: { column, index } }: Printing,
): readonly (Difference & { readonly isSame: boolean })[] {
  const said = lines.map(({ row }) => readNumber(cells[row]?.[column]));
  // Shares stand in percents, or all of them in fractions of one.
  const unit = index !== "mean" && said.every((value) => value === null || value <= 1) ? 100 : 1;
  return lines.flatMap((line, at) => {
    const value = said[at] ?? null;
    const row = marksOf(marks.map((of) => cells[line.row]?.[of]));
    if (value === null || row === null) return [];
    const { computed, rounding } = indexOf(index, row);
    const decimals = decimalsOf(cells[line.row]?.[column]);
    const tolerance = 0.5 * 10 ** -decimals * unit + rounding + NOISE;
    const digits = Math.min(2, Math.max(0, decimals - (unit === 100 ? 2 : 0)));
    const shown = value * unit;
    return [{ ...line, said: shown, computed, digits, isSame: Math.abs(shown - computed) <= tolerance }];
  });
}

/** null where not all four can be read, or nobody has a mark. An empty cell and a dash are nobody. */
function marksOf(cells: readonly (Cell | undefined)[]): RowMarks | null {
  const counts = cells.map((cell) => (/^[-–—]?$/.test(cleanText(cell)) ? 0 : readNumber(cell)));
  const known = counts.filter((count) => count !== null);
  const all = known.reduce((sum, count) => sum + count, 0);
  if (known.length < counts.length || all === 0) return null;
  const areWhole = known.every((count) => Number.isInteger(count));
  const mayBeShares = !areWhole || Math.abs(all - 100) <= ROUNDED_HUNDRED;
  const decimals = cells.reduce<number>((most, cell) => Math.max(most, decimalsOf(cell)), 0);
  return { counts: known, all, rounding: mayBeShares ? 0.5 * 10 ** -decimals : 0 };
}

/** What the marks give, shares in percents, and how far it may be off for the marks' own rounding. */
function indexOf(
  index: PrintedIndex,
  { counts, all, rounding }: RowMarks,
): { computed: number; rounding: number } {
  const weights = MARKS.map((mark, place): number => {
    if (index === "mean") return mark;
    if (index === "trained") return 100 * (TRAINED[place] ?? 0);
    if (index === "quality") return mark >= 4 ? 100 : 0;
    if (index === "passed") return mark >= 3 ? 100 : 0;
    return index === `share${mark}` ? 100 : 0;
  });
  const computed = weights.reduce((sum, weight, place) => sum + weight * (counts[place] ?? 0), 0) / all;
  const off = weights.reduce((sum, weight) => sum + Math.abs(weight - computed), 0);
  return { computed, rounding: (off * rounding) / all };
}

/** Digits after the comma, as printed. */
function decimalsOf(cell: Cell | undefined): number {
  const text = typeof cell === "number" ? String(cell) : cleanText(cell);
  return /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
}
