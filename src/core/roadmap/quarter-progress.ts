import { countProgress, overdueTerms, termsWithin, type Progress, type Term } from "./count-progress";
import { quarterPeriod, type QuarterId } from "./quarter";
import { roadmapDoubts, type RoadmapDoubts, type TrackedCells } from "./roadmap-doubts";
import { daysLater, type IsoDate, type Period } from "./school-year";
import type { TrackedRow } from "./tracked-row";

/** Days ahead that reminders look. */
export const REMINDER_DAYS = 30;

/** The rows of a roadmap whose execution is counted. */
export interface QuarterRows {
  readonly rows: readonly TrackedRow[];
  readonly quarter: QuarterId;
  /** In which the school year begins. */
  readonly year: number;
  /** Index of the form's column of roles; -1 where it has none. */
  readonly rolesColumn: number;
  readonly trackedCells: TrackedCells;
}

/** A direction or a role, and how its measures stand. */
export interface ProgressGroup {
  /** null: those that nobody is named for. */
  readonly name: string | null;
  readonly progress: Progress;
}

/** How the measures of a quarter stand on a day. */
export interface QuarterProgress {
  readonly period: Period;
  readonly total: Progress;
  readonly directions: readonly ProgressGroup[];
  /** A measure of several roles counts for each. */
  readonly roles: readonly ProgressGroup[];
  /** All that is overdue today, of this quarter or another. */
  readonly overdue: readonly Term[];
  /** The quarter has not begun yet. */
  readonly isToCome: boolean;
  readonly doubts: RoadmapDoubts;
  /** What is due within 30 days, in this quarter or not. */
  readonly soon: readonly Term[];
  /** The direction with most overdue terms; null where there are none. */
  readonly worst: { readonly name: string | null; readonly overdue: number } | null;
}

/**
 * Execution within a quarter by direction and by responsible role, what is overdue, and what comes next.
 *
 * @param today On which a term that is not done is overdue.
 */
export function quarterProgress(report: QuarterRows, today: IsoDate): QuarterProgress {
  const period = quarterPeriod(report.quarter, report.year);
  const terms = termsWithin(report.rows, period, today);
  const directions = grouped(terms, ({ row }) => [row.section]);
  const ahead = { from: today, to: daysLater(today, REMINDER_DAYS) };
  return {
    period,
    total: countProgress(terms),
    directions,
    roles: grouped(terms, ({ row }) => rolesOf(row, report.rolesColumn)),
    overdue: overdueTerms(report.rows, today),
    isToCome: today < period.from,
    doubts: roadmapDoubts(report.rows, report.trackedCells, today),
    soon: termsWithin(report.rows, ahead, today).filter(({ state }) => state === "open"),
    worst: worstOf(directions),
  };
}

function grouped(
  terms: readonly Term[],
  namesOf: (term: Term) => readonly (string | null)[],
): ProgressGroup[] {
  const groups = new Map<string | null, Term[]>();
  for (const term of terms) {
    for (const name of namesOf(term)) groups.set(name, [...(groups.get(name) ?? []), term]);
  }
  return [...groups].map(([name, own]) => ({ name, progress: countProgress(own) }));
}

/** A person: «Иванова А.А.», «А. А. Иванова», perhaps with a post before; «Иванова Анна Алексеевна». */
const INITIALS = /(?<![а-яё])([А-ЯЁ])\. ?([А-ЯЁ])\./iu;
const AFTER_INITIALS = /^([А-ЯЁ]\. ?[А-ЯЁ]\.) ?([А-ЯЁ][А-ЯЁа-яё-]+)$/u;
const FULL_NAME = /[А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вна|[иь]ч|[иь]нична|оглы|кызы)$/u;

/**
 * Who is responsible for a row, as it stands on the sheet, one a line or parted by semicolons; several people also by commas,
 * as offices write them. null where nobody is named.
 */
export function rolesOf(row: TrackedRow, column: number): (string | null)[] {
  const lines = String(row.form[column] ?? "").split(/[\n;]/);
  const roles = lines.flatMap(peopleOf).map(oneWay);
  const named = roles.filter((role) => role !== "");
  return named.length === 0 ? [null] : [...new Set(named)];
}

/** «Методист Иванова А. А., Петров Б. Б.» are two; «специалист по ВПР, ОГЭ» is one. */
function peopleOf(line: string): string[] {
  const people = line.split(/[,/]| и (?=\S)/).map((person) => person.trim());
  return people.every((person) => INITIALS.test(person) || FULL_NAME.test(person)) ? people : [line];
}

/** A person is one however the initials are typed: «А.А. Иванова» and «Иванова А.А.» are «Иванова А. А.». */
function oneWay(role: string): string {
  const plain = role.replace(/\s+/g, " ").trim();
  return plain.replace(AFTER_INITIALS, "$2 $1").replace(INITIALS, "$1. $2.");
}

function worstOf(directions: readonly ProgressGroup[]): QuarterProgress["worst"] {
  const worst = directions.reduce<ProgressGroup | null>(
    (most, next) => (next.progress.overdue > (most?.progress.overdue ?? 0) ? next : most),
    null,
  );
  return worst === null ? null : { name: worst.name, overdue: worst.progress.overdue };
}
