import { comparableText } from "../../cleaning/clean-text";
import type { ExamUnit } from "../../model/exam-results";
import type { School } from "../../model/school";

/** A shorter code may be the number of a row. */
const LEAST_DIGITS = 3;
/** A word that tells one school from another, where no number does. */
const LEAST_LETTERS = 5;

/** The school that each code of РИС ГИА was met with first. */
export type SchoolsByCode = Map<string, School>;

/**
 * A unit with the identity that its code had before: «МБОУ СОШ № 1» and «МБОУ «СОШ №1 имени Героя»» with one code are one
 * school. Names that contradict each other (another number, no word alike) are two: codes repeat from region to region.
 */
export function withSchoolOfCode(known: SchoolsByCode, unit: ExamUnit): ExamUnit {
  const { school, code } = unit;
  return school === null ? unit : { ...unit, school: schoolOfCode(known, school, code) };
}

/** The same of a school: the one that its code was met with first, where their names agree. */
export function schoolOfCode(known: SchoolsByCode, school: School, code: string | undefined): School {
  if (code === undefined || code.length < LEAST_DIGITS) return school;
  const earlier = known.get(code);
  if (earlier === undefined) known.set(code, school);
  return earlier === undefined || !areOneSchool(earlier, school, code) ? school : earlier;
}

/** A school that is called by its code only is any of this code; two logins are two schools. */
function areOneSchool(school: School, another: School, code: string): boolean {
  if (school.login !== null && another.login !== null) return school.login === another.login;
  const [one, other] = [school.name, another.name];
  if (one === code || other === code) return true;
  const [numbers, others] = [one, other].map(numbersIn);
  if (numbers !== undefined && others !== undefined && numbers.length + others.length > 0)
    return numbers[0] === others[0];
  const words = new Set(wordsIn(one));
  return wordsIn(other).some((word) => words.has(word));
}

function numbersIn(name: string): string[] {
  return [...comparableText(name).matchAll(/\d+/g)].map(([number]) => number);
}

/** The kind of institution is no name. */
function wordsIn(name: string): string[] {
  return comparableText(name)
    .split(/[^а-яa-z]+/)
    .filter(
      (word) =>
        word.length >= LEAST_LETTERS &&
        !/^(муницип|общеобр|образов|учрежд|организ|бюджет|казенн|средня|основна|школа|гимнази|лице)/.test(
          word,
        ),
    );
}
