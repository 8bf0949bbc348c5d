import type { CellRef } from "../../../workbook/cell";
import { codePoints, ITEM_CODES, type ItemSheet } from "../../model/item-points";
import { grouped } from "../../grouped";
import type { ProcedureResults, Pupil, UnitResult } from "../../model/results";
import type { Points } from "../../units";
import { classLabel } from "./class-label";

/** In `ItemTable.answers`: not taught, empty or not readable. */
export const UNKNOWN = 255;

/** Points that fewer pupils than this part reach are typing errors, where no header says a task's maximum. */
const RARE = 0.001;
/** Points that more pupils than this part have are no errors, whatever they add up to. */
const MOST_ERRORS = 0.02;

/** Pupils of one class, by their place in the table. */
export interface ClassOfPupils {
  readonly unit: UnitResult;
  /** «5А»; null where the table does not name the classes of this school: all its pupils together then. */
  readonly label: string | null;
  readonly pupils: readonly number[];
  /** The row of the first of them. */
  readonly source: CellRef;
}

/** What the table is made of. */
export type ItemSource = Pick<ProcedureResults, "procedure" | "maximum" | "schools">;

/** Answers of all pupils of a procedure whose works can be judged by tasks. */
export interface ItemTable {
  readonly tasks: readonly string[];
  /** Highest points of each task. */
  readonly maxima: readonly Points[];
  /** Their sum. */
  readonly maximum: Points;
  readonly pupils: number;
  /** Points by pupil and task; «не приступал» is 0. */
  readonly answers: Uint8Array;
  /** Tasks of each pupil that were not begun («X»). */
  readonly blanks: Uint8Array;
  /** Sum of points; where tasks were not taught, brought to the whole work. */
  readonly levels: Int16Array;
  /** Variants by number; −1 where it is not known. */
  readonly variants: Int16Array;
  readonly variantCount: number;
  readonly classes: readonly ClassOfPupils[];
}

/**
 * The answers of a procedure's pupils by school and class. Left out: works whose total is impossible, and those of which
 * fewer than half of the points could be read.
 *
 * @returns null where no table has points by task.
 */
export function itemTable({ procedure, maximum: possible, schools }: ItemSource): ItemTable | null {
  const sheets = new Set<ItemSheet>();
  let works = 0;
  for (const { items } of judgedWorks(schools)) {
    sheets.add(items);
    works += 1;
  }
  const tasks = [...new Set([...sheets].flatMap((sheet) => sheet.tasks.map(({ id }) => id)))];
  if (tasks.length === 0) return null;
  const answers = new Uint8Array(works * tasks.length).fill(UNKNOWN);
  const blanks = new Uint8Array(works);
  const variants = new Int16Array(works);
  const variantOf = variantNumbers();
  const placesOf = taskPlaces(tasks);
  let row = 0;
  for (const pupil of judgedWorks(schools)) {
    blanks[row] = copyAnswers(pupil, placesOf(pupil.items), answers, row * tasks.length);
    variants[row] = variantOf.numberOf(pupil.variant);
    row += 1;
  }
  const maxima = tasksMaxima([...sheets], tasks, { answers, possible });
  const levels = levelsOf(answers, maxima, works);
  const classes = classesOf(schools, procedure.grade, levels);
  const maximum = sum(maxima);
  return {
    tasks,
    maxima,
    maximum,
    pupils: works,
    answers,
    blanks,
    levels,
    variants,
    variantCount: variantOf.count(),
    classes,
  };
}

/** Made anew for each time they are gone through: held as objects, those of a million rows would fill the memory. */
function* judgedWorks(schools: readonly UnitResult[]): Generator<Pupil, void, void> {
  for (const { pupils } of schools) {
    for (const pupil of pupils ?? []) if (isJudged(pupil)) yield pupil;
  }
}

function isJudged({ score, scoreAsGiven, items }: Pupil): boolean {
  return items.tasks.length > 0 && (score !== null || scoreAsGiven === null);
}

/** Where the tasks of a sheet stand in the table. */
function taskPlaces(tasks: readonly string[]): (sheet: ItemSheet) => readonly number[] {
  const known = new Map<ItemSheet, readonly number[]>();
  return (sheet) => {
    const places = known.get(sheet) ?? sheet.tasks.map(({ id }) => tasks.indexOf(id));
    known.set(sheet, places);
    return places;
  };
}

/** @returns Tasks not begun. */
function copyAnswers(
  { items, itemRow }: Pupil,
  places: readonly number[],
  answers: Uint8Array,
  start: number,
): number {
  let blanks = 0;
  places.forEach((place, task) => {
    const code = items.codes[itemRow * places.length + task] ?? ITEM_CODES.empty;
    if (code === ITEM_CODES.blank) blanks += 1;
    answers[start + place] = codePoints(code) ?? UNKNOWN;
  });
  return blanks;
}

