import type { CheckResult, LowResultsCategory, SchoolClass } from "../model/check-result";
import type { School } from "../model/school";
import type { Thresholds } from "../objectivity/thresholds";

/**
 * Schools with low results (ШНОР) by the profile "two procedures": low in at least `low.minProcedures` procedures of
 * the last `low.years` years → "low"; in fewer → "risk"; in none → "no"; no procedure with enough pupils → "no-data".
 *
 * The last years are those before and including the latest year of the tests given.
 *
 * @param results Any results; only the `low-results` tests are looked at.
 * @returns One class for each school that has such a test, in the order of first appearance.
 *
 * Source: domain/methods.md 2.4 (proposed; the text of the official method was not found).
 */
export function classifyLowResults(results: readonly CheckResult[], thresholds: Thresholds): SchoolClass[] {
  const tests = results.filter((result) => result.check === "low-results");
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

function categoryOf(tests: readonly CheckResult[], thresholds: Thresholds): LowResultsCategory {
  const low = tests.filter((test) => test.fired === true).length;
  if (low >= thresholds["low.minProcedures"]) return "low";
  if (low > 0) return "risk";
  return tests.some((test) => test.fired !== null) ? "no" : "no-data";
}
