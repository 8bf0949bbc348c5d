import type { Procedure, Scale } from "../../core/model/procedure";
import type { ProcedureResults, UnitResult } from "../../core/model/results";
import type { Share } from "../../core/units";

/** A group's works by score or by mark, as shares. */
export interface DistributionSeries {
  readonly name: string;
  /** Works by score or mark, of which the shares are. */
  readonly counts: readonly number[];
  readonly shares: readonly Share[];
}

/** How the works of a procedure are spread, for a chart. */
export interface ScoreDistribution {
  readonly procedure: Procedure;
  /** "scores" 0..maximum, or "marks" 2..5 where scores are not known. */
  readonly of: "scores" | "marks";
  readonly categories: readonly number[];
  /** null where the table is about the whole region. */
  readonly territory: DistributionSeries | null;
  readonly region: DistributionSeries | null;
  /** First scores of "3", "4" and "5"; empty where the scale is unknown. */
  readonly boundaries: readonly number[];
}

/** From this part of the region's works, the schools of the workbook are the region itself. */
const WHOLE_REGION = 0.9;

/** The distribution of one procedure: of scores, else of marks; null where neither is known. */
export function scoreDistribution(results: ProcedureResults, schoolsName: string): ScoreDistribution | null {
  return distributionOf(results, "scores", schoolsName) ?? distributionOf(results, "marks", schoolsName);
}

function distributionOf(
  results: ProcedureResults,
  of: "scores" | "marks",
  schoolsName: string,
): ScoreDistribution | null {
  const { procedure, region, scale } = results;
  const regionCounts = region === null ? null : countsOf(region, of);
  const own = territoryCounts(results, of, schoolsName);
  const isSame = own !== null && regionCounts !== null && sum(own.counts) >= WHOLE_REGION * sum(regionCounts);
  const territory = own === null || isSame ? null : seriesOf(own.name, own.counts);
  const regionSeries = region === null || regionCounts === null ? null : seriesOf(region.name, regionCounts);
  const longest = Math.max(territory?.shares.length ?? 0, regionSeries?.shares.length ?? 0);
  if (longest === 0) return null;
  const first = of === "marks" ? 2 : 0;
  return {
    procedure,
    of,
    categories: Array.from({ length: longest }, (_, index) => first + index),
    territory,
    region: regionSeries,
    boundaries: of === "scores" && scale !== null ? boundariesOf(scale) : [],
  };
}

function territoryCounts(
  { territories, schools }: ProcedureResults,
  of: "scores" | "marks",
  schoolsName: string,
): { name: string; counts: readonly number[] } | null {
  const [only, ...others] = territories;
  const given = only === undefined || others.length > 0 ? null : countsOf(only, of);
  if (only !== undefined && given !== null) return { name: only.name, counts: given };
  const counts: number[] = [];
  for (const school of schools) {
    countsOf(school, of)?.forEach((count, index) => {
      counts[index] = (counts[index] ?? 0) + count;
    });
  }
  return counts.length === 0 ? null : { name: schoolsName, counts };
}

/** Works of a unit by score or mark; null where none are known. */
export function countsOf(unit: UnitResult, of: "scores" | "marks"): readonly number[] | null {
  const counts = of === "scores" ? unit.histogram : unit.marks;
  return counts === null || sum(counts) === 0 ? null : counts;
}

function seriesOf(name: string, counts: readonly number[]): DistributionSeries {
  const total = sum(counts);
  return { name, counts, shares: counts.map((count) => count / total) };
}

function boundariesOf({ from3, from4, from5 }: Scale): number[] {
  return [from3, from4, from5];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
