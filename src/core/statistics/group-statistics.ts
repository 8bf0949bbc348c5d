import { mean, quantile, sampleStandardDeviation } from "simple-statistics";
import type { Procedure } from "../model/procedure";
import { pooledDeviation } from "../measured/pooled-deviation";
import type { Share } from "../units";
import type { Grouping, GroupingId, GroupLabel } from "./school-groups";
import type { CountOf, MeanMeasure, ProcedureMeans, SchoolMean } from "../measured/school-means";

/** What the programme's methods of processing give of a group of schools in one procedure. */
export interface GroupStatistics {
  readonly procedure: Procedure;
  readonly measure: MeanMeasure;
  /** null for all schools together. */
  readonly grouping: Pick<Grouping, "id" | "header"> | null;
  readonly group: GroupLabel;
  readonly schools: number;
  readonly pupils: number;
  /** Mean over pupils: a school counts as many times as it has pupils. */
  readonly meanOfPupils: number;
  /** Mean over schools: each counts once. */
  readonly meanOfSchools: number;
  /** Of the means of schools; null for one school. */
  readonly deviationOfSchools: number | null;
  /** Of pupils; null where the tables give only means. */
  readonly deviationOfPupils: number | null;
  readonly lowest: number;
  readonly firstQuartile: number;
  readonly median: number;
  readonly thirdQuartile: number;
  readonly highest: number;
  /** Of pupils: «2» or below the minimum; «4» and «5», in ЕГЭ 80 points and more. */
  readonly lowShare: Share | null;
  readonly highShare: Share | null;
  /** Of schools: with a mean below and above that of all pupils of the procedure. */
  readonly belowShare: Share;
  readonly aboveShare: Share;
}

const ALL: GroupLabel = { of: "all" };
const UNKNOWN: GroupLabel = { of: "unknown" };

/**
 * Grouping, mean, median and spread of the schools' results: all schools first, then by each grouping, the schools of
 * which the group is not known last. A grouping that tells nothing apart among the schools of this procedure is left
 * out.
 *
 * Source: the Северский programme, methods of processing (grouping, ranking, scaling, median, mean); quartiles of
 * type 7, as Excel's КВАРТИЛЬ.ВКЛ.
 */
export function groupStatistics(means: ProcedureMeans, groupings: readonly Grouping[]): GroupStatistics[] {
  const { schools } = means;
  const overall = pupilMean(schools);
  function of(own: readonly SchoolMean[], group: GroupLabel, id: Grouping | null): GroupStatistics[] {
    return own.length === 0 ? [] : [statisticsOf(own, { means, group, grouping: id, overall })];
  }
  const byGroup = groupings.flatMap((grouping) => {
    const places = schools.map(({ school }) => grouping.groupOf(school));
    if (new Set(places).size < 2) return [];
    function at(place: number | null): SchoolMean[] {
      return schools.filter((_, row) => places[row] === place);
    }
    return [
      ...grouping.labels.flatMap((label, place) => of(at(place), label, grouping)),
      ...of(at(null), UNKNOWN, grouping),
    ];
  });
  return [...of(schools, ALL, null), ...byGroup];
}

interface Frame {
  readonly means: ProcedureMeans;
  readonly group: GroupLabel;
  readonly grouping: { readonly id: GroupingId; readonly header: string | null } | null;
  readonly overall: number;
}

function statisticsOf(schools: readonly SchoolMean[], frame: Frame): GroupStatistics {
  const { means, group, grouping, overall } = frame;
  const values = schools.map(({ mean: of }) => of);
  return {
    procedure: means.procedure,
    measure: means.measure,
    grouping: grouping === null ? null : { id: grouping.id, header: grouping.header },
    group,
    schools: schools.length,
    pupils: schools.reduce((sum, { pupils }) => sum + pupils, 0),
    meanOfPupils: pupilMean(schools),
    meanOfSchools: mean(values),
    deviationOfSchools: values.length < 2 ? null : sampleStandardDeviation(values),
    deviationOfPupils: pupilDeviation(schools),
    lowest: quantile(values, 0),
    firstQuartile: quantile(values, 0.25),
    median: quantile(values, 0.5),
    thirdQuartile: quantile(values, 0.75),
    highest: quantile(values, 1),
    lowShare: shareOf(schools.map(({ low }) => low)),
    highShare: shareOf(schools.map(({ high }) => high)),
    belowShare: values.filter((value) => value < overall).length / values.length,
    aboveShare: values.filter((value) => value > overall).length / values.length,
  };
}

function pupilMean(schools: readonly SchoolMean[]): number {
  const pupils = schools.reduce((sum, school) => sum + school.pupils, 0);
  return schools.reduce((sum, school) => sum + school.pupils * school.mean, 0) / pupils;
}

/** null where some school of several pupils has no variance: it cannot be told of the rest alone. */
export function pupilDeviation(schools: readonly SchoolMean[]): number | null {
  if (schools.some(({ pupils, variance }) => variance === null && pupils > 1)) return null;
  return pooledDeviation(
    schools.map(({ pupils, mean: of, variance }) => ({ n: pupils, mean: of, variance })),
  );
}

function shareOf(counts: readonly (CountOf | null)[]): Share | null {
  const known = counts.filter((of) => of !== null);
  const total = known.reduce((sum, of) => sum + of.total, 0);
  return total === 0 ? null : known.reduce((sum, { count }) => sum + count, 0) / total;
}
