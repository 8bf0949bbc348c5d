import type { SubjectId } from "../../model/procedure";
import { comparableText, inOneAlphabet } from "../../cleaning/clean-text";

/** Names of subjects in any case, longest first where one is a part of another. */
const SUBJECT_WORDS: readonly (readonly [RegExp, SubjectId])[] = [
  [/русск|(?<![а-я])(рус\.? ?яз|ря(?![а-я]))/, "ru"],
  [/математик[а-я]*[ ,(/]*баз|базов[а-я]* (уровень )?математик/, "mb"],
  [/математик|(?<![а-я])матем(?![а-я])/, "ma"],
  [/окружающ|(?<![а-я])окр\.? ?мир/, "om"],
  [/биологи(?!ч)|(?<![а-я])биол?(?![а-я])/, "bi"],
  [/обществозн|(?<![а-я])(обществ|общ?-во)(?![а-я])/, "ob"],
  [/истори(?!ко|ч)/, "is"],
  [/географи(?!ч)|(?<![а-я])геогр(?![а-я])/, "gg"],
  [/физик(?!о)|(?<![а-я])физ-ка(?![а-я])/, "fi"],
  [/хими(?!ко|ч)|(?<![а-я])хим(?![а-я])/, "hi"],
  [/информатик|(?<![а-я])икт(?![а-я])/, "in"],
  [/литератур|(?<![а-я])лит-ра(?![а-я])/, "li"],
  [/английск|(?<![а-я])англ?\.? ?яз/, "en"],
  [/немецк/, "de"],
  [/француз/, "fr"],
  [/испанск/, "es"],
  [/иностранн/, "fl"],
];

/** Codes, as in «МА 4 Статистика по отметкам» and «4 РУ», and short names that stand beside a grade. */
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
  рус: "ru",
  мат: "ma",
  матем: "ma",
  био: "bi",
  биол: "bi",
  ист: "is",
  гео: "gg",
  геогр: "gg",
  общ: "ob",
  физ: "fi",
  хим: "hi",
  инф: "in",
  лит: "li",
  анг: "en",
  англ: "en",
  нем: "de",
};

/** A code beside a grade, in either order: «МА 4», «4 МА», «РУ4», «5 матем». */
const CODE_AND_GRADE =
  /(?<![а-яa-z\d])(?:([а-я]{2,5})[ -]?(\d{1,2})|(\d{1,2})[ -]?([а-я]{2,5}))(?![а-яa-z\d])/g;
/** «РУ», «МА»: nothing but a code, as ФИС ОКО writes it. */
const CODE_ALONE = /^[А-Я]{2}$/;
/** «5 класс», «5-х классов», of one class «5А класс» and «5 «Б» кл.», or «класс: 5». */
const GRADE_WORDS =
  /(?<!\d)(\d{1,2})(?: ?[-–]? ?(?:го|му|м|й|е|х|"?[а-ж]"?))? ?(?:класс|кл(?![а-я]))|класс[а-я]* ?[:№-]? ?(\d{1,2})(?!\d)/;
/** «в пятых классах», «седьмой класс». */
const GRADE_ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/перв(ы|о)[а-я]{1,2} класс/, 1],
  [/втор(ы|о)[а-я]{1,2} класс/, 2],
  [/трет[а-я]{2,4} класс/, 3],
  [/четверт(ы|о)[а-я]{1,2} класс/, 4],
  [/пят(ы|о)[а-я]{1,2} класс/, 5],
  [/шест(ы|о)[а-я]{1,2} класс/, 6],
  [/седьм(ы|о)[а-я]{1,2} класс/, 7],
  [/восьм(ы|о)[а-я]{1,2} класс/, 8],
  [/девят(ы|о)[а-я]{1,2} класс/, 9],
  [/десят(ы|о)[а-я]{1,2} класс/, 10],
  [/одиннадцат(ы|о)[а-я]{1,2} класс/, 11],
];
/** «V класс», «VII-х классов»: the numerals of grades 1 to 11, longest first. */
const ROMAN_GRADE = /(?<![a-zа-я])(viii|vii|iii|xi|iv|vi|ix|ii|x|v|i)(?: ?-?(?:й|м|х|го|е|ых|ом))? ?класс/;
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi"];
const SCHOOL_YEAR = /(?<!\d)20(\d\d) ?[/–-] ?(?:20)?(\d\d)(?![\d-])/g;
const SHORT_SCHOOL_YEAR = /(?<![\d.])(\d\d) ?[/–-] ?(\d\d) ?уч/;
const CALENDAR_YEAR = /(?<!\d)(20[12]\d)(?!\d)/;
/** «ВПР-25», «15.04.25». */
const SHORT_YEAR = /(?:(?:впр|огэ|егэ)[ -]?|(?<!\d)\d{1,2}\.\d{1,2}\.)(2\d)(?![\d.]| ?-?(?:кл|й|го))/;
/** «Математика 5» on a sheet's tab: a subject's word and then the grade. */
const GRADE_AFTER_SUBJECT = /(?:[а-я]{4,}|мир)\)?[ -]?(\d{1,2})(?![\d.])/;
/** «11_История», «5 Математика»; «04 - Химия» is an exam's number, «СОШ 5 математика» a school's. */
const GRADE_BEFORE_SUBJECT =
  /(?<![\d.,])(?<!(?:сош|оош|школа|лицей|гимназия|№|(?<![а-я])n) ?)([4-9]|1[01])(?: ?"?[а-е]"?)?(?:[. ]{1,2}|-)(?=русск|математик|окружающ|биолог|обществозн|истори|географ|физик|хими|информатик|литератур|английск|немецк|француз|испанск|иностранн)/;

