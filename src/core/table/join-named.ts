import type { School } from "../model/school";
import type { Notice } from "../notice";
import { sameSchools, schoolsById } from "./join-schools";

/** Names of schools that a notice lists. */
const NAMED = 20;

/**
 * Gives the rows of lists, passports and risk profiles the identity that their schools have in the tables of results,
 * so that a list by names and a report by logins speak of the same schools.
 *
 * Source: domain/methods.md 8 (what is not joined is shown as «не сопоставлено»).
 *
 * @param known Units of the tables of results.
 * @returns The rows, and a notice that counts and names schools known by name only that could not be joined
 * (`listed-schools-not-joined`).
 */
export function joinNamedSchools<Row extends { readonly school: School }>(
  rows: readonly Row[],
  known: readonly { readonly school: School | null }[],
): { readonly rows: readonly Row[]; readonly notices: readonly Notice[] } {
  const results = schoolsById(known);
  const schools = schoolsById(rows);
  if (results.length === 0 || schools.length === 0) return { rows, notices: [] };
  const found = sameSchools(schools, results);
  const left = schools.filter(({ id, login }) => login === null && !found.has(id));
  const names = left.slice(0, NAMED).map(({ name }) => name);
  const details = { count: left.length, total: schools.length, names };
  return {
    rows: rows.map((row) => ({ ...row, school: found.get(row.school.id) ?? row.school })),
    notices: left.length === 0 ? [] : [{ code: "listed-schools-not-joined", place: null, details }],
  };
}
