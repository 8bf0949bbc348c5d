import type { School } from "../model/school";
import type { Notice } from "../notice";
import type { CheckRun } from "../run/check-run";
import type { RoadmapTables } from "./office-tables";
import { named, schoolsOf, type RoadmapFacts } from "./trigger-reason";

type ListKey = "adverse" | "notAdverse" | "resilient" | "notResilient" | "medals" | "notMedals";

/** What is said and what is denied. */
const PAIRS: readonly (readonly [ListKey, ListKey])[] = [
  ["adverse", "notAdverse"],
  ["resilient", "notResilient"],
  ["medals", "notMedals"],
];

/**
 * What the office keeps on its sheet, with what was given for this roadmap: the latter wins, school by school.
 *
 * @param onSheet As `readFactsTable` gives it.
 */
export function mergedFacts(
  schools: readonly School[],
  onSheet: RoadmapFacts,
  given: RoadmapFacts,
): RoadmapFacts {
  const lists = PAIRS.flatMap(([said, denied]) => {
    const decided = idsOf(schools, [...(given[said] ?? []), ...(given[denied] ?? [])]);
    return [said, denied].map((key): [ListKey, string[]] => {
      const kept = named(schools, onSheet[key] ?? []).filter(({ id }) => !decided.has(id));
      return [key, [...kept.map(({ id }) => id), ...(given[key] ?? [])]];
    });
  });
  const decided = idsOf(schools, Object.keys(given.factors ?? {}));
  const factors = Object.entries(onSheet.factors ?? {}).filter(([name]) =>
    named(schools, [name]).every(({ id }) => !decided.has(id)),
  );
  return {
    ...given,
    ...Object.fromEntries(lists),
    factors: { ...Object.fromEntries(factors), ...given.factors },
  };
}

/** Names of `ОКО Сведения` with something said of them that are of no school of the run. */
export function unknownFactSchools(run: CheckRun, { facts, factsSheet }: RoadmapTables): Notice[] {
  if (factsSheet === null) return [];
  const schools = schoolsOf(run);
  const names = new Set([
    ...PAIRS.flat().flatMap((key) => facts[key] ?? []),
    ...Object.keys(facts.factors ?? {}),
  ]);
  const unknown = [...names].filter((name) => named(schools, [name]).length === 0);
  return unknown.length === 0
    ? []
    : [{ code: "fact-school-unknown", place: factsSheet, details: { names: unknown } }];
}

function idsOf(schools: readonly School[], names: readonly string[]): ReadonlySet<string> {
  return new Set(named(schools, names).map(({ id }) => id));
}
