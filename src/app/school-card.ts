import type { SchoolEvidence } from "../core/model/check-result";
import { countedAs } from "../core/objectivity/counted-signals";
import { unjudged } from "../core/objectivity/school-evidence";
import { procedureKey } from "../core/model/procedure";
import type { ProcedureResults } from "../core/model/results";
import { toldOnce } from "../core/run/fired-findings";
import type { CheckRun } from "../core/run/check-run";
import { evidenceText } from "../locale/evidence-text";
import { countedSentence } from "../locale/level-names";
import { findingCard } from "../locale/finding-card";
import { cellPlace } from "../workbook/address";
import { cardClassification } from "./card-classification";
import { rankedFindings } from "./finding-order";
import { distributionPicture } from "../sheets/charts/distribution-chart";
import type { DistributionPlot, SchoolCard } from "./session-values";

/**
 * The card of one school: every fired check with its numbers, and its score distributions.
 *
 * @throws {Error} when the run has no such school.
 */
export function schoolCard(run: CheckRun, schoolId: string): SchoolCard {
  const evidence = evidenceOf(run, schoolId);
  if (evidence === null) throw new Error(`Cannot show a card: no school "${schoolId}"`);
  const fired = toldOnce(
    run.results.filter((result) => result.fired === true && result.school?.id === schoolId),
  );
  const findings = rankedFindings(fired, evidence);
  const signalled = findings.flatMap(({ role, result }) =>
    role === "signal" ? [procedureKey(result.procedure)] : [],
  );
  const plots = plotsOf(run, schoolId, signalled);
  const [first] = plots;
  const isLeading = first !== undefined && signalled.includes(procedureKey(first.procedure));
  return {
    school: evidence.school,
    level: evidence.level,
    conclusion: evidenceText(evidence),
    classification: cardClassification(run, schoolId),
    leadingPlot: isLeading ? first : null,
    findings: findings.map(({ result, role }) => ({
      result,
      role,
      ...findingCard(result),
      counted: countedSentence(countedAs(result, evidence)),
      source: cellPlace(result.source),
    })),
    plots: isLeading ? plots.slice(1) : plots,
  };
}

/** What the checks say of a school; of one that only other tables name, that there are no results of ВПР. */
function evidenceOf(run: CheckRun, schoolId: string): SchoolEvidence | null {
  const known = run.evidence.find(({ school }) => school.id === schoolId);
  if (known !== undefined) return known;
  const gains = run.statistics.valueAdded.flatMap(({ schools }) => schools);
  const tables = [...(run.conditions?.schools ?? []), ...run.records.markers, ...run.riskFactors, ...gains];
  const named = [...run.classes, ...tables];
  const school = named.find((of) => of.school.id === schoolId)?.school;
  return school === undefined ? null : unjudged(school);
}

/** @param signalled Procedures that gave a signal, the strongest first; the others follow, the latest year first. */
function plotsOf(run: CheckRun, schoolId: string, signalled: readonly string[]): DistributionPlot[] {
  function rank({ procedure }: DistributionPlot): number {
    const place = signalled.indexOf(procedureKey(procedure));
    return place === -1 ? signalled.length : place;
  }
  return run.records.procedures
    .flatMap((results) => plotOf(results, schoolId) ?? [])
    .sort((one, other) => rank(one) - rank(other) || other.procedure.year - one.procedure.year);
}

/** Only of scores: marks stand in the findings. */
function plotOf(results: ProcedureResults, schoolId: string): DistributionPlot | null {
  const unit = results.schools.find(({ school }) => school?.id === schoolId);
  const picture = unit?.histogram == null ? null : distributionPicture(results, schoolId);
  return picture === null ? null : { procedure: results.procedure, picture };
}
