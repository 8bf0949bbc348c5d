import { quantile } from "simple-statistics";
import type { SchoolContext } from "../model/school-context";
import type { School } from "../model/school";
import type { MeasuredProcedure } from "../objectivity/measured-procedure";
import type { Thresholds } from "../objectivity/thresholds";
import { contextModel, type ContextModel, type ExpectedResult } from "./expected-results";
import { schoolClusters, type ClusterMethod, type SchoolCluster } from "./school-clusters";
import {
  DEFAULT_SOCIAL_INDEX,
  socialIndex,
  type SocialIndex,
  type SocialIndexSettings,
} from "./social-index";

/** A school against what its conditions let expect. */
export type Standing = "resilient" | "below" | "as-expected";

/** A school's conditions and what it does in them. */
export interface SchoolConditions {
  readonly school: School;
  readonly index: SocialIndex;
  /** Index in the lowest part of all schools; null without an index. */
  readonly adverse: boolean | null;
  readonly cluster: number | null;
  /** In the procedure of `ConditionsRun.model`; null where that says nothing of the school. */
  readonly result: ExpectedResult | null;
  readonly standing: Standing | null;
}

/** All that the conditions of schools say. */
export interface ConditionsRun {
  readonly schools: readonly SchoolConditions[];
  readonly clusters: readonly SchoolCluster[];
  /** One for each procedure with enough schools, used or refused. */
  readonly models: readonly ContextModel[];
  /** The used one that explains most of schools it has not seen; null where all were refused. */
  readonly model: ContextModel | null;
}

/** What the person chose. */
export interface ConditionsSettings {
  readonly index?: SocialIndexSettings;
  readonly clusters?: ClusterMethod;
}

/** The choice with what was left out as proposed. */
export function conditionsInForce(chosen: ConditionsSettings = {}): Required<ConditionsSettings> {
  return { index: chosen.index ?? DEFAULT_SOCIAL_INDEX, clusters: chosen.clusters ?? "quarters" };
}

/** «В наименее благополучной трети»: who can be resilient. Source: domain/methods.md 4.1, 4.2. */
const LOWEST_THIRD = 1 / 3;

/**
 * Schools in adverse conditions (ШССУ), clusters of alike schools, and schools that do better or worse than their
 * conditions let expect: residual beyond `context.residualErrors` standard errors.
 *
 * Source: domain/methods.md 4.2 (lowest quarter of the index; resilient = lowest third and residual > +1 SE).
 *
 * @param measured Procedures of the latest year.
 */
export function schoolConditions(
  contexts: readonly SchoolContext[],
  measured: readonly MeasuredProcedure[],
  thresholds: Thresholds,
  chosen: ConditionsSettings = {},
): ConditionsRun {
  const { index: settings, clusters: method } = conditionsInForce(chosen);
  const index = socialIndex(contexts, settings);
  const { numbers, clusters } = schoolClusters(contexts, index, { method, settings });
  const byId = new Map(contexts.map((context) => [context.school.id, context]));
  const models = measured.flatMap((of) => contextModel(of, byId, thresholds) ?? []);
  const model = bestModel(models);
  const results = new Map(model?.results.map((result) => [result.schoolId, result]) ?? []);
  const isAdverse = lowestPart(index, thresholds["context.adverseShare"]);
  const isInLowestThird = lowestPart(index, LOWEST_THIRD);
  const schools = contexts.map(({ school }, row): SchoolConditions => {
    const own = index[row] ?? { value: null, known: 0, of: 0 };
    const result = results.get(school.id) ?? null;
    const standing = standingOf(result, isInLowestThird(own) === true, thresholds["context.residualErrors"]);
    return { school, index: own, adverse: isAdverse(own), cluster: numbers[row] ?? null, result, standing };
  });
  return { schools, clusters, models, model };
}

function bestModel(models: readonly ContextModel[]): ContextModel | null {
  const used = models.filter(({ isUsed }) => isUsed);
  return used.reduce<ContextModel | null>((best, model) => {
    return best === null || model.leaveOneOutRSquared > best.leaveOneOutRSquared ? model : best;
  }, null);
}

function lowestPart(index: readonly SocialIndex[], share: number): (own: SocialIndex) => boolean | null {
  const known = index.map(({ value }) => value).filter((value) => value !== null);
  const limit = known.length === 0 ? 0 : quantile(known, share);
  return ({ value }) => (value === null ? null : value <= limit);
}

function standingOf(result: ExpectedResult | null, isPoor: boolean, errors: number): Standing | null {
  if (result === null) return null;
  if (result.standardised < -errors) return "below";
  return isPoor && result.standardised > errors ? "resilient" : "as-expected";
}
