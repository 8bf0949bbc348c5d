import { compareCodes } from "../../compare-names";
import { grouped } from "../../grouped";
import { judgedSchools, type SchoolTest } from "../../measured/judged-schools";
import type { CheckId, CheckResult } from "../../model/check-result";
import type { Procedure } from "../../model/procedure";
import type { Thresholds } from "../../model/thresholds";
import { simes } from "../../stats/simes";
import type { ClassOfPupils } from "./item-table";

/** A test of one class before it is judged. */
export interface ClassTest extends Omit<SchoolTest, "unit"> {
  readonly of: ClassOfPupils;
}

/**
 * Judges the tests of classes, and what they say of their schools together.
 *
 * A class has a result of its own (`level` "class", with its name); a school has one too, whose p is that of all its
 * classes together (Simes), so that a school of many classes is not named more often. An event in one class is that
 * class's: only the school's result counts as a signal. Where the table does not name the classes, the school's result
 * is all there is.
 *
 * Details of the school's result: those of its most unusual class, `classGroup` (its name), `classes` (how many were
 * tested).
 */
export function classResults(
  check: CheckId,
  procedure: Procedure,
  tests: readonly ClassTest[],
  thresholds: Thresholds,
): CheckResult[] {
  const least = thresholds["signal.minPupils"];
  const named = tests.filter(({ of }) => of.label !== null);
  function ofClass(result: CheckResult, place: number): CheckResult {
    const { label, source } = named[place]?.of ?? { label: null, source: result.source };
    return { ...result, level: "class", classGroup: label, source };
  }
  const ofClasses = judgedSchools(check, procedure, named.map(asSchool), thresholds, ofClass);
  const bySchool = grouped(tests, ({ of }) => of.unit);
  const ofSchools = [...bySchool.values()].map((own) => schoolTest(own, least));
  return [...judgedSchools(check, procedure, ofSchools, thresholds), ...ofClasses];
}

function asSchool({ of, ...test }: ClassTest): SchoolTest {
  return { ...test, unit: of.unit };
}

function schoolTest(tests: readonly ClassTest[], least: number): SchoolTest {
  const tested = tests.flatMap((test) => (test.p === null || test.n < least ? [] : [{ test, p: test.p }]));
  // Of equals the one that comes first by name, not by its place in the file.
  const [largest] = [...tests].sort((one, other) => other.n - one.n || byLabel(one, other));
  const [strongest] = [...tested].sort((one, other) => one.p - other.p || byLabel(one.test, other.test));
  const shown = strongest?.test ?? largest ?? tests[0];
  if (shown === undefined) throw new RangeError("Cannot judge a school: it has no classes");
  return {
    ...asSchool(shown),
    n: strongest === undefined ? shown.n : tested.reduce((sum, { test }) => sum + test.n, 0),
    p: strongest === undefined ? null : simes(tested.map(({ p }) => p)),
    details: { ...shown.details, classGroup: shown.of.label, classes: tested.length },
  };
}

function byLabel(one: ClassTest, other: ClassTest): number {
  return compareCodes(one.of.label ?? "", other.of.label ?? "");
}
