import type { SchoolClass } from "../model/check-result";
import type { CriterionId, SchoolCriteria } from "../model/criterion";
import type { MonitoringColumnId, SchoolContext } from "../model/school-context";
import type { Thresholds } from "../model/thresholds";
import { countOfShare } from "../stats/count-of-share";
import { categoryOf } from "./low-results";

/** A quarter of fewer schools is one school. */
const LEAST_SCHOOLS = 8;

const COLUMNS: Readonly<Record<CriterionId, readonly MonitoringColumnId[]>> = {
  "no-certificate": ["no-certificate"],
  olympiads: ["olympiad-participants", "olympiad-winners"],
};

/**
 * The criteria of Смоленск that are no exams: a school is low in one when no more than `low.criterionShare` of the
 * schools have such a value or a worse one. Counted so, a value that most schools share (0 prize winners) marks nobody.
 *
 * Source: docs/methods.md#criteria (criteria published, thresholds not: a quarter of the territory is proposed).
 *
 * @param criteria Those that the profile counts.
 * @returns One entry for each school with any of them, in their order.
 */
export function schoolCriteria(
  contexts: readonly SchoolContext[],
  criteria: readonly CriterionId[],
  thresholds: Thresholds,
): SchoolCriteria[] {
  const badness = new Map<MonitoringColumnId, readonly number[]>();
  function allBadness(column: MonitoringColumnId): readonly number[] {
    const known = badness.get(column) ?? contexts.flatMap((context) => badnessOf(context, column) ?? []);
    badness.set(column, known);
    return known;
  }
  return contexts.flatMap((context) => {
    const results = criteria.flatMap((criterion) => {
      const told = COLUMNS[criterion].flatMap((column) => {
        const bad = badnessOf(context, column);
        if (bad === null) return [];
        const all = allBadness(column);
        const asBad = all.filter((other) => other >= bad).length;
        const isWorst = asBad <= countOfShare(thresholds["low.criterionShare"], all.length);
        const fired = all.length < LEAST_SCHOOLS ? null : isWorst;
        const value = Math.abs(bad);
        return [{ criterion, column, value, asBad, schools: all.length, fired, source: context.source }];
      });
      return told.find(({ fired }) => fired === true) ?? told[0] ?? [];
    });
    return results.length === 0 ? [] : [{ school: context.school, results }];
  });
}

/** The share, turned so that more is worse; null where the school did not say. */
function badnessOf({ monitoring }: SchoolContext, column: MonitoringColumnId): number | null {
  const value = monitoring?.[column] ?? null;
  if (value === null) return null;
  return column === "no-certificate" ? value : 0 - value;
}

/** The classes with the criteria counted as procedures are; schools that only the criteria speak of follow. */
export function withCriteria(
  classes: readonly SchoolClass[],
  criteria: readonly SchoolCriteria[],
  thresholds: Thresholds,
): SchoolClass[] {
  const bySchool = new Map(criteria.map((entry) => [entry.school.id, entry]));
  const known = new Set(classes.map(({ school }) => school.id));
  const others = criteria.filter(({ school }) => !known.has(school.id));
  return [
    ...classes,
    ...others.map(({ school }): SchoolClass => ({ school, category: "no-data", tests: [] })),
  ].map((entry) => {
    const own = bySchool.get(entry.school.id)?.results;
    if (own === undefined) return entry;
    return { ...entry, criteria: own, category: categoryOf(entry.tests, thresholds, own) };
  });
}
