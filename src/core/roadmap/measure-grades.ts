import type { SchoolContext } from "../model/school-context";
import type { School } from "../model/school";
import type { WorkbookRecords } from "../model/workbook-records";
import { schoolKind, type SchoolKind } from "../statistics/school-kind";
import type { Measure } from "./measure";

/** The last grade that a kind of school teaches; null for kinds that do not tell it. */
const LAST_GRADES: Partial<Readonly<Record<SchoolKind, number>>> = {
  primary: 4,
  basic: 9,
  secondary: 11,
  gymnasium: 11,
  lyceum: 11,
};

/** Words of a measure that tell the grades it is for. */
const WORDS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/ЕГЭ|ГИА ?- ?11|медал|среднем общем образовании/i, [11]],
  [/ОГЭ|ГИА ?- ?9|основном общем образовании/i, [9]],
  [/ГИА(?! ?- ?\d)|итоговой аттестации(?! ?\()|выпускн/i, [9, 11]],
];

const NAMED_GRADES = /((?:\d{1,2}(?:-?х)?(?:\s*(?:,|и|-|–)\s*)?)+)\s*(?:-?х\s*)?класс/gi;

/**
 * The grades that a text of a measure speaks of; empty where it speaks of none.
 *
 * @example
 * [...gradesOf("в форме ЕГЭ для обучающихся 11 классов")] // => [11]
 */
export function gradesOf(text: string): ReadonlySet<number> {
  const byWords = WORDS.flatMap(([words, grades]) => (words.test(text) ? grades : []));
  const named = [...text.matchAll(NAMED_GRADES)].flatMap(([, list = ""]) =>
    [...list.matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits)),
  );
  const told = new Set([...byWords, ...named.filter((grade) => grade >= 1 && grade <= 11)]);
  // ВПР are written from grade 4 on: every school has pupils of that grade.
  return /ВПР/.test(text) && named.length === 0 ? told.add(4) : told;
}

/**
 * The last grade of a school: as its kind tells, and never below one that the tables show of it; null where nothing
 * tells it.
 */
export function lastGrade(school: School, records: WorkbookRecords): number | null {
  const kind = schoolKind(school.name, answersOf(school, records.contexts));
  const known = typeof kind === "string" ? (LAST_GRADES[kind] ?? null) : null;
  if (known === null) return null;
  const shown = [...records.procedures, ...records.exams, ...records.ogeScores].flatMap(
    ({ procedure, schools }) => (schools.some((of) => of.school?.id === school.id) ? [procedure.grade] : []),
  );
  return Math.max(known, ...shown);
}

function answersOf({ id }: School, contexts: readonly SchoolContext[]): Readonly<Record<string, string>> {
  const own = contexts.filter(({ school }) => school.id === id);
  return Object.fromEntries(own.flatMap(({ answers = {} }) => Object.entries(answers)));
}

/**
 * A measure as it fits a school: null where all grades that it speaks of come after the school's last; without the parts
 * of a list («- в форме ЕГЭ …; - в форме ОГЭ …») that do.
 *
 * @param last null: unknown, every measure fits.
 */
export function fittedMeasure(measure: Measure, last: number | null): Measure | null {
  if (last === null) return measure;
  const limit = last;
  function isFitting(text: string): boolean {
    const grades = [...gradesOf(text)];
    return grades.length === 0 || grades.some((grade) => grade <= limit);
  }
  if (!isFitting(measure.text)) return null;
  const [lead = "", ...parts] = measure.text.split(/(?<=:)\s*-\s+|;\s*-\s+/);
  const kept = parts.filter(isFitting);
  if (kept.length === parts.length) return measure;
  return {
    ...measure,
    text: kept.length === 1 ? `${lead} ${kept.join("")}` : `${lead} - ${kept.join("; - ")}`,
  };
}
