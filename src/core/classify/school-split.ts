import type { School } from "../model/school";
import type { SchoolsInGroups } from "./classify-schools";
import { listSays } from "./school-lists";

/** Whether a school has low results (ШНОР) and whether it works in adverse conditions (ШССУ); null = not known. */
export interface SchoolState {
  readonly school: School;
  readonly low: boolean | null;
  readonly adverse: boolean | null;
}

/** What the split is made of. */
type SplitSchools = Pick<SchoolsInGroups, "classes" | "conditions">;

/** Where "low" is from: the computed category, or the imported list of ШНОР. "adverse" is as the run has it. */
export type SplitBasis = "computed" | "list";

/** The split of Смоленск: each school in one of five lists. */
export interface SchoolSplit {
  /** Only low results (ШНО). */
  readonly low: readonly School[];
  /** Only adverse conditions (ШФНСУ). */
  readonly adverse: readonly School[];
  readonly both: readonly School[];
  readonly neither: readonly School[];
  /** Of results or conditions, or both, too little is known. */
  readonly unknown: readonly School[];
}

/**
 * Every school of the run with its two states, in the order of first appearance.
 *
 * @param basis "list" without a list of ШНОР gives `low` null throughout.
 */
export function schoolStates(run: SplitSchools, basis: SplitBasis = "computed"): SchoolState[] {
  const categories = new Map(run.classes.map(({ school, category }) => [school.id, category]));
  const conditions = new Map(run.conditions?.schools.map((entry) => [entry.school.id, entry]));
  const list = run.conditions?.lists?.find(({ group }) => group === "low");
  function isLow(id: string): boolean | null {
    if (basis === "list") return list === undefined ? null : listSays(list, id);
    const category = categories.get(id) ?? "no-data";
    return category === "no-data" ? null : category === "low";
  }
  const entries = [...run.classes, ...(run.conditions?.schools ?? [])];
  const schools = new Map<string, School>();
  for (const { school } of entries) if (!schools.has(school.id)) schools.set(school.id, school);
  return [...schools.values()].map((school) => {
    return { school, low: isLow(school.id), adverse: conditions.get(school.id)?.adverse ?? null };
  });
}

/**
 * Schools with low results, in adverse conditions, both and neither.
 *
 * Source: docs/methods.md#school-groups (Смоленск: 75 schools = ШНО 38 + ШФНСУ 30 + both 7).
 */
export function schoolSplit(run: SplitSchools, basis: SplitBasis = "computed"): SchoolSplit {
  const states = schoolStates(run, basis);
  function those(low: boolean, adverse: boolean): School[] {
    const found = states.filter((state) => state.low === low && state.adverse === adverse);
    return found.map(({ school }) => school);
  }
  return {
    low: those(true, false),
    adverse: those(false, true),
    both: those(true, true),
    neither: those(false, false),
    unknown: states
      .filter(({ low, adverse }) => low === null || adverse === null)
      .map(({ school }) => school),
  };
}

/** How many schools with low results (ШНОР) and in adverse conditions (ШССУ) there are, and how they overlap. */
export interface SchoolOverlap {
  readonly onlyLow: number;
  readonly both: number;
  readonly onlyAdverse: number;
}

/** The sizes of the split's lists. */
export function schoolOverlap({ low, both, adverse }: SchoolSplit): SchoolOverlap {
  return { onlyLow: low.length, both: both.length, onlyAdverse: adverse.length };
}
