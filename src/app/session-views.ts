import type { CheckResult, SchoolEvidence } from "../core/model/check-result";
import { procedureKey } from "../core/model/procedure";
import type { ProcedureResults, UnitResult } from "../core/model/results";
import type { CheckRun } from "../core/run";
import { evidenceText, summaryText } from "../locale/evidence-text";
import { findingCard } from "../locale/finding-card";
import { findingText } from "../locale/finding-text";
import { procedureName } from "../locale/procedure-names";
import { cellPlace } from "../workbook/address";
import type { CheckView, DistributionPlot, FindingView, SchoolCard, SchoolView } from "./session-api";

/** The list the pane shows after a check. */
export function checkView(run: CheckRun): CheckView {
  const findings = new Map<string, FindingView[]>();
  const fired = run.results.filter((result) => result.fired === true);
  for (const result of fired) {
    if (result.school === null) continue;
    const list = findings.get(result.school.id) ?? [];
    list.push(findingView(result, result.school.id));
    findings.set(result.school.id, list);
  }
  const categories = new Map(run.classes.map(({ school, category }) => [school.id, category]));
  const schools = run.evidence.map(({ school, level, participants }): SchoolView => ({
    school,
    level,
    category: categories.get(school.id) ?? "no-data",
    participants,
    findings: findings.get(school.id) ?? [],
  }));
  return { summary: summaryText(run.evidence), schools, notices: run.notices };
}

function findingView(result: CheckResult, schoolId: string): FindingView {
  const { check, procedure, severity, source } = result;
  return { check, schoolId, procedure, severity, text: findingText(result), source };
}

/**
 * The card of one school: every fired check with its numbers, and its score distributions.
 *
 * @returns null when the run has no such school.
 */
export function schoolCard(run: CheckRun, schoolId: string): SchoolCard | null {
  const evidence = run.evidence.find(({ school }) => school.id === schoolId);
  if (evidence === undefined) return null;
  const fired = run.results.filter((result) => result.fired === true && result.school?.id === schoolId);
  return {
    school: evidence.school,
    level: evidence.level,
    conclusion: evidenceText(evidence),
    findings: fired.map((result) => ({
      result,
      ...findingCard(result),
      source: cellPlace(result.source),
    })),
    plots: plotsOf(run, evidence),
  };
}

function plotsOf(run: CheckRun, evidence: SchoolEvidence): DistributionPlot[] {
  const signalled = new Set(evidence.signals.map(({ procedure }) => procedureKey(procedure)));
  const plots = run.records.procedures.flatMap((results) => {
    const plot = plotOf(results, evidence.school.id);
    return plot === null ? [] : [plot];
  });
  // The procedures that gave a signal come first: their plot is why the card was opened.
  const rank = (plot: DistributionPlot): number => (signalled.has(procedureKey(plot.procedure)) ? 0 : 1);
  return plots.sort((one, other) => rank(one) - rank(other));
}

function plotOf(results: ProcedureResults, schoolId: string): DistributionPlot | null {
  const unit = results.schools.find(({ school }) => school?.id === schoolId);
  if (unit?.histogram == null) return null;
  const reference = results.region ?? results.territories[0] ?? null;
  const { scale } = results;
  return {
    procedure: results.procedure,
    title: procedureName(results.procedure),
    participants: unit.participants ?? 0,
    school: sharesOf(unit),
    reference: reference === null ? [] : sharesOf(reference),
    referenceName: reference?.name ?? "",
    boundaries: scale === null ? [] : [scale.from3, scale.from4, scale.from5],
  };
}

function sharesOf(unit: UnitResult): number[] {
  const counts = unit.histogram ?? [];
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? [] : counts.map((count) => count / total);
}