/** «12.05.2025», «12 мая 2025»: the day of a letter or of a report. */
const DATE =
  /(?<!\d)\d{1,2}(?:\.\d{1,2}\.| (?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]* )(?:20)?\d\d(?!\d)/gi;

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
  const comparable = inOneAlphabet(comparableText(text)).replaceAll("_", " ");
  const code = codeAndGrade(comparable);
  const word = subjectWord(comparable);
  const alone = CODE_ALONE.test(text.trim()) ? (SUBJECT_CODES[comparable.trim()] ?? null) : null;
  const subject = word ?? code?.subject ?? alone;
  const besideSubject =
    word === null
      ? null
      : (numberIn(GRADE_BEFORE_SUBJECT, comparable) ?? numberIn(GRADE_AFTER_SUBJECT, comparable));
  const grade = numberIn(GRADE_WORDS, comparable) ?? gradeInWords(comparable) ?? code?.grade ?? besideSubject;
  return { subject, grade: isGrade(grade) ? grade : null, year: yearIn(comparable) };
}

/** The year that a text names otherwise than by a day. */
export function yearWithoutDates(text: string): number | null {
  return yearIn(inOneAlphabet(comparableText(text)).replace(DATE, " "));
}

/**
 * A subject that a cell of a column «Предмет» holds: its name, its two-letter code, or 1 and 2 in the research set.
 *
 * @example
 * subjectInCell("РУ") // => "ru"
 */
export function subjectInCell(text: string): SubjectId | null {
  const comparable = inOneAlphabet(comparableText(text));
  if (comparable === "1") return "ru";
  if (comparable === "2") return "ma";
  return SUBJECT_CODES[comparable.replace(/\.$/, "")] ?? subjectWord(comparable) ?? null;
}

/** The code of a subject, as ФИС ОКО writes it: «РУ». */
export function subjectCode(subject: SubjectId): string {
  const code = Object.keys(SUBJECT_CODES).find((of) => SUBJECT_CODES[of] === subject) ?? subject;
  return code.toUpperCase();
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
  for (const [, from, to] of text.matchAll(SCHOOL_YEAR)) {
    if (Number(to) === Number(from) + 1) return 2000 + Number(to);
  }
  const short = SHORT_SCHOOL_YEAR.exec(text);
  if (short !== null && Number(short[2]) === Number(short[1]) + 1) return 2000 + Number(short[2]);
  const shortYear = numberIn(SHORT_YEAR, text);
  return numberIn(CALENDAR_YEAR, text) ?? (shortYear === null ? null : 2000 + shortYear);
}

function numberIn(pattern: RegExp, text: string): number | null {
  const match = pattern.exec(text);
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? null : Number(digits);
}

function gradeInWords(text: string): number | null {
  const ordinal = GRADE_ORDINALS.find(([words]) => words.test(text))?.[1];
  return ordinal ?? romanGrade(ROMAN_GRADE.exec(text)?.[1] ?? "");
}

/** The grade that a numeral is, «viii»; null where it is none. */
export function romanGrade(numeral: string): number | null {
  const index = ROMAN.indexOf(numeral);
  return index < 0 ? null : index + 1;
}

function isGrade(grade: number | null): grade is number {
  return grade !== null && grade >= 1 && grade <= 11;
}
