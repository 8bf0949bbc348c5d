import type { Cell } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import type { JournalCounts, MarkEnds } from "../../model/results";
import type { RecognisedTable } from "../../model/recognised-table";
import { classInCell } from "../recognise/class-cell";
import { columnOf, type TableLayout } from "../recognise/table-cells";
import type { UnitNumbers } from "./unit-numbers";

/** Columns by which a school's pupils are told apart where no class does: by letter, teacher, shift, building, variant, sex. */
const DIVIDING =
  /^((ф\.? ?и\.? ?о\.?|фамилия(,? имя,? отчество)?) )?(учител|педагог|преподавател)[а-я]*( предмет[а-я]*)?$|^(пол|(литер|букв|подгрупп|групп|смен|корпус|здани|вариант|отделени|площадк|поток)[а-я]*( класса)?)$/;

/** Columns that no form knows and that divide a school's pupils. */
export function dividingColumns(table: TableLayout): number[] {
  return table.columns
    .filter(({ meaning, header }) => meaning === "other" && DIVIDING.test(comparableText(header)))
    .map(({ column }) => column);
}

/** Gives what part of a school a row is about, such as its class; "" for a row about the whole grade. */
export function partReader(table: RecognisedTable): (line: readonly Cell[]) => string {
  const classes = [columnOf(table, "class-group"), columnOf(table, "grade")].filter((column) => column >= 0);
  const others = dividingColumns(table);
  return (line) => {
    const letters = classes.map((column) => classInCell(cleanText(line[column])).group);
    const parts = [
      letters.find((letter) => letter !== ""),
      ...others.map((column) => comparableText(line[column])),
    ];
    return parts.filter((part) => part !== undefined && part !== "").join(", ");
  };
}

/** The first class of a grade: «5» beside «5А» is no class. */
const FIRST_CLASS = /^(а|1)(?!\S)/;

/** Rows of a school that count, and what the others make together where that is less. */
export interface CountedParts<Row> {
  readonly rows: readonly Row[];
  /** Pupils of the whole grade, and of its classes, where these are fewer; otherwise null. */
  readonly missing: { readonly whole: number; readonly classes: number } | null;
}

/**
 * The rows of a school that count: that of the whole grade, or all where it is a class too. It is the whole where it has the pupils
 * of its classes, or more and «5А» is among them: a class is missing then. «8» beside «8 кадетский» is a class like it.
 *
 * @param pupilsOf null where a row does not tell.
 * @param isOfClasses Left to its numbers, a row without a teacher or shift is all of them.
 */
export function rowsThatCount<Row>(
  rows: readonly Row[],
  partOf: (row: Row) => string,
  pupilsOf: (row: Row) => number | null,
  isOfClasses: boolean,
): CountedParts<Row> {
  const wholes = rows.filter((row) => partOf(row) === "");
  const classes = rows.filter((row) => partOf(row) !== "");
  if (wholes.length === 0 || classes.length === 0) return { rows, missing: null };
  function pupilsIn(of: readonly Row[]): number | null {
    const pupils = of.map(pupilsOf);
    return pupils.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
  }
  const [whole, together] = [pupilsIn(wholes), pupilsIn(classes)];
  if (whole === null || together === null || whole === together) return { rows: wholes, missing: null };
  if (whole > together && !isOfClasses) return { rows: wholes, missing: null };
  if (whole > together && classes.some((row) => FIRST_CLASS.test(partOf(row))))
    return { rows: wholes, missing: { whole, classes: together } };
  return { rows, missing: null };
}

/**
 * What several classes of a school make together.
 *
 * @returns A number only where each class has it: a part must not pass for the whole.
 */
export function sumOfClasses(classes: readonly UnitNumbers[]): UnitNumbers {
  const ends = summed(
    classes.map((of) => of.ends ?? null),
    addedEnds,
  );
  return {
    ...(ends === null ? {} : { ends }),
    participants: summed(
      classes.map(({ participants }) => participants),
      (one, other) => one + other,
    ),
    marks: summed(
      classes.map(({ marks }) => marks),
      (a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]],
    ),
    histogram: summed(
      classes.map(({ histogram }) => histogram),
      addedScores,
    ),
    journal: summed(
      classes.map(({ journal }) => journal),
      addedJournal,
    ),
    unread: [...new Set(classes.flatMap(({ unread }) => unread))],
  };
}

/** null where one of them is unknown. */
function summed<T>(parts: readonly (T | null)[], add: (one: T, other: T) => T): T | null {
  return parts.reduce((sum, part) => (sum === null || part === null ? null : add(sum, part)));
}

function addedEnds(one: MarkEnds, other: MarkEnds): MarkEnds {
  return {
    n: one.n + other.n,
    two: one.two === null || other.two === null ? null : one.two + other.two,
    high: one.high === null || other.high === null ? null : one.high + other.high,
  };
}

function addedScores(one: readonly number[], other: readonly number[]): readonly number[] {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, score) => (one[score] ?? 0) + (other[score] ?? 0));
}

function addedJournal(one: JournalCounts, other: JournalCounts): JournalCounts {
  return {
    lowered: one.lowered + other.lowered,
    confirmed: one.confirmed + other.confirmed,
    raised: one.raised + other.raised,
    gap2: one.gap2 === null || other.gap2 === null ? null : one.gap2 + other.gap2,
  };
}