/**
 * By the header where it says it, else the highest points that more than a few pupils have. Where these add up to more
 * than the whole work gives, the rarest are typing errors. Points above a task's maximum are none.
 */
function tasksMaxima(
  sheets: readonly ItemSheet[],
  tasks: readonly string[],
  { answers, possible }: { readonly answers: Uint8Array; readonly possible: Points | null },
): Points[] {
  const declared = new Map(sheets.flatMap((sheet) => sheet.tasks.map(({ id, maximum }) => [id, maximum])));
  const counts = tasks.map((_, task) => countedPoints(answers, task, tasks.length));
  const maxima = tasks.map((id, task) => declared.get(id) ?? highestMet(counts[task] ?? []));
  while (possible !== null && sum(maxima) > possible) {
    const tops = maxima.map((maximum, task) => {
      const isOpen = (declared.get(tasks[task] ?? "") ?? null) === null && maximum > 0;
      return isOpen ? shareOf(counts[task] ?? [], maximum) : 1;
    });
    const rarest = tops.indexOf(Math.min(...tops));
    if ((tops[rarest] ?? 1) > MOST_ERRORS) break;
    maxima[rarest] = (maxima[rarest] ?? 1) - 1;
  }
  for (let at = 0; at < answers.length; at += 1) {
    if ((answers[at] ?? 0) > (maxima[at % tasks.length] ?? 0)) answers[at] = UNKNOWN;
  }
  return maxima;
}

function countedPoints(answers: Uint8Array, task: number, width: number): number[] {
  const counts = new Array<number>(UNKNOWN).fill(0);
  for (let at = task; at < answers.length; at += width) {
    const points = answers[at] ?? UNKNOWN;
    if (points !== UNKNOWN) counts[points] = (counts[points] ?? 0) + 1;
  }
  return counts;
}

function shareOf(counts: readonly number[], points: Points): number {
  return (counts[points] ?? 0) / Math.max(1, sum(counts));
}

function highestMet(counts: readonly number[]): Points {
  const known = sum(counts);
  let above = 0;
  for (let points = counts.length - 1; points > 0; points -= 1) {
    above += counts[points] ?? 0;
    if (above > 0 && above >= RARE * known) return points;
  }
  return 0;
}

/** −1 where fewer than half of the points are known. */
function levelsOf(answers: Uint8Array, maxima: readonly Points[], pupils: number): Int16Array {
  const whole = sum(maxima);
  return Int16Array.from({ length: pupils }, (_, row) => {
    let points = 0;
    let possible = 0;
    maxima.forEach((maximum, task) => {
      const answer = answers[row * maxima.length + task] ?? UNKNOWN;
      if (answer === UNKNOWN) return;
      points += answer;
      possible += maximum;
    });
    return possible === 0 || 2 * possible < whole ? -1 : Math.round((points * whole) / possible);
  });
}

function variantNumbers(): { numberOf(variant: string | null): number; count(): number } {
  const numbers = new Map<string, number>();
  return {
    count: () => numbers.size,
    numberOf(variant) {
      if (variant === null || variant === "0") return -1;
      const number = numbers.get(variant) ?? numbers.size;
      numbers.set(variant, number);
      return number;
    },
  };
}

function classesOf(schools: readonly UnitResult[], grade: number, levels: Int16Array): ClassOfPupils[] {
  let row = 0;
  return schools.flatMap((unit): ClassOfPupils[] => {
    const classes = new Map<string | null, ClassOfPupils & { readonly pupils: number[] }>();
    for (const pupil of unit.pupils ?? []) {
      if (!isJudged(pupil)) continue;
      const label = classLabel(pupil.classGroup, grade);
      const source = { ...unit.source, sheet: pupil.sheet, row: pupil.row };
      const known = classes.get(label) ?? { unit, label, pupils: [], source };
      classes.set(label, known);
      if ((levels[row] ?? -1) >= 0) known.pupils.push(row);
      row += 1;
    }
    return [...classes.values()].filter(({ pupils }) => pupils.length > 0);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const TABLES = new WeakMap<object, { readonly table: ItemTable | null }>();

/** The same, worked out once for all checks of a procedure. */
export function itemTableOf(results: ProcedureResults): ItemTable | null {
  const known = TABLES.get(results.schools);
  if (known !== undefined) return known.table;
  const table = itemTable(results);
  TABLES.set(results.schools, { table });
  return table;
}

/** The pupils of each school, all classes together. */
export function pupilsBySchool({
  classes,
}: ItemTable): { readonly unit: UnitResult; readonly pupils: readonly number[] }[] {
  return [...grouped(classes, ({ unit }) => unit)].map(([unit, own]) => ({
    unit,
    pupils: own.flatMap(({ pupils }) => pupils),
  }));
}
