import { compareNames } from "../compare-names";
import type { CheckRun } from "./check-run";

/**
 * The territories of all schools that a run speaks of, each once: of those too that ВПР does not know, since exams, lists and
 * conditions can be narrowed to a territory as well.
 */
export function knownTerritories({
  evidence,
  results,
  classes,
  conditions,
  riskFactors,
}: CheckRun): string[] {
  const of = [evidence, results, classes, conditions?.schools ?? [], riskFactors].flatMap((rows) =>
    rows.flatMap(({ school }) => school?.territory ?? []),
  );
  return [...new Set(of)].sort(compareNames);
}
