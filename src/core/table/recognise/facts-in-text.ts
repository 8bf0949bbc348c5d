import type { SubjectId } from "../../model/procedure";
import { comparableText } from "../../cleaning/clean-text";

/** Names of subjects in any case, longest first where one is a part of another. */
const SUBJECT_WORDS: readonly (readonly [RegExp, SubjectId])[] = [
  [/русск/, "ru"],
  [/математик[а-я]*[ ,(/]*баз|базов[а-я]* (уровень )?математик/, "mb"],
  [/математик/, "ma"],
  [/окружающ/, "om"],
  [/биологи/, "bi"],
  [/обществозн/, "ob"],
  [/истори/, "is"],
  [/географи/, "gg"],
  [/физик/, "fi"],
  [/хими/, "hi"],
  [/информатик|(?<![а-я])икт(?![а-я])/, "in"],
  [/литератур/, "li"],
  [/английск/, "en"],
  [/немецк/, "de"],
  [/француз/, "fr"],
  [/испанск/, "es"],
  [/иностранн/, "fl"],
];

/** Two-letter codes, as in «МА 4 Статистика по отметкам» and «4 РУ». */
const SUBJECT_CODES: Readonly<Record<string, SubjectId>> = {
  ру: "ru",
  ма: "ma",
  мб: "mb",
  ом: "om",
  би: "bi",
  ис: "is",
  гг: "gg",
  ге: "gg",
  об: "ob",
  фи: "fi",
  фз: "fi",
  хи: "hi",
  ин: "in",
  ит: "it",
  ли: "li",
  ая: "en",
  ня: "de",
  фя: "fr",
  яи: "es",
};

/** A code beside a grade, in either order: «МА 4», «4 МА», «РУ4». */
const CODE_AND_GRADE = /(?<![а-яa-z\d])(?:([а-я]{2})[ -]?(\d{1,2})|(\d{1,2})[ -]?([а-я]{2}))(?![а-яa-z\d])/g;
const GRADE_WORDS =
  /(?<!\d)(\d{1,2})(?: ?[-–]? ?(?:го|му|м|й|е|х))? ?(?:класс|кл(?![а-я]))|класс[а-я]* ?[:№-]? ?(\d{1,2})(?!\d)/;
const SCHOOL_YEAR = /(?<!\d)20\d\d ?[/–-] ?(20)?(\d\d)(?!\d)/;
const CALENDAR_YEAR = /(?<!\d)(20[12]\d)(?!\d)/;
/** «Математика 5» on a sheet's tab: a subject's word and then the grade. */
const GRADE_AFTER_SUBJECT = /[а-я]{4,} (\d{1,2})(?![\d.])/;

/** What a title, a sheet's name or a file's name says of the procedure. */
export interface TextFacts {
  readonly subject: SubjectId | null;
  readonly grade: number | null;
  readonly year: number | null;
}

/**
 * Subject, grade and year that a text names.
 *
 * @example
 * factsInText("Проведение работы по математике, 5 класс. ВПР 2021").grade // => 5
 */
export function factsInText(text: string): TextFacts {
  const comparable = comparableText(text);
  const code = codeAndGrade(comparable);
  const subject = subjectWord(comparable) ?? code?.subject ?? null;
  const afterSubject = subjectWord(comparable) === null ? null : numberIn(GRADE_AFTER_SUBJECT, comparable);
  const grade = numberIn(GRADE_WORDS, comparable) ?? code?.grade ?? afterSubject;
  return { subject, grade: isGrade(grade) ? grade : null, year: yearIn(comparable) };
}

/**
 * A subject that a cell of a column «Предмет» holds: its name, its two-letter code, or 1 and 2 in the research set.
 *
 * @example
 * subjectInCell("РУ") // => "ru"
 */
export function subjectInCell(text: string): SubjectId | null {
  const comparable = comparableText(text);
  if (comparable === "1") return "ru";
  if (comparable === "2") return "ma";
  return SUBJECT_CODES[comparable] ?? subjectWord(comparable) ?? null;
}

/**
 * The grade and the subject of a marker's column, «4 РУ»; null when it is not one.
 *
 * @example
 * markerInHeader("4 РУ")?.subject // => "ru"
 */
export function markerInHeader(text: string): { readonly grade: number; readonly subject: SubjectId } | null {
  const comparable = comparableText(text);
  const found = codeAndGrade(comparable);
  return found !== null && comparable.length === found.length ? found : null;
}

function codeAndGrade(text: string): { grade: number; subject: SubjectId; length: number } | null {
  for (const match of text.matchAll(CODE_AND_GRADE)) {
    const subject = SUBJECT_CODES[match[1] ?? match[4] ?? ""];
    const grade = Number(match[2] ?? match[3]);
    if (subject !== undefined && isGrade(grade)) return { grade, subject, length: match[0].length };
  }
  return null;
}

function subjectWord(text: string): SubjectId | null {
  return SUBJECT_WORDS.find(([word]) => word.test(text))?.[1] ?? null;
}

/** «2020/2021 учебный год» is the year of its spring, when the works are written. */
function yearIn(text: string): number | null {
  const schoolYear = SCHOOL_YEAR.exec(text);
  if (schoolYear !== null) return 2000 + Number(schoolYear[2]);
  return numberIn(CALENDAR_YEAR, text);
}

function numberIn(pattern: RegExp, text: string): number | null {
  const match = pattern.exec(text);
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? null : Number(digits);
}

function isGrade(grade: number | null): grade is number {
  return grade !== null && grade >= 1 && grade <= 11;
}
