import { comparableText } from "../../cleaning/clean-text";
import { romanGrade } from "./facts-in-text";

/** «5А», «5 «Б»», «8 "А" (ОВЗ)», «10 физмат», «7 ин.»: a grade, and what the class of it is called. */
const CLASS = /^(\d{1,2})(?: ?[-–]?(?:[ехй]|го) (?=класс))? ?[-–/]? ?((?:["(а-яa-z]).*)$/;
/** «5-1», «10/2», «7.3»: classes that are numbered; «5-6» may be two grades. */
const NUMBERED = /^(\d{1,2}) ?[-–/.,] ?(\d)$/;
/** «V», «VII «Б»», «IX-а». */
const IN_ROMAN = /^([ivx]+)(?:(?: ?[-–]? ?)(?:класс|кл\.?|"?([а-я])"?(?: класс)?))?$/;
/** «Класс», which goes with every name of a class. */
const WORD = /(?<![а-я])(класс|кл)(?![а-я])\.?/;
/** What follows a number that is no grade, or tells of more than one class. */
const NO_CLASS =
  /^(классы|классов|параллел|всего|итог|вместе|общ(ее|ий|ая)(?![а-я])|все(?![а-я])|сумм|(и|или) ?\d|чел|уч|обуч|дет(и|ей)|балл|лет(?![а-я])|год|шт(?![а-я])|вариант|место|школ|[сон]ош)/;
/** «5А, 6А». */
const ANOTHER = /(?<!\d)(\d{1,2}) ?"?[а-яa-z]"?(?![а-яa-z])/g;
const LAST_GRADE = 11;

/** What a cell in a column of classes says. */
export interface ClassOfCell {
  /** null where it names none. */
  readonly grade: number | null;
  /** What the class is called beside its grade; empty for a whole grade. */
  readonly group: string;
}

/**
 * The class that stands in a column of classes, whatever it is called.
 *
 * @example
 * classInCell("10 физмат") // => { grade: 10, group: "физмат" }
 */
export function classInCell(text: string): ClassOfCell {
  const comparable = comparableText(text);
  const [, of, number] = (NUMBERED.exec(comparable) ?? []).map(Number);
  if (of !== undefined && number !== undefined)
    return number >= 1 && number < of && of <= LAST_GRADE
      ? { grade: of, group: String(number) }
      : { grade: null, group: String(number) };
  const [, numeral = "", letter = ""] = IN_ROMAN.exec(comparable) ?? [];
  const inRoman = romanGrade(numeral);
  if (inRoman !== null) return { grade: inRoman, group: letter };
  const [, digits, rest = ""] = CLASS.exec(comparable) ?? [];
  const grade = Number(digits);
  if (digits === undefined) return { grade: null, group: groupOf(comparable) };
  const isOfOthers = [...rest.matchAll(ANOTHER)].some(([, other]) => Number(other) !== grade);
  if (NO_CLASS.test(rest) || isOfOthers || grade < 1 || grade > LAST_GRADE) return { grade: null, group: "" };
  return { grade, group: groupOf(rest) };
}

/**
 * The grade of the class that stands in a column of classes, where «5-1» is one too: the first of the fifth grade.
 *
 * @example
 * gradeOfClassCell("5-1") // => 5
 */
export function gradeOfClassCell(text: string): number | null {
  return classInCell(text).grade;
}

/** A class by its name without its grade, «а», «физмат»; empty for numbers and for what is of all classes. */
function groupOf(text: string): string {
  if (!/[а-яa-z]/.test(text) || /классы|классов|параллел/.test(text)) return "";
  const name = text.replace(WORD, "").replace(/^["\s]+|["\s]+$/g, "");
  // «5A» typed in Latin is «5А».
  return name === "a" ? "а" : name.replaceAll('"', "").trim();
}
