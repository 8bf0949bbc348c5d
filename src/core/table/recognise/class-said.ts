import { comparableText, inOneAlphabet } from "../../cleaning/clean-text";

/** «5А», «5-а», «5 «Б» класс»: in running text the word «класс» tells that a class is meant; letters that also end «5-е классы» are none. */
const IN_TITLE = /(?<![\d.,])(\d{1,2}) ?[-–]? ?(?:"([а-кabc])"|([абвгджзкabc])) ?(?:класс|кл(?![а-я]))/g;
const IN_NAME = /(?<![\d.,а-яa-z])(\d{1,2}) ?[-–]? ?(?:"([а-кabc])"|([абвгджзкabc]))(?![а-яa-z\d])/g;
/** Right above a table: «"А" класс», of the grade that other words name. */
const LETTER_ALONE = /^"([а-к])" класс$/;
const LAST_GRADE = 11;

/** What a text says of classes. */
export interface SaidClasses {
  /** null where it names none, or of several grades. */
  readonly grade: number | null;
  /** The letter of the one class; null where it names none, or several. */
  readonly group: string | null;
}

/**
 * The classes that the name of a sheet or a file holds.
 *
 * @example
 * classesInName("МА 5а, 5б") // => { grade: 5, group: null }
 */
export function classesInName(name: string): SaidClasses {
  return classesIn(name.replaceAll("_", " "), IN_NAME);
}

/**
 * The one class that a table of a grade is of, by the words above it, else by its sheet's name, else by its file's: «Отчёт
 * 01a» says nothing of the eighth grade.
 *
 * @returns Its letter; null where nothing is said, or of several classes.
 */
export function classOfTable(
  head: readonly string[],
  names: readonly string[],
  grade: number,
): string | null {
  const said = [classesIn(head.join("; "), IN_TITLE), ...names.map(classesInName)];
  const alone = LETTER_ALONE.exec(inOneAlphabet(comparableText(head[0] ?? "")))?.[1] ?? null;
  return alone ?? said.find((classes) => classes.grade === grade)?.group ?? null;
}

function classesIn(text: string, pattern: RegExp): SaidClasses {
  const found = [...inOneAlphabet(comparableText(text)).matchAll(pattern)]
    .map(([, grade, quoted, plain]) => ({
      grade: Number(grade),
      letter: (quoted ?? plain ?? "").replace("a", "а"),
    }))
    .filter(({ grade }) => grade >= 1 && grade <= LAST_GRADE);
  const grades = new Set(found.map(({ grade }) => grade));
  const letters = new Set(found.map(({ grade, letter }) => `${String(grade)}${letter}`));
  const [first] = found;
  if (first === undefined || grades.size > 1) return { grade: null, group: null };
  return { grade: first.grade, group: letters.size === 1 ? first.letter : null };
}
