import type { ContextColumnId, SchoolContext } from "../model/school-context";
import type { ExamResults } from "../model/exam-results";
import type { School } from "../model/school";
import type { ListGroup } from "../model/school-list";
import type { MeasuredProcedure } from "../measured/measured-procedure";
import type { Thresholds } from "../model/thresholds";
import { comparedClusters, type ClusterPlace, type ComparedClusters } from "./compared-clusters";
import { contextModel, type ContextModel, type ExpectedResult } from "./expected-results";
import type { IndexOrigin } from "./index-in-force";
import { lowestPart } from "./lowest-part";
import { DEFAULT_DEFICIT_INDEX, resourceDeficits, type SchoolDeficit } from "./resource-deficit";
import { schoolClusters, type ClusterMethod, type SchoolCluster } from "./school-clusters";
import type { ImportedList } from "./school-lists";
import {
  DEFAULT_SOCIAL_INDEX,
  NO_INDEX,
  socialIndex,
  type SocialIndex,
  type SocialIndexSettings,
} from "./social-index";

/** A school against what its conditions let expect; "above" where it does better, but its conditions are not hard. */
export type Standing = "resilient" | "above" | "below" | "as-expected";

/** A school's conditions and what it does in them. */
export interface SchoolConditions {
  readonly school: School;
  readonly index: SocialIndex;
  /** As an imported list says; without one, index in the lowest part of all schools; null without an index. */
  readonly adverse: boolean | null;
  /** Whose word `adverse` is; left out where it is the index's. */
  readonly adverseSource?: "list";
  /** What the index alone says; left out where `adverse` is the index's. */
  readonly adverseByIndex?: boolean | null;
  /** What imported lists say of the school, by group; left out where there are none. */
  readonly listed?: Readonly<Partial<Record<ListGroup, boolean>>>;
  /** Staff and equipment; left out where no table tells of them. */
  readonly deficit?: SchoolDeficit;
  readonly cluster: number | null;
  /** Against the schools of its cluster; left out where its result or its cluster is not known. */
  readonly inCluster?: ClusterPlace;
  /** In the procedure of `ConditionsRun.model`; null where that says nothing of the school. */
  readonly result: ExpectedResult | null;
  readonly standing: Standing | null;
}

/** All that the conditions of schools say. */
export interface ConditionsRun {
  readonly schools: readonly SchoolConditions[];
  readonly clusters: readonly SchoolCluster[];
  /** Whose choice of columns and weights the social index follows; the proposed one where it is left out. */
  readonly indexFrom?: IndexOrigin;
  /** The procedure that schools are compared in inside their clusters; left out where there is none. */
  readonly compared?: ComparedClusters;
  /** What the index of staff and equipment is made of; left out where no table tells of them. */
  readonly deficitColumns?: readonly ContextColumnId[];
  /** Imported lists by group; left out where there are none. */
  readonly lists?: readonly ImportedList[];
  /** One for each procedure with enough schools, used or refused. */
  readonly models: readonly ContextModel[];
  /** The used one that explains most of schools it has not seen; null where all were refused. */
  readonly model: ContextModel | null;
}

/** What the person chose; what is left out or undefined is the profile's or as proposed. */
export interface ConditionsSettings {
  readonly index?: SocialIndexSettings | undefined;
  /** Weights of staff and equipment, as those of the social index. */
  readonly deficit?: SocialIndexSettings | undefined;
  readonly clusters?: ClusterMethod | undefined;
}

/** How conditions are weighed and schools grouped. */
export interface ConditionsInForce {
  readonly index: SocialIndexSettings;
  readonly deficit: SocialIndexSettings;
  readonly clusters: ClusterMethod;
}

/** The choice with what was left out as proposed. */
export function conditionsInForce(chosen: ConditionsSettings = {}): ConditionsInForce {
  return {
    index: chosen.index ?? DEFAULT_SOCIAL_INDEX,
    deficit: chosen.deficit ?? DEFAULT_DEFICIT_INDEX,
    clusters: chosen.clusters ?? "quarters",
  };
}

/** «В наименее благополучной трети»: who can be resilient. Source: docs/methods.md#expected. */
const LOWEST_THIRD = 1 / 3;

/**
 * Schools in adverse conditions (ШССУ), clusters of alike schools, and schools that do better or worse than their
 * conditions let expect: residual beyond `context.residualErrors` standard errors.
 *
 * Source: docs/methods.md#expected (lowest quarter of the index; resilient = lowest third and residual > +1 SE).
 *
 * @param measured Procedures of the last year that is there in full.
 * @param exams By which schools are compared inside their clusters where there is no ВПР.
 */
export function schoolConditions(
  contexts: readonly SchoolContext[],
  measured: readonly MeasuredProcedure[],
  thresholds: Thresholds,
  chosen: ConditionsSettings = {},
  exams: readonly ExamResults[] = [],
): ConditionsRun {
  const { index: settings, deficit, clusters: method } = conditionsInForce(chosen);
  const index = socialIndex(contexts, settings);
  const { numbers, clusters } = schoolClusters(contexts, index, { method, settings });
  const byId = new Map(contexts.map((context) => [context.school.id, context]));
  const models = measured.flatMap((of) => contextModel(of, byId, thresholds) ?? []);
  const model = bestModel(models);
  const results = new Map(model?.results.map((result) => [result.schoolId, result]) ?? []);
  const compared = comparedClusters({ contexts, numbers }, { measured, exams, model }, thresholds);
  const deficits = resourceDeficits(contexts, thresholds, deficit);
  const minSchools = thresholds["context.adverseMinSchools"];
  const isAdverse = lowestPart(index, { share: thresholds["context.adverseShare"], minSchools });
  const isInLowestThird = lowestPart(index, { share: LOWEST_THIRD, minSchools });
  const schools = contexts.map(({ school }, row): SchoolConditions => {
    const own = index[row] ?? NO_INDEX;
    const result = results.get(school.id) ?? null;
    const standing = standingOf(result, isInLowestThird(own) === true, thresholds["context.residualErrors"]);
    const inCluster = compared?.places.get(school.id);
    const deficit = deficits?.schools[row];
    return {
      school,
      index: own,
      adverse: isAdverse(own),
      cluster: numbers[row] ?? null,
      ...(deficit === undefined ? {} : { deficit }),
      ...(inCluster === undefined ? {} : { inCluster }),
      result,
      standing,
    };
  });
  return {
    schools,
    clusters,
    ...(compared === null ? {} : { compared }),
    ...(deficits === null ? {} : { deficitColumns: deficits.columns }),
    models,
    model,
  };
}

function bestModel(models: readonly ContextModel[]): ContextModel | null {
  const used = models.filter(({ isUsed }) => isUsed);
  return used.reduce<ContextModel | null>((best, model) => {
    return best === null || model.leaveOneOutRSquared > best.leaveOneOutRSquared ? model : best;
  }, null);
}

function standingOf(result: ExpectedResult | null, isPoor: boolean, errors: number): Standing | null {
  if (result === null) return null;
  if (result.standardised < -errors) return "below";
  if (result.standardised <= errors) return "as-expected";
  return isPoor ? "resilient" : "above";
}
