import { comparableText } from "../cleaning/clean-text";
import type { Exam, Procedure } from "../model/procedure";
import type { School } from "../model/school";
import type { SchoolContext } from "../model/school-context";
import type { WorkbookRecords } from "../model/workbook-records";
import { schoolKind, type SchoolKind } from "../statistics/school-kind";

/** The grades that a school teaches, and the procedures that it has. */
export interface SchoolFit {
  readonly first: number;
  readonly last: number;
  /** What its pupils surely do not sit. */
  readonly without: ReadonlySet<Exam>;
}

/** Grades that words of a name or of a list tell, whatever else the school is. The first that are found count. */
const LEVELS: readonly (readonly [RegExp, readonly [first: number, last: number]])[] = [
  [/прогимнази/, [1, 4]],
  [/гимнази|лице[йя]|кадет/, [1, 11]],
  [/сош|средн\S* (?:\(?полн\S* )?(?:общ\S* )?(?:образоват\S* )?школ|средн\S* общ\S* образован/, [1, 11]],
  [/оош|основн\S* (?:общ\S* )?(?:образоват\S* )?школ|основн\S* общ\S* образован/, [1, 9]],
  [
    /нош|(?:^|[^а-я])нш(?:[^а-я]|дс)|начальн\S* (?:общ\S* )?(?:образоват\S* )?школ|начальн\S* общ\S* образован/,
    [1, 4],
  ],
  [/^средн/, [1, 11]],
  [/^основн/, [1, 9]],
  [/^начальн/, [1, 4]],
];

/** Kinds that begin with grade 5, and those whose name does not tell with which grade they begin. */
const BEGINS_LATE: ReadonlySet<SchoolKind> = new Set(["evening"]);
const BEGINS_ANYWHERE: ReadonlySet<SchoolKind> = new Set([
  "gymnasium",
  "lyceum",
  "cadet",
  "boarding",
  "closed",
]);

/** Fewer schools in a table do not say that a school is missing from it because it has no such grade. */
const LEAST_SCHOOLS = 5;
const [WHOLE_FIRST, WHOLE_LAST] = [1, 11];

/** A table of a procedure, with the schools in it. */
interface Shown {
  readonly procedure: Procedure;
  readonly schools: ReadonlySet<string>;
}

/**
 * What a school is like, by its kind, by the words of its name and by the tables: a grade that they show of it is always one of
 * its own; one is not where all its pupils would stand in a table of many schools and none does (Russian and mathematics of ОГЭ,
 * Russian of ЕГЭ).
 *
 * @returns null where nothing tells anything: every measure fits.
 */
export function schoolFit(school: School, records: WorkbookRecords): SchoolFit | null {
  const answers = answersOf(school, records.contexts);
  const told = schoolKind(school.name, answers);
  const words = [typeof told === "object" && told !== null ? told.text : "", school.name].map(comparableText);
  const kind = typeof told === "string" ? told : kindOf(words[0] ?? "");
  const level = levelOf(words);
  const tables = shownTables(records);
  const own = tables.flatMap(({ procedure, schools }) => (schools.has(school.id) ? [procedure] : []));
  const byTables = own.length === 0 ? null : lastByTables(school, tables);
  if (level === null && kind === null && byTables === null) return null;
  const grades = own.map(({ grade }) => grade);
  const first = firstGrade(kind, level, { school, tables, grades });
  const last = level === null ? (byTables ?? WHOLE_LAST) : level[1];
  return {
    first: Math.min(first, ...grades),
    last: Math.max(last, ...grades),
    without: kind === "special" ? withoutShown(own) : new Set(),
  };
}

function kindOf(text: string): SchoolKind | null {
  const kind = text === "" ? null : schoolKind(text, {});
  return typeof kind === "string" ? kind : null;
}

function levelOf(words: readonly string[]): readonly [number, number] | null {
  for (const text of words) {
    const found = LEVELS.find(([pattern]) => pattern.test(text));
    if (found !== undefined) return found[1];
  }
  return null;
}

/** Adapted programmes end with exams of their own, or with none: only what tables show of such a school is asked of it. */
function withoutShown(own: readonly Procedure[]): ReadonlySet<Exam> {
  const shown = new Set(own.map(({ exam }) => exam));
  return new Set((["vpr", "oge", "ege"] as const).filter((exam) => !shown.has(exam)));
}

function firstGrade(
  kind: SchoolKind | null,
  level: readonly [number, number] | null,
  {
    school,
    tables,
    grades,
  }: { readonly school: School; readonly tables: readonly Shown[]; readonly grades: readonly number[] },
): number {
  if (kind !== null && BEGINS_LATE.has(kind)) return 5;
  const lowest = Math.min(...grades);
  const isOpen = kind !== null && BEGINS_ANYWHERE.has(kind);
  if (!isOpen || grades.length === 0 || lowest < 5) return level?.[0] ?? WHOLE_FIRST;
  const primary = tables.filter(
    ({ procedure, schools }) => procedure.grade < 5 && schools.size >= LEAST_SCHOOLS,
  );
  return primary.length > 0 && primary.every(({ schools }) => !schools.has(school.id)) ? 5 : WHOLE_FIRST;
}

/** The last grade, from exams that every pupil of grade 9 or 11 sits; null where no table tells it. */
function lastByTables({ id }: School, tables: readonly Shown[]): number | null {
  function isMissing(exam: Exam, subjects: readonly string[]): boolean {
    const whole = tables.filter(
      ({ procedure, schools }) =>
        procedure.exam === exam && subjects.includes(procedure.subject) && schools.size >= LEAST_SCHOOLS,
    );
    return whole.length > 0 && whole.every(({ schools }) => !schools.has(id));
  }
  if (!isMissing("ege", ["ru"])) return null;
  return isMissing("oge", ["ru", "ma"]) ? 8 : 9;
}

function shownTables({ procedures, exams, ogeScores }: WorkbookRecords): Shown[] {
  return [...procedures, ...exams, ...ogeScores].map(({ procedure, schools }) => ({
    procedure,
    schools: new Set(schools.flatMap((of) => of.school?.id ?? [])),
  }));
}

function answersOf({ id }: School, contexts: readonly SchoolContext[]): Readonly<Record<string, string>> {
  const own = contexts.filter(({ school }) => school.id === id);
  return Object.fromEntries(own.flatMap(({ answers = {} }) => Object.entries(answers)));
}
