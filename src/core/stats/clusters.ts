import { ckmeans, kMeansCluster, mean, quantile, silhouette } from "simple-statistics";

/** Starts of k-means for each number of clusters; the tightest grouping counts. */
const STARTS = 8;
const MOST_CLUSTERS = 6;
/** Largest number of a 31-bit generator. */
const MODULUS = 2147483647;

/**
 * The quarter of each value: 1 for the lowest, 4 for the highest; null stays null.
 *
 * Source: docs/methods.md#clusters (quartiles of the index, 4 clusters); quartiles of type 7.
 *
 * @example
 * quarters([10, 20, 30, 40, null]).join() // => "1,2,3,4,"
 */
export function quarters(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  if (known.length === 0) return [...values];
  const limits = [0.25, 0.5, 0.75].map((share) => quantile(known, share));
  return values.map((value) => (value === null ? null : 1 + limits.filter((limit) => value > limit).length));
}

/**
 * Natural groups of values (Jenks): 1 for the lowest; null stays null.
 *
 * Source: Jenks (1967), by the exact method of Wang, Song (2011), R Journal 3/2, 29–33; computed by simple-statistics.
 *
 * @param count Groups; at most as many as there are different values.
 * @example
 * naturalGroups([1, 2, 10, 11, null], 2).join() // => "1,1,2,2,"
 */
export function naturalGroups(values: readonly (number | null)[], count: number): (number | null)[] {
  const known = values.filter((value) => value !== null);
  const groups = Math.min(count, new Set(known).size);
  if (groups < 2) return values.map((value) => (value === null ? null : 1));
  const starts = ckmeans(known, groups)
    .slice(1)
    .map(([start]) => start ?? Infinity);
  return values.map((value) => (value === null ? null : 1 + starts.filter((start) => value >= start).length));
}

/**
 * Groups of points by k-means, the number of groups (2 to 6) by the largest silhouette. The order of groups means
 * nothing here.
 *
 * @param points Standardised; 4 or more, in any order: their order does not change the groups.
 * @param seed The same seed gives the same groups.
 * @returns The group of each point, from 0.
 *
 * Source: Lloyd (1982); Rousseeuw (1987), J. Comput. Appl. Math. 20, 53–65 (mean silhouette width); computed by simple-statistics.
 */
export function kMeansGroups(points: readonly (readonly number[])[], seed: number): number[] {
  const random = seededRandom(seed);
  const order = [...points.keys()].sort((one, other) =>
    comparePoints(points[one] ?? [], points[other] ?? []),
  );
  const copies = order.map((place) => [...(points[place] ?? [])]);
  const most = Math.min(MOST_CLUSTERS, new Set(points.map(String)).size - 1);
  let best: { readonly labels: number[]; readonly quality: number } | null = null;
  for (let count = 2; count <= most; count += 1) {
    const labels = tightest(copies, count, random);
    if (labels === null) continue;
    const quality = mean(silhouette(copies, labels));
    if (best === null || quality > best.quality) best = { labels, quality };
  }
  const groups = new Array<number>(points.length).fill(0);
  order.forEach((place, row) => (groups[place] = best?.labels[row] ?? 0));
  return groups;
}

/** By the first coordinate that differs. */
function comparePoints(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function tightest(points: number[][], count: number, random: () => number): number[] | null {
  let best: { readonly labels: number[]; readonly spread: number } | null = null;
  for (let start = 0; start < STARTS; start += 1) {
    const found = clustersFrom(points, count, random);
    if (found === null) continue;
    const spread = points.reduce((sum, point, index) => {
      return sum + squaredDistance(point, found.centroids[found.labels[index] ?? 0] ?? []);
    }, 0);
    if (best === null || spread < best.spread) best = { labels: found.labels, spread };
  }
  return best?.labels ?? null;
}

/** null when a start leaves a group without points: simple-statistics throws then. */
function clustersFrom(points: number[][], count: number, random: () => number) {
  try {
    return kMeansCluster(points, count, random);
  } catch {
    return null;
  }
}

function squaredDistance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + (value - (other[index] ?? 0)) ** 2, 0);
}

/** Source: Park, Miller (1988), Commun. ACM 31, 1192–1201: multiplier 16807. */
function seededRandom(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % (MODULUS - 1)) + 1;
  return () => {
    state = (state * 16807) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  };
}
