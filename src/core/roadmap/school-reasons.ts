import { relevantFactors } from "../classify/relevant-factors";
import type { SchoolConditions } from "../classify/school-conditions";
import type { School } from "../model/school";
import type { CheckRun } from "../run/check-run";
import { isUnconfirmedMedal } from "./finding-reasons";
import type { FactorTrigger } from "./measure";
import { named, reason, schoolsOf, type RoadmapFacts, type TriggerReason } from "./trigger-reason";

/**
 * Reasons that the schools' conditions and risk profiles give, and what the office knows of them: ШССУ, both ШНОР and
 * ШССУ, resilient, medals, relevant risk factors. What the office says adds to the tables and
 * wins over them.
 */
export function schoolReasons(run: CheckRun, facts: RoadmapFacts): TriggerReason[] {
  const schools = schoolsOf(run);
  const low = lowSchools(run);
  const adverse = conditionReasons(run, schools, {
    trigger: "adverse",
    has: (of) => of.adverse === true,
    said: facts.adverse,
    denied: facts.notAdverse,
  });
  return [
    ...adverse,
    ...adverse
      .filter(({ school }) => school !== null && low.has(school.id))
      .map((of): TriggerReason => ({ ...of, trigger: "low-and-adverse" })),
    ...conditionReasons(run, schools, {
      trigger: "resilient",
      has: ({ standing }) => standing === "resilient",
      said: facts.resilient,
      denied: facts.notResilient,
    }),
    ...medalReasons(run, schools, facts),
    ...factorReasons(run, schools, facts),
  ];
}

/** Schools with low results, by the computation or by the imported list. */
function lowSchools({ classes, conditions }: CheckRun): ReadonlySet<string> {
  const computed = classes.filter(({ category }) => category === "low");
  const listed = (conditions?.schools ?? []).filter((of) => of.listed?.low === true);
  return new Set([...computed, ...listed].map(({ school }) => school.id));
}

interface ConditionRule {
  readonly trigger: "adverse" | "resilient";
  has(conditions: SchoolConditions): boolean;
  readonly said: readonly string[] | undefined;
  readonly denied: readonly string[] | undefined;
}

/** Computed ones first; a school that the office names too stands once, as the office says it. */
function conditionReasons(run: CheckRun, schools: readonly School[], rule: ConditionRule): TriggerReason[] {
  const said = named(schools, rule.said ?? []);
  const other = new Set([...said, ...named(schools, rule.denied ?? [])].map(({ id }) => id));
  const computed = (run.conditions?.schools ?? []).filter((of) => rule.has(of) && !other.has(of.school.id));
  const lowestShare = rule.trigger === "adverse" ? run.thresholds["context.adverseShare"] : null;
  return [
    ...computed.map((conditions): TriggerReason => {
      return { ...reason(rule.trigger, conditions.school, null), conditions, lowestShare };
    }),
    ...said.map((school) => reason(rule.trigger, school, null)),
  ];
}

function medalReasons(run: CheckRun, schools: readonly School[], facts: RoadmapFacts): TriggerReason[] {
  const said = named(schools, facts.medals ?? []);
  const other = new Set([...said, ...named(schools, facts.notMedals ?? [])].map(({ id }) => id));
  const found = run.results.filter((result) => {
    return isUnconfirmedMedal(result) && !other.has(result.school?.id ?? "");
  });
  return [
    ...found.map((result) => reason("medals", result.school, result)),
    ...said.map((school) => reason("medals", school, null)),
  ];
}

function factorReasons(
  { riskFactors, thresholds }: CheckRun,
  schools: readonly School[],
  facts: RoadmapFacts,
): TriggerReason[] {
  const said = Object.entries(facts.factors ?? {}).flatMap(([name, numbers]) =>
    named(schools, [name]).map((school) => ({ school, numbers })),
  );
  const ids = new Set(said.map(({ school }) => school.id));
  return [
    ...riskFactors
      .filter(({ school }) => !ids.has(school.id))
      .flatMap((profile) =>
        relevantFactors(profile, thresholds).map(({ number, significance }): TriggerReason => {
          return { ...reason(factorTrigger(number), profile.school, null), significance };
        }),
      ),
    ...said.flatMap(({ school, numbers }) =>
      numbers.map((number) => reason(factorTrigger(number), school, null)),
    ),
  ];
}

function factorTrigger(number: number): FactorTrigger {
  return `factor-${String(number)}` as FactorTrigger;
}
