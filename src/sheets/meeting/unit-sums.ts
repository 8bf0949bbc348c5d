import type { School } from "../../core/model/school";
import type { MarkCounts, ProcedureResults, UnitResult } from "../../core/model/results";
import type { Share } from "../../core/units";

/** How a group of schools did in a procedure. */
export interface GroupCounts {
  readonly name: string;
  readonly marks: MarkCounts | null;
  readonly histogram: readonly number[] | null;
}

/**
 * The schools of one territory together: the table's own row of it where it has one, else the sum of its schools.
 *
 * @param territory null = of all schools of the procedure.
 * @param name What the sum is called.
 */
export function territoryCounts(
  { territories, schools }: ProcedureResults,
  territory: string | null,
  name: string,
): GroupCounts | null {
  const row =
    territory === null
      ? territories.length === 1
        ? territories[0]
        : undefined
      : territories.find((of) => of.name === territory);
  if (row !== undefined && (row.marks !== null || row.histogram !== null)) return groupOf(row);
  const own = schools.filter(({ school }) => territory === null || school?.territory === territory);
  const [marks, histogram] = [sumOf(own.map((of) => of.marks)), sumOf(own.map((of) => of.histogram))];
  if (marks === null && histogram === null) return null;
  return { name, marks: marks as MarkCounts | null, histogram };
}

/** From this part of the region's pupils, the schools of the tables are the region itself. */
const WHOLE_REGION = 0.9;

/** The region's row where it is larger than the schools of the tables: else nothing is compared with it. */
export function largerRegion({ region, regionOf, schools }: ProcedureResults): UnitResult | null {
  if (region === null || regionOf !== undefined) return null;
  const own = schools.reduce((sum, { participants }) => sum + (participants ?? 0), 0);
  return own >= WHOLE_REGION * (region.participants ?? 0) ? null : region;
}

/** A row of a table as a group. */
export function groupOf({ name, marks, histogram }: UnitResult): GroupCounts {
  return { name, marks, histogram };
}

/** The results of one school in a procedure. */
export function unitOf({ schools }: ProcedureResults, { id }: Pick<School, "id">): UnitResult | null {
  return schools.find(({ school }) => school?.id === id) ?? null;
}

/** Marks as shares; null where nobody is counted. */
export function markShares(
  marks: MarkCounts | null,
): { readonly two: Share; readonly good: Share; readonly n: number } | null {
  if (marks === null) return null;
  const [two, three, four, five] = marks;
  const n = two + three + four + five;
  return n === 0 ? null : { two: two / n, good: (four + five) / n, n };
}

/** Counts as shares of their sum; null where nobody is counted. */
export function sharesOf(counts: readonly number[] | null): readonly Share[] | null {
  const total = (counts ?? []).reduce((sum, count) => sum + count, 0);
  return counts === null || total === 0 ? null : counts.map((count) => count / total);
}

function sumOf(lists: readonly (readonly number[] | null)[]): number[] | null {
  const known = lists.filter((list) => list !== null);
  if (known.length === 0) return null;
  const longest = Math.max(...known.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    known.reduce((sum, list) => sum + (list[index] ?? 0), 0),
  );
}
