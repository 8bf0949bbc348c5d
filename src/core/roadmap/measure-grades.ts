import type { Exam } from "../model/procedure";
import type { Measure } from "./measure";
import type { SchoolFit } from "./school-fit";

/** Something in a text that tells the grades it is for, and the procedure where it is one. */
interface Mention {
  readonly grades: readonly number[];
  /** null where only grades are named. */
  readonly exam: Exam | null;
}

const OGE: Mention = { grades: [9], exam: "oge" };
const EGE: Mention = { grades: [11], exam: "ege" };

/** Words of a measure that tell the grades it is for. */
const WORDS: readonly (readonly [RegExp, readonly Mention[]])[] = [
  [/ЕГЭ|ГИА ?- ?11|медал|среднем общем образовании/i, [EGE]],
  [/ОГЭ|ГИА ?- ?9|основном общем образовании/i, [OGE]],
  [/ГИА(?! ?- ?\d)|итоговой аттестации(?! ?\()|выпускн|ППЭ/i, [OGE, EGE]],
];

/** Words of a task; «основной образовательной программы» is of every level. */
const TASK_WORDS: readonly (readonly [RegExp, readonly Mention[]])[] = [
  [/среднего общего образования/i, [{ grades: [10, 11], exam: null }]],
  [/основного общего образования/i, [{ grades: [5, 6, 7, 8, 9], exam: null }]],
  [/начального общего образования/i, [{ grades: [1, 2, 3, 4], exam: null }]],
];

const NAMED_GRADES = /((?:\d{1,2}(?:\s?-?х)?(?:\s*(?:,|и|-|–)\s*)?)+)\s*(?:-?х\s*)?класс/gi;
/** Grades that write ВПР. */
const VPR_GRADES = [4, 5, 6, 7, 8];

/**
 * The grades that a text of a measure speaks of; empty where it speaks of none.
 *
 * @example
 * [...gradesOf("в форме ЕГЭ для обучающихся 11 классов")] // => [11]
 */
export function gradesOf(text: string): ReadonlySet<number> {
  return new Set(mentionsIn(text).flatMap(({ grades }) => grades));
}

function mentionsIn(text: string): Mention[] {
  const byWords = WORDS.flatMap(([words, mentions]) => (words.test(text) ? mentions : []));
  const named = [...text.matchAll(NAMED_GRADES)]
    .flatMap(([, list = ""]) => [...list.matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits)))
    .filter((grade) => grade >= 1 && grade <= 11);
  const isVpr = /ВПР/.test(text);
  if (isVpr && named.length === 0) return [...byWords, { grades: VPR_GRADES, exam: "vpr" }];
  // Grades named beside an exam are those that sit it.
  const hasExam = byWords.length > 0;
  const byGrades = named.map((grade): Mention => {
    const exam = hasExam ? (grade < 10 ? "oge" : "ege") : isVpr ? "vpr" : null;
    return { grades: [grade], exam };
  });
  return [...byWords, ...byGrades];
}

/**
 * A measure as it fits a school: null where the school has none of the grades or exams that it speaks of; without the parts of
 * a list («- в форме ЕГЭ …; - в форме ОГЭ …») that speak of such. Where the text names no grade, its task tells.
 *
 * @param fit null: unknown, every measure fits.
 */
export function fittedMeasure(measure: Measure, fit: SchoolFit | null): Measure | null {
  if (fit === null) return measure;
  const of = fit;
  function isFitting(text: string): boolean {
    return areFitting(mentionsIn(text), of);
  }
  const isNamed = mentionsIn(measure.text).length > 0;
  if (!(isNamed ? isFitting(measure.text) : isTaskFitting(measure.task, of))) return null;
  const [lead = "", ...parts] = measure.text.split(/(?<=:)\s*-\s+|;\s*-\s+/);
  const kept = parts.filter(isFitting);
  if (kept.length === parts.length) return measure;
  return {
    ...measure,
    text: kept.length === 1 ? `${lead} ${kept.join("")}` : `${lead} - ${kept.join("; - ")}`,
  };
}

function isTaskFitting(task: string, fit: SchoolFit): boolean {
  const words = TASK_WORDS.flatMap(([pattern, mentions]) => (pattern.test(task) ? mentions : []));
  return areFitting([...mentionsIn(task), ...words], fit);
}

/** Nothing named fits everyone; of what is named one is enough. */
function areFitting(mentions: readonly Mention[], { first, last, without }: SchoolFit): boolean {
  return (
    mentions.length === 0 ||
    mentions.some(
      ({ grades, exam }) =>
        grades.some((grade) => grade >= first && grade <= last) && (exam === null || !without.has(exam)),
    )
  );
}
