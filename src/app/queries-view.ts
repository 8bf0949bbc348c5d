import { compareNames } from "../core/compare-names";
import type { CheckRun } from "../core/run/check-run";
import { QUERY } from "../locale/query-text";
import { READY, type NamedQuery } from "../sheets/queries/query-edits";
import type { QueriesView } from "./session-analysis-api";

/** What can be asked of a run. @param own The person's own questions. */
export function queriesView(run: CheckRun | null, own: readonly NamedQuery[]): QueriesView {
  const ready = READY;
  if (run === null) return { ready, own, territories: [], years: [], checks: [], reason: QUERY.noRun };
  const territories = run.evidence.flatMap(({ school }) => school.territory ?? []);
  const years = run.evidence.flatMap(({ year }) => year ?? []);
  const checks = run.results.flatMap(({ check, fired }) => (fired === true ? [check] : []));
  return {
    ...{ ready, own, reason: null },
    territories: [...new Set(territories)].sort(compareNames),
    years: [...new Set(years)].sort((one, other) => other - one),
    checks: [...new Set(checks)],
  };
}
