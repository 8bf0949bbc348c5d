import type { CheckResult, LowResultsCategory, SchoolClass } from "../model/check-result";
import type { School } from "../model/school";
import type { Thresholds } from "../objectivity/thresholds";
import { lowResultsProfile, type LowResultsProfile } from "./low-results-profile";

/**
 * Schools with low results (ШНОР) by a profile: low in at least `low.minProcedures` procedures of the last `low.years`
 * years, in at least `low.minYears` of them → "low"; in fewer → "risk"; in none → "no"; no procedure with enough
 * pupils → "no-data".
 *
 * The last years are those before and including the latest year of the tests given.
 *
 * @param results Any results; only the `low-results` tests of the profile's exams are looked at.
 * @returns One class for each school that has such a test, in the order of first appearance.
 *
 * Source: domain/methods.md 2.2, 2.4 (proposed; the text of the official method was not found).
 */
export function classifyLowResults(
  results: readonly CheckResult[],
  thresholds: Thresholds,
  profile: LowResultsProfile = lowResultsProfile(),
): SchoolClass[] {
  const tests = results.filter(
    ({ check, procedure }) => check === "low-results" && profile.exams.includes(procedure.exam),
  );
  const latest = tests.reduce((year, test) => Math.max(year, test.procedure.year), -Infinity);
  const recent = tests.filter((test) => test.procedure.year > latest - thresholds["low.years"]);

  const bySchool = new Map<string, { school: School; tests: CheckResult[] }>();
  for (const test of recent) {
    if (test.school === null) continue;
    const known = bySchool.get(test.school.id);
    if (known === undefined) bySchool.set(test.school.id, { school: test.school, tests: [test] });
    else known.tests.push(test);
  }
  return [...bySchool.values()].map((entry) => ({ ...entry, category: categoryOf(entry.tests, thresholds) }));
}

/**
 * In how many of the years looked at a school was low in some procedure, and in how many it could be told.
 *
 * @param tests Of one school.
 */
export function lowYears(tests: readonly CheckResult[]): { readonly low: number; readonly told: number } {
  const told = tests.filter(({ fired }) => fired !== null);
  const low = told.filter(({ fired }) => fired === true);
  return { low: yearsOf(low), told: yearsOf(told) };
}

function yearsOf(tests: readonly CheckResult[]): number {
  return new Set(tests.map(({ procedure }) => procedure.year)).size;
}

function categoryOf(tests: readonly CheckResult[], thresholds: Thresholds): LowResultsCategory {
  const low = tests.filter((test) => test.fired === true);
  const isLow = low.length >= thresholds["low.minProcedures"] && yearsOf(low) >= thresholds["low.minYears"];
  if (isLow) return "low";
  if (low.length > 0) return "risk";
  return tests.some((test) => test.fired !== null) ? "no" : "no-data";
}
