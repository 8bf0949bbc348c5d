import type { ExamResults, ExamUnit } from "../model/exam-results";
import type { ProcedureResults } from "../model/results";
import type { School } from "../model/school";
import type { Notice } from "../notice";
import { schoolOf } from "./school-identity";

/** Names of schools that a notice lists. */
const NAMED = 20;

/**
 * Gives the schools of ОГЭ and ЕГЭ, which have no login, the identity that they have in ВПР: by name within their
 * territory, else by name alone where it is the only one of its kind on both sides.
 *
 * Source: domain/methods.md 8 (what is not joined is shown as «не сопоставлено»).
 *
 * @returns The exams, and a notice that counts and names what could not be joined (`schools-not-joined`).
 */
export function joinExamSchools(
  exams: readonly ExamResults[],
  procedures: readonly ProcedureResults[],
): { readonly exams: readonly ExamResults[]; readonly notices: readonly Notice[] } {
  const known = schoolsById(procedures.flatMap(({ schools }) => schools));
  if (known.length === 0 || exams.length === 0) return { exams, notices: [] };
  const units = exams.flatMap(({ schools }) => schools);
  const sitting = schoolsById(units);
  const found = sameSchools(sitting, known);
  const left = sitting.filter(({ id }) => !found.has(id));
  function joined(unit: ExamUnit): ExamUnit {
    return { ...unit, school: found.get(unit.school?.id ?? "") ?? unit.school };
  }
  const names = left.slice(0, NAMED).map(({ name }) => name);
  const details = { count: left.length, total: sitting.length, names };
  return {
    exams: exams.map((exam) => ({ ...exam, schools: exam.schools.map(joined) })),
    notices: left.length === 0 ? [] : [{ code: "schools-not-joined", place: null, details }],
  };
}

/**
 * The school of `known` that each of `sitting` is: by identity, by name within the territory, else by name alone where
 * it is the only one of its kind on both sides.
 *
 * @returns By the id of a school of `sitting`; those that are none of `known` are left out.
 */
export function sameSchools(sitting: readonly School[], known: readonly School[]): Map<string, School> {
  const byId = new Map(known.map((school) => [school.id, school]));
  const byPlace = unique(known, placeKey);
  const byName = unique(known, nameKey);
  const oneByName = unique(sitting, nameKey);
  return new Map(
    sitting.flatMap((school) => {
      const isOnly = oneByName.get(nameKey(school)) === school;
      const byWords = byPlace.get(placeKey(school)) ?? (isOnly ? byName.get(nameKey(school)) : undefined);
      const found = byId.get(school.id) ?? byWords;
      return found === undefined ? [] : [[school.id, found] as const];
    }),
  );
}

/** Each school once, in the order of first appearance. */
export function schoolsById(units: readonly { readonly school: School | null }[]): School[] {
  const schools = units.map(({ school }) => school).filter((school) => school !== null);
  return [...new Map(schools.map((school) => [school.id, school])).values()];
}

/** Schools by a key that no other school has. */
function unique(schools: readonly School[], keyOf: (school: School) => string): Map<string, School> {
  const counts = new Map<string, number>();
  for (const school of schools) counts.set(keyOf(school), (counts.get(keyOf(school)) ?? 0) + 1);
  return new Map(
    schools.filter((school) => counts.get(keyOf(school)) === 1).map((school) => [keyOf(school), school]),
  );
}

function placeKey({ name, territory }: School): string {
  return schoolOf({ name, login: null, territory }).id;
}

function nameKey({ name }: School): string {
  return schoolOf({ name, login: null, territory: null }).id;
}
