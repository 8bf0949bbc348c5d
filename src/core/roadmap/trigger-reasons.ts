import type { CheckResult, LowResultsCategory } from "../model/check-result";
import type { School } from "../model/school";
import { markerRegister, type RegisterYear } from "../objectivity/marker-register";
import type { CheckRun } from "../run";
import type { FactorTrigger, Trigger } from "./measure";

/** What the office knows of its schools and the tables do not say. Schools by id, login or name. */
export interface RoadmapFacts {
  /** ШССУ. */
  readonly adverse?: readonly string[];
  readonly resilient?: readonly string[];
  /** Medals that the ЕГЭ did not confirm. */
  readonly medals?: readonly string[];
  /** Relevant risk factors of «500+», numbers 1 to 10. */
  readonly factors?: Readonly<Record<string, readonly number[]>>;
  /** Names of indicators that are below their targets. */
  readonly indicatorsBelowTarget?: readonly string[];
  /** Share of marked schools that the territory aims at, 0..1. */
  readonly territoryShareTarget?: number;
}

/** Why a measure is in a roadmap. */
export interface TriggerReason {
  readonly trigger: Trigger;
  /** null = the whole territory. */
  readonly school: School | null;
  /** The finding with its value and threshold; null for what a person said. */
  readonly result: CheckResult | null;
  readonly indicator: string | null;
  readonly share: { readonly value: number; readonly threshold: number } | null;
}

/**
 * Every reason for a measure that the run and the office's facts give: of schools in the order of the checks, then of
 * the territory.
 *
 * A school has a marker where any check of objectivity fired; the schools named are exactly those of the findings.
 *
 * Source: domain/roadmaps.md, "From findings to measures".
 */
export function triggerReasons(run: CheckRun, facts: RoadmapFacts): TriggerReason[] {
  return [
    ...run.results.flatMap(findingReasons),
    ...repeatedReasons(run),
    ...categoryReasons(run),
    ...factReasons(run, facts),
    ...territoryReasons(run, facts),
  ];
}

function reason(trigger: Trigger, school: School | null, result: CheckResult | null): TriggerReason {
  return { trigger, school, result, indicator: null, share: null };
}

function findingReasons(result: CheckResult): TriggerReason[] {
  const { check, school } = result;
  if (result.fired !== true || school === null || check === "low-results") return [];
  if (check === "medals") return [reason("medals", school, result)];
  const triggers: Trigger[] = ["marker"];
  if (check.startsWith("boundary-")) triggers.push("boundary");
  if (check.startsWith("journal-") || check === "official-journal") triggers.push("journal");
  return triggers.map((trigger) => reason(trigger, school, result));
}

/** Schools whose marker was there a year before too, in the latest year of either register. */
function repeatedReasons(run: CheckRun): TriggerReason[] {
  const { entries, years } = markerRegister(run);
  return entries
    .filter(({ status, year, origin }) => status === "repeated" && year === latestYear(years, origin))
    .flatMap(({ school, markers }) => markers.map((marker) => reason("repeated-marker", school, marker)));
}

function latestYear(years: readonly RegisterYear[], origin: RegisterYear["origin"]): number {
  return Math.max(...years.filter((entry) => entry.origin === origin).map(({ year }) => year));
}

const CATEGORY_TRIGGERS: Readonly<Record<LowResultsCategory, Trigger | null>> = {
  low: "low",
  risk: "risk",
  no: null,
  "no-data": null,
};

function categoryReasons(run: CheckRun): TriggerReason[] {
  return run.classes.flatMap(({ school, category, tests }) => {
    const trigger = CATEGORY_TRIGGERS[category];
    const fired = tests.filter((test) => test.fired === true);
    return trigger === null ? [] : fired.map((test) => reason(trigger, school, test));
  });
}

function factReasons(run: CheckRun, facts: RoadmapFacts): TriggerReason[] {
  const schools = schoolsOf(run);
  const low = new Set(
    run.classes.filter(({ category }) => category === "low").map(({ school }) => school.id),
  );
  const adverse = named(schools, facts.adverse ?? []);
  const factors = Object.entries(facts.factors ?? {}).flatMap(([name, numbers]) =>
    named(schools, [name]).flatMap((school) =>
      numbers.map((number) => reason(`factor-${String(number)}` as FactorTrigger, school, null)),
    ),
  );
  return [
    ...adverse.map((school) => reason("adverse", school, null)),
    ...adverse.filter(({ id }) => low.has(id)).map((school) => reason("low-and-adverse", school, null)),
    ...named(schools, facts.resilient ?? []).map((school) => reason("resilient", school, null)),
    ...named(schools, facts.medals ?? []).map((school) => reason("medals", school, null)),
    ...factors,
  ];
}

function territoryReasons(run: CheckRun, facts: RoadmapFacts): TriggerReason[] {
  const below = (facts.indicatorsBelowTarget ?? []).map((indicator) => ({
    ...reason("indicator-below-target", null, null),
    indicator,
  }));
  const threshold = facts.territoryShareTarget;
  if (threshold === undefined) return below;
  const { years } = markerRegister(run);
  const above = years.flatMap((entry) => {
    const value = entry.ofAll?.share;
    const isNow = entry.year === latestYear(years, entry.origin);
    if (value === undefined || !isNow || value <= threshold) return [];
    return [{ ...reason("territory-share", null, null), share: { value, threshold } }];
  });
  return [...below, ...above];
}

/** All schools that the run speaks of, in the order of first appearance. */
export function schoolsOf(run: CheckRun): School[] {
  const schools = new Map<string, School>();
  const listed = [...run.evidence, ...run.classes].map(({ school }) => school);
  const tested = run.results.flatMap(({ school }) => (school === null ? [] : [school]));
  for (const school of [...listed, ...tested]) if (!schools.has(school.id)) schools.set(school.id, school);
  return [...schools.values()];
}

/** The schools that a text names, by id, login or name, in any case of letters. */
export function named(schools: readonly School[], names: readonly string[]): School[] {
  const wanted = new Set(names.map((name) => name.trim().toLowerCase()));
  return schools.filter(({ id, login, name }) =>
    [id, login, name].some((text) => text !== null && wanted.has(text.toLowerCase())),
  );
}
