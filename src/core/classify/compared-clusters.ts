import { mean } from "simple-statistics";
import type { ExamResults } from "../model/exam-results";
import { procedureKey, type Procedure } from "../model/procedure";
import type { School } from "../model/school";
import type { SchoolContext } from "../model/school-context";
import type { MeasuredProcedure } from "../measured/measured-procedure";
import type { Thresholds } from "../model/thresholds";
import { procedureMeans, type MeanMeasure, type ProcedureMeans } from "../measured/school-means";
import type { ContextModel } from "./expected-results";

/** A school's result against those of its cluster. */
export interface ClusterPlace {
  /** Mean of the school, and the mean of the schools of its cluster, in the unit of `ComparedClusters.measure`. */
  readonly value: number;
  readonly clusterMean: number;
  /** 1 = the best; schools with the same mean share a place. */
  readonly place: number;
  /** Schools of the cluster whose result is known. */
  readonly of: number;
}

/** How schools stand inside their clusters in one procedure. */
export interface ComparedClusters {
  readonly procedure: Procedure;
  readonly measure: MeanMeasure;
  /** By cluster number, from 1; null where no school of it has a result. */
  readonly means: readonly (number | null)[];
  readonly places: ReadonlyMap<string, ClusterPlace>;
}

/** What schools may be compared by. */
export interface ComparedResults {
  /** Procedures of ВПР of the last year that is there in full. */
  readonly measured: readonly MeasuredProcedure[];
  /** Exams, looked at where no school of a cluster has a result of ВПР. */
  readonly exams: readonly ExamResults[];
  readonly model: ContextModel | null;
}

/** Results of the schools of clusters in one procedure. */
interface Candidate {
  readonly procedure: Procedure;
  readonly measure: MeanMeasure;
  readonly results: readonly { readonly id: string; readonly cluster: number; readonly value: number }[];
}

/**
 * Compares schools inside their clusters: their mean, its place among the schools of the cluster, the mean of these. By
 * primary scores of ВПР, in the procedure that conditions explain best, and where they explain none, in that with the
 * most schools; without ВПР by the exam of the latest year with the most schools. Schools with fewer than
 * `context.minPupils` pupils are left out.
 *
 * Source: docs/methods.md#clusters (schools compared inside the cluster; with fewer than 20 schools rank in cluster only).
 *
 * @param clustered Schools with the number of their cluster, in the same order.
 * @returns null without clusters or results.
 */
export function comparedClusters(
  {
    contexts,
    numbers,
  }: { readonly contexts: readonly SchoolContext[]; readonly numbers: readonly (number | null)[] },
  { measured, exams, model }: ComparedResults,
  thresholds: Thresholds,
): ComparedClusters | null {
  const clusterOf = new Map(contexts.map(({ school }, row) => [school.id, numbers[row] ?? null]));
  function resultOf(school: School | null, pupils: number, value: number): Candidate["results"] {
    if (school === null || pupils < thresholds["context.minPupils"]) return [];
    const cluster = clusterOf.get(school.id) ?? null;
    return cluster === null ? [] : [{ id: school.id, cluster, value }];
  }
  const ofScores = measured.map(({ results, schools }): Candidate => ({
    procedure: results.procedure,
    measure: "points",
    results: schools.flatMap(({ unit, scores: of }) =>
      of === null ? [] : resultOf(unit.school, of.n, of.mean),
    ),
  }));
  const explained = model === null ? null : procedureKey(model.procedure);
  const chosen =
    ofScores.find(({ procedure }) => procedureKey(procedure) === explained) ??
    mostSchools(ofScores) ??
    mostSchools(
      latestMeans(exams).map((of): Candidate => ({
        ...of,
        results: of.schools.flatMap(({ school, pupils, mean: value }) => resultOf(school, pupils, value)),
      })),
    );
  if (chosen === null || chosen.results.length === 0) return null;
  const { procedure, measure } = chosen;
  return { procedure, measure, ...placesIn(chosen, numbers) };
}

/** Exams of the latest year that has any. */
function latestMeans(exams: readonly ExamResults[]): ProcedureMeans[] {
  const means = procedureMeans({ procedures: [], exams });
  const latest = means.reduce((year, { procedure }) => Math.max(year, procedure.year), 0);
  return means.filter(({ procedure }) => procedure.year === latest);
}

/** The first of those with the most schools; null where none has any. */
function mostSchools(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>((most, of) => {
    return of.results.length > (most?.results.length ?? 0) ? of : most;
  }, null);
}

function placesIn(
  { results }: Candidate,
  numbers: readonly (number | null)[],
): Pick<ComparedClusters, "means" | "places"> {
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
  return { means, places: new Map(places) };
}
