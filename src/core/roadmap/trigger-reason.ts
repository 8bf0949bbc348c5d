import type { SchoolConditions } from "../classify/school-conditions";
import type { CheckResult } from "../model/check-result";
import type { CriterionResult } from "../model/criterion";
import type { Significance } from "../model/risk-factors";
import type { School } from "../model/school";
import type { IndicatorId } from "../indicators/indicator";
import type { CheckRun } from "../run/check-run";
import type { Share } from "../units";
import type { Trigger } from "./measure";

/**
 * What the office knows of its schools. It adds to what the tables say and wins over it. Schools by id, login or name.
 */
export interface RoadmapFacts {
  /** ШССУ. */
  readonly adverse?: readonly string[];
  /** Not ШССУ, whatever the social index says. */
  readonly notAdverse?: readonly string[];
  readonly resilient?: readonly string[];
  readonly notResilient?: readonly string[];
  /** Medals that the ЕГЭ did not confirm. */
  readonly medals?: readonly string[];
  readonly notMedals?: readonly string[];
  /** Relevant risk factors of «500+», numbers 1 to 10; those of a school named here stand instead of its table's. */
  readonly factors?: Readonly<Record<string, readonly number[]>>;
  /** Names of indicators that are below their targets. */
  readonly indicatorsBelowTarget?: readonly string[];
  /** Share of marked schools that the territory aims at, 0..1. */
  readonly territoryShareTarget?: number;
}

/** What a person typed for an indicator on `ОКО Показатели`; shares are 0..1. */
export interface IndicatorTarget {
  readonly id: IndicatorId;
  /** Of rows that a person fills in; null where nothing is typed. */
  readonly value: number | null;
  readonly target: number | null;
}

/** Why a measure is in a roadmap. */
export interface TriggerReason {
  readonly trigger: Trigger;
  /** null = the whole territory. */
  readonly school: School | null;
  /** The finding with its value and threshold; null for what a person said. */
  readonly result: CheckResult | null;
  /** The name of one below its target, as a person gave it; what the tables say stands in `target`. */
  readonly indicator: string | null;
  readonly share: { readonly value: number; readonly threshold: number } | null;
  /** A criterion of a monitoring table that makes the school one with low results. */
  readonly criterion: CriterionResult | null;
  /** The imported list of ШНОР names the school. */
  readonly isListed: boolean;
  /** What makes the school one in adverse conditions, or one above what they let expect. */
  readonly conditions: SchoolConditions | null;
  /** Schools in this lowest part of the social index are in adverse conditions. */
  readonly lowestShare: Share | null;
  /** Of a risk factor (значимость). */
  readonly significance: Significance | null;
  /** The indicator's value and its target. */
  readonly target: IndicatorTarget | null;
}

/** A reason of a school, without more to say. */
export function reason(trigger: Trigger, school: School | null, result: CheckResult | null): TriggerReason {
  return { trigger, school, result, ...NOTHING_MORE };
}

const NOTHING_MORE = {
  indicator: null,
  share: null,
  criterion: null,
  isListed: false,
  conditions: null,
  lowestShare: null,
  significance: null,
  target: null,
};

/** All schools that the run speaks of, in the order of first appearance. */
export function schoolsOf(run: CheckRun): School[] {
  const schools = new Map<string, School>();
  const listed = [...run.evidence, ...run.classes, ...(run.conditions?.schools ?? [])];
  const profiled = (run.riskFactors ?? []).map(({ school }) => school);
  const tested = run.results.flatMap(({ school }) => (school === null ? [] : [school]));
  for (const school of [...listed.map((of) => of.school), ...tested, ...profiled]) {
    if (!schools.has(school.id)) schools.set(school.id, school);
  }
  return [...schools.values()];
}

/** The schools that a text names, by id, login or name, in any case of letters. */
export function named(schools: readonly School[], names: readonly string[]): School[] {
  const wanted = new Set(names.map((name) => name.trim().toLowerCase()));
  return schools.filter(({ id, login, name }) =>
    [id, login, name].some((text) => text !== null && wanted.has(text.toLowerCase())),
  );
}
