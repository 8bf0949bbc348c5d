import { withoutMonth } from "./monthly-dates";
import { withoutReport } from "./school-texts";

/** Words of files' names that say nothing of a school, and change with each file. */
const FILE_WORDS =
  /20\d\d[._-]\d{1,2}(?!\d)|исправ[а-яё]*|испр[а-яё]*|уточн[а-яё]*|копия|copy|новый|новая|повтор[а-яё]*|\(\d+\)|\d{1,2}[._-]\d{1,2}[._-]\d{2,4}|20\d\d/gi;

/** The name of a file, without its folder and ending, as words that stay from month to month. */
export function withoutFileWords(base: string): string {
  return base.replaceAll("_", " ").replace(FILE_WORDS, " ").replace(/\s+/g, " ").trim();
}

/** What a file's name says of its school: without the month, the report and the words of files. */
export function schoolOfFile(base: string): string {
  return withoutReport(withoutFileWords(withoutMonth(base.replaceAll("_", " "))));
}
