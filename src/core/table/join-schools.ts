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
  const byPlace = unique(known, placeKey);
  const byName = unique(known, nameKey);
  const oneByName = unique(sitting, nameKey);
  const left = new Map<string, string>();

  function identity(school: School): School {
    const isOnly = oneByName.get(nameKey(school)) === school;
    const found = byPlace.get(placeKey(school)) ?? (isOnly ? byName.get(nameKey(school)) : undefined);
    if (found === undefined) left.set(school.id, school.name);
    return found ?? school;
  }
  const identities = new Map(sitting.map((school) => [school.id, identity(school)]));
  function joined(unit: ExamUnit): ExamUnit {
    return { ...unit, school: identities.get(unit.school?.id ?? "") ?? unit.school };
  }
  const details = { count: left.size, total: sitting.length, names: [...left.values()].slice(0, NAMED) };
  return {
    exams: exams.map((exam) => ({ ...exam, schools: exam.schools.map(joined) })),
    notices: left.size === 0 ? [] : [{ code: "schools-not-joined", place: null, details }],
  };
}

function schoolsById(units: readonly { readonly school: School | null }[]): School[] {
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
