import { comparableText, inOneAlphabet } from "../../cleaning/clean-text";
import type { Exam } from "../../model/procedure";

const WORDS: readonly (readonly [Exam, RegExp])[] = [
  ["vpr", /(?<![а-я])впр(?![а-я])|всероссийск[а-я]+ проверочн/],
  [
    "oge",
    /(?<![а-я])огэ(?![а-я])|гиа ?-? ?9(?!\d)|основн[а-я]+ государственн[а-я]+ экзамен|(?:(?<![а-я])гиа(?![а-я])|итогов[а-я]+ аттестаци).{0,60}(?:(?<!\d)(?:9|ix)(?:-?(?:й|го|х))? ?-?кл|девят[а-я]* ?класс|основн[а-я]+ общ)/,
  ],
  [
    "ege",
    /(?<![а-я])егэ(?![а-я])|гиа ?-? ?11(?!\d)|един[а-я]+ государственн[а-я]+ экзамен|(?:(?<![а-я])гиа(?![а-я])|итогов[а-я]+ аттестаци).{0,60}(?:(?<!\d)(?:11|xi)(?:-?(?:й|го|х))? ?-?кл|одиннадцат[а-я]* ?класс|средн[а-я]+ общ)/,
  ],
];

/**
 * The assessment that words name; the first of the texts that names one and no other decides.
 *
 * @param texts What is nearest to the table first: the texts above it, its headers, its sheet, its file.
 * @example
 * examSaid(["Результаты ОГЭ 2025 (9 класс)", "ВПР.xlsx"]) // => "oge"
 */
export function examSaid(texts: readonly string[]): Exam | null {
  for (const text of texts) {
    const named = examsIn(text);
    if (named.length === 1) return named[0] ?? null;
  }
  return null;
}

function examsIn(text: string): Exam[] {
  const comparable = inOneAlphabet(comparableText(text)).replaceAll("_", " ");
  return WORDS.filter(([, words]) => words.test(comparable)).map(([exam]) => exam);
}
