import { compareNames } from "../../core/compare-names";
import type { CheckResult, SchoolEvidence } from "../../core/model/check-result";
import { procedureKey, type Procedure } from "../../core/model/procedure";
import { byStrength, isInQuestion } from "../../core/model/level-ranks";
import { signalKind } from "../../core/objectivity/signal-kind";
import type { CheckRun } from "../../core/run/check-run";
import { isProcedureWanted } from "../../core/run/results-filter";
import { chartText } from "../../locale/chart-text";
import { procedureMarker } from "../../locale/procedure-names";
import { HEAT_FILLS } from "../report/report-styles";
import type { ChartPicture } from "./chart-picture";
import { drawn, type ChartOutcome } from "./chart-source";
import { IN_SENTENCE, shortLabel } from "../../locale/short-label";

/** More rows or columns than these do not stand on a page. */
const MAX_ROWS = 30;
const MAX_COLUMNS = 10;

const { titles, reasons, axes } = chartText;

/**
 * Counted signs of each school in each procedure of the year its conclusion is of: null where it was not tested. Schools
 * with signs only, the strongest first.
 */
export function heatChart(run: CheckRun): ChartOutcome {
  const { evidence } = run;
  const schools = byStrength(
    evidence
      .filter(({ signals }) => signals.length > 0)
      .sort(
        (one, other) =>
          other.signals.length - one.signals.length || compareNames(one.school.name, other.school.name),
      ),
  );
  return drawn([heatPicture(run, schools)], evidence.length === 0 ? reasons.noSchools : reasons.noSigns);
}

function heatPicture(run: CheckRun, schools: readonly SchoolEvidence[]): ChartPicture | null {
  const shown = schools.slice(0, MAX_ROWS);
  const procedures = proceduresOf(
    schools.flatMap(({ signals }) => signals),
    run,
  );
  if (shown.length === 0 || procedures.length === 0) return null;
  const tested = new Set(run.results.filter(isTested).map(placeOf));
  const columns = procedures.slice(0, MAX_COLUMNS);
  const inQuestion = schools.filter(({ level }) => isInQuestion(level)).length;
  return {
    id: "heat",
    form: "heat",
    title: titles.heat(schools.length, procedures.length, inQuestion),
    note: chartText.note(
      [chartText.schoolsOf(shown.length, schools.length, chartText.strongestFirst), chartText.heat],
      [],
    ),
    ...{ xTitle: axes.school, yTitle: axes.signs, stacked: false },
    categories: shown.map(({ school }) => shortLabel(school.name, IN_SENTENCE)),
    series: columns.map((procedure) => ({
      name: `${procedureMarker(procedure)}, ${String(procedure.year)}`,
      ...{ mark: "column" as const, color: HEAT_FILLS[3], numberFormat: "0" },
      values: shown.map(({ school, signals }) => {
        const count = signals.filter((of) => procedureKey(of.procedure) === procedureKey(procedure)).length;
        return count > 0 || tested.has(`${school.id}|${procedureKey(procedure)}`) ? count : null;
      }),
    })),
  };
}

/** Procedures with signs, those with the most first. */
function proceduresOf(signals: readonly CheckResult[], { filter }: CheckRun): Procedure[] {
  const counts = new Map<string, { readonly procedure: Procedure; count: number }>();
  for (const { procedure } of signals) {
    if (!isProcedureWanted(procedure, filter)) continue;
    const known = counts.get(procedureKey(procedure)) ?? { procedure, count: 0 };
    counts.set(procedureKey(procedure), { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count).map(({ procedure }) => procedure);
}

function isTested(result: CheckResult): boolean {
  return result.fired !== null && result.level === "school" && signalKind(result) !== null;
}

function placeOf({ school, procedure }: CheckResult): string {
  return `${school?.id ?? ""}|${procedureKey(procedure)}`;
}
