import type { SchoolConditions } from "../core/classify/school-conditions";
import { relevantFactors } from "../core/classify/relevant-factors";
import { schoolGroups, SCHOOL_GROUPS, type SchoolGroup } from "../core/classify/school-groups";
import { schoolOverlap, schoolSplit, type SchoolOverlap } from "../core/classify/school-split";
import type { SchoolClass } from "../core/model/check-result";
import type { School } from "../core/model/school";
import { compareNames } from "../core/compare-names";
import type { CheckRun } from "../core/run/check-run";
import { classesSummary, classReason, modelsAbout } from "../locale/classification-pane";
import { clusterLine, indexLines, modelText } from "../locale/conditions-text";
import { riskFactorsLine, riskFactorsRule } from "../locale/risk-factor-names";
import { lowResultsRule } from "../locale/report-text";

/** A line of the list of classified schools. */
export interface ClassLine {
  readonly school: School;
  readonly groups: readonly SchoolGroup[];
  readonly cluster: number | null;
  /** Why, in a line. */
  readonly reason: string;
}

/** The classification of all schools, as its screen shows it. */
export interface ClassesView {
  readonly summary: string;
  /** The rule of low results with its numbers. */
  readonly rule: string;
  /** Schools by their first group, then by name. */
  readonly schools: readonly ClassLine[];
  /** The risk profiles of «500+»: how many, which factors are relevant and when; null where no table tells them. */
  readonly risks: string | null;
  /** What the conditions of schools say; null where no table tells them. */
  readonly conditions: ConditionsView | null;
}

/** Overlap, clusters and regressions in words. */
export interface ConditionsView {
  readonly overlap: SchoolOverlap;
  /** Schools of which too little is known to place them in the picture. */
  readonly unknown: number;
  readonly index: string;
  readonly clusters: readonly { readonly number: number; readonly text: string }[];
  readonly models: readonly string[];
  /** What the numbers of a regression mean. */
  readonly modelsAbout: string;
}

/** Every school that results or conditions tell of, with its groups; and what the groups rest on. */
export function classesView(run: CheckRun): ClassesView {
  const lines = classLines(run);
  const low = run.classes.filter(({ category }) => category === "low").length;
  const conditions = conditionsView(run);
  const adverse = run.conditions?.schools.filter((of) => of.adverse === true).length ?? 0;
  return {
    summary: classesSummary(
      { all: lines.length, low },
      conditions === null ? null : { all: adverse, both: conditions.overlap.both },
    ),
    rule: lowResultsRule(run),
    schools: lines,
    risks: risksText(run),
    conditions,
  };
}

function risksText({ riskFactors, thresholds }: CheckRun): string | null {
  if (riskFactors === undefined) return null;
  const relevant = riskFactors.map((profile) => relevantFactors(profile, thresholds));
  return `${riskFactorsLine(relevant)} ${riskFactorsRule(thresholds["risk.minSignificance"])}`;
}

function conditionsView(run: CheckRun): ConditionsView | null {
  const { conditions, thresholds } = run;
  if (conditions === undefined) return null;
  const { clusters, models, model } = conditions;
  const split = schoolSplit(run);
  return {
    overlap: schoolOverlap(split),
    unknown: split.unknown.length,
    index: indexLines(conditions).join(" "),
    clusters: clusters.map((cluster) => ({ number: cluster.number, text: clusterLine(cluster) })),
    models: models.map((of) => modelText(of, of === model)),
    modelsAbout: modelsAbout(thresholds["context.minLooR2"]),
  };
}

function classLines(run: CheckRun): ClassLine[] {
  const classes = new Map(run.classes.map((of) => [of.school.id, of]));
  const conditions = new Map(run.conditions?.schools.map((of) => [of.school.id, of]));
  // A school is called as in the results of ВПР where it has them.
  const told = [
    ...(run.riskFactors ?? []),
    ...(run.conditions?.schools ?? []),
    ...run.classes,
    ...run.evidence,
  ];
  const schools = new Map(told.map(({ school }) => [school.id, school]));
  const lines = [...schools].map(([id, school]) =>
    classLine(school, classes.get(id) ?? null, conditions.get(id) ?? null),
  );
  return lines.sort(
    (one, other) => rank(one) - rank(other) || compareNames(one.school.name, other.school.name),
  );
}

function classLine(
  school: School,
  classified: SchoolClass | null,
  conditions: SchoolConditions | null,
): ClassLine {
  return {
    school,
    groups: schoolGroups(classified, conditions),
    cluster: conditions?.cluster ?? null,
    reason: classReason(classified?.tests ?? [], conditions),
  };
}

/** The place of a school's first group; schools in none come last. */
function rank({ groups: [first] }: ClassLine): number {
  return first === undefined ? SCHOOL_GROUPS.length : SCHOOL_GROUPS.indexOf(first);
}
