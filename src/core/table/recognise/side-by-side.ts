import { comparableText, inOneAlphabet } from "../../cleaning/clean-text";
import { grouped } from "../../grouped";
import { isTotalOfClasses } from "../read/class-total-words";
import { factsInText, type TextFacts } from "./facts-in-text";
import { indexColumn } from "./index-columns";
import { headerCell, type HeaderCell } from "./header-cell";

/** A report needs a number of participants or a mark, and the marks: fewer columns are no table of their own. */
const LEAST_COLUMNS = 3;
/** Between the levels of a header. */
const JOINT = " / ";

/** Columns of one procedure of a header that holds several side by side, and what is said above them alone. */
export interface ProcedureColumns {
  /** With the columns that all share: the school, its municipality. */
  readonly cells: readonly HeaderCell[];
  /** «Математика», «5 класс»: the words of the upper levels. */
  readonly said: string;
  /** The first column that is of this procedure only. */
  readonly firstColumn: number;
}

/** A level that is a class and nothing else: «5А», «5-б», «5 «В» класс», «А класс» of the grade that the title names. */
const CLASS_LEVEL = /^(\d{1,2}) ?[-–]? ?"?([а-кabc])"?(?: ?класс| кл\.?)?$/;
const LETTER_LEVEL = /^(?:класс "?([а-кabc])"?|"?([а-кabc])"? (?:класс|кл\.?))$/;
const CLASS_SAID = /^(?:\d+ )?"[а-кabc]" класс$/;

/**
 * The procedures of a header of two and more levels whose upper ones name subjects, grades or years: «Русский язык / Писали»,
 * «Математика / Писали»; or the classes of one of them, «5А / Писали», «5Б / Писали». Each is a table of its own with the
 * shared columns before it; so is what a school has in all its classes.
 *
 * @returns Empty where no upper level names a procedure; one with all columns where only one is named.
 */
export function proceduresSideBySide(given: readonly HeaderCell[]): ProcedureColumns[] {
  const cells = withProcedureAbove(given);
  const groups = grouped(cells, (cell) => upperWords(cell));
  const shared = groups.get("") ?? [];
  const named = [...groups].filter(([said]) => said !== "");
  const [totals, others] = [
    named.filter(([said]) => isTotalOfClasses(said)),
    named.filter(([said]) => !isTotalOfClasses(said)),
  ];
  // What «Всего» is of is known only beside classes.
  const own = others.length > 0 && others.every(([said]) => CLASS_SAID.test(said)) ? named : others;
  if (own.length === 0 && totals.length > 0) return [];
  if (own.some(([, columns]) => columns.length < LEAST_COLUMNS && !columns.some(isIndex))) return [];
  const [only] = own;
  if (own.length === 1 && only !== undefined) {
    return [{ cells, said: only[0], firstColumn: cells[0]?.column ?? 0 }];
  }
  return own.map(([said, columns]) => ({
    cells: [
      ...shared.filter(({ column }) => column < (columns[0]?.column ?? 0)),
      ...(isTotalOfClasses(said) ? columns.map(withoutUpper) : columns),
    ],
    said,
    firstColumn: columns[0]?.column ?? 0,
  }));
}

/** «% «2» / Математика» turned to «Математика / % «2»», where each column of two levels has its subject beneath. */
function withProcedureAbove(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const levelled = cells.filter(({ header }) => header.includes(JOINT));
  const areBeneath = levelled.every((cell) => {
    return upperWords(cell) === "" && namesProcedure(factsInText(cell.header.split(JOINT).at(-1) ?? ""));
  });
  if (levelled.length === 0 || !areBeneath) return cells;
  return cells.map((cell) => {
    const levels = cell.header.split(JOINT);
    return levels.length < 2 ? cell : headerCell(cell.column, [levels.at(-1) ?? "", ...levels.slice(0, -1)]);
  });
}

/** «Качество, %» tells something alone. */
function isIndex(cell: HeaderCell): boolean {
  return indexColumn(cell) !== null;
}

/** The levels down to the last but one that names a procedure, a class or all classes; empty where none does. */
function upperWords({ header }: HeaderCell): string {
  const upper = header.split(JOINT).slice(0, -1).map(classInWords);
  let last = upper.length - 1;
  while (last >= 0 && !isNaming(upper[last] ?? "")) last -= 1;
  return upper.slice(0, last + 1).join(", ");
}

function isNaming(level: string): boolean {
  return CLASS_SAID.test(level) || isTotalOfClasses(level) || namesProcedure(factsInText(level));
}

/** «Всего по школе / 2»: the words above are not of what is counted. */
function withoutUpper({ column, header }: HeaderCell): HeaderCell {
  return { ...headerCell(column, [header.split(JOINT).at(-1) ?? ""]), header };
}

/** «5А» as a title says it: «5 "а" класс». */
function classInWords(level: string): string {
  const text = inOneAlphabet(comparableText(level));
  const [, grade, letter] = CLASS_LEVEL.exec(text) ?? [];
  if (grade !== undefined && letter !== undefined) return `${grade} "${letter}" класс`;
  const [, after, before = after] = LETTER_LEVEL.exec(text) ?? [];
  return before === undefined ? level : `"${before}" класс`;
}

function namesProcedure({ subject, grade, year }: TextFacts): boolean {
  return subject !== null || grade !== null || year !== null;
}
