import { procedureKey, type Procedure } from "../model/procedure";
import type { SchoolContext } from "../model/school-context";
import type { MeasuredProcedure } from "../objectivity/measured-procedure";
import type { Thresholds } from "../objectivity/thresholds";
import { mean } from "../stats/mean";
import type { Points } from "../units";
import type { ContextModel } from "./expected-results";

/** A school's result against those of its cluster. */
export interface ClusterPlace {
  /** Mean primary score of the school, and the mean of the schools of its cluster. */
  readonly value: Points;
  readonly clusterMean: Points;
  /** 1 = the best; schools with the same mean share a place. */
  readonly place: number;
  /** Schools of the cluster whose result is known. */
  readonly of: number;
}

/** How schools stand inside their clusters in one procedure. */
export interface ComparedClusters {
  readonly procedure: Procedure;
  /** By cluster number, from 1; null where no school of it has a result. */
  readonly means: readonly (Points | null)[];
  readonly places: ReadonlyMap<string, ClusterPlace>;
}

/**
 * Compares schools inside their clusters: mean primary score, its place among the schools of the cluster, their mean.
 * In the procedure that conditions explain best; where they explain none, in that with the most schools. Schools with
 * fewer than `context.minPupils` pupils are left out.
 *
 * Source: domain/methods.md 4.2 (schools compared inside the cluster; with fewer than 20 schools rank in cluster only).
 *
 * @param clustered Schools with the number of their cluster, in the same order.
 * @returns null without clusters or results.
 */
export function comparedClusters(
  {
    contexts,
    numbers,
  }: { readonly contexts: readonly SchoolContext[]; readonly numbers: readonly (number | null)[] },
  {
    measured,
    model,
  }: { readonly measured: readonly MeasuredProcedure[]; readonly model: ContextModel | null },
  thresholds: Thresholds,
): ComparedClusters | null {
  const clusterOf = new Map(contexts.map(({ school }, row) => [school.id, numbers[row] ?? null]));
  const candidates = measured.map((of) => ({
    procedure: of.results.procedure,
    results: of.schools.flatMap(({ unit, scoresAsGiven }) => {
      const id = unit.school?.id ?? "";
      const cluster = clusterOf.get(id) ?? null;
      const isEnough = scoresAsGiven !== null && scoresAsGiven.n >= thresholds["context.minPupils"];
      return cluster === null || !isEnough ? [] : [{ id, cluster, value: scoresAsGiven.mean }];
    }),
  }));
  const explained = model === null ? null : procedureKey(model.procedure);
  const chosen =
    candidates.find(({ procedure }) => procedureKey(procedure) === explained) ??
    candidates.reduce<(typeof candidates)[number] | null>((most, of) => {
      return of.results.length > (most?.results.length ?? 0) ? of : most;
    }, null);
  if (chosen === null || chosen.results.length === 0) return null;

  const { procedure, results } = chosen;
  const count = numbers.reduce<number>((most, number) => Math.max(most, number ?? 0), 0);
  const values = Array.from({ length: count }, (_, index) =>
    results.filter(({ cluster }) => cluster === index + 1).map(({ value }) => value),
  );
  const means = values.map((of) => (of.length === 0 ? null : mean(of)));
  const places = results.map(({ id, cluster, value }): [string, ClusterPlace] => {
    const others = values[cluster - 1] ?? [];
    const place = 1 + others.filter((other) => other > value).length;
    return [id, { value, clusterMean: means[cluster - 1] ?? value, place, of: others.length }];
  });
  return { procedure, means, places: new Map(places) };
}
