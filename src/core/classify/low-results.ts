import type { CheckResult, LowResultsCategory, SchoolClass } from "../model/check-result";
import type { CriterionResult } from "../model/criterion";
import type { School } from "../model/school";
import type { Thresholds } from "../model/thresholds";
import { isCounted, lowResultsProfile, type LowResultsProfile } from "./low-results-profile";

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
 * Source: docs/methods.md#low-schools (proposed; the text of the official method was not found).
 */
export function classifyLowResults(
  results: readonly CheckResult[],
  thresholds: Thresholds,
  profile: LowResultsProfile = lowResultsProfile(),
): SchoolClass[] {
  const tests = results.filter(
    ({ check, procedure }) => check === "low-results" && isCounted(profile, procedure),
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

/**
 * The category that tests lead to. A criterion of a monitoring table counts as a procedure does; it has no year
 * of its own and adds none to those of the procedures.
 *
 * @param tests Of one school, of the years looked at.
 * @param criteria Of the same school.
 */
export function categoryOf(
  tests: readonly CheckResult[],
  thresholds: Thresholds,
  criteria: readonly Pick<CriterionResult, "fired">[] = [],
): LowResultsCategory {
  const low = tests.filter((test) => test.fired === true);
  const lowCriteria = criteria.filter(({ fired }) => fired === true).length;
  const years = Math.max(1, yearsOf(low));
  const count = low.length + lowCriteria;
  if (count >= thresholds["low.minProcedures"] && years >= thresholds["low.minYears"]) return "low";
  if (count > 0) return "risk";
  return [...tests, ...criteria].some(({ fired }) => fired !== null) ? "no" : "no-data";
}
