/** A straight line. */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * The line through points by the median of the slopes of all pairs, and the median of what is left: it is not moved by up
 * to 29 % of points that lie off it, whichever they are.
 *
 * @returns null with fewer than two different abscissas.
 *
 * Source: Sen (1968), J. Am. Stat. Assoc. 63, 1379–1389. docs/methods.md#at-level.
 *
 * @example
 * theilSen([[1, 1], [2, 2], [3, 3], [4, 4], [5, 40]])?.slope // => 1
 */
export function theilSen(points: readonly (readonly [number, number])[]): Line | null {
  const slopes: number[] = [];
  for (let one = 0; one < points.length; one += 1) {
    const [x = 0, y = 0] = points[one] ?? [];
    for (let other = one + 1; other < points.length; other += 1) {
      const [u = 0, v = 0] = points[other] ?? [];
      if (u !== x) slopes.push((v - y) / (u - x));
    }
  }
  if (slopes.length === 0) return null;
  const slope = medianOf(Float64Array.from(slopes));
  return { slope, intercept: medianOf(Float64Array.from(points, ([x, y]) => y - slope * x)) };
}

/** Of 180 000 slopes of a region: sorted in place, since a copy as an array costs more than the sorting. */
function medianOf(values: Float64Array): number {
  const sorted = values.sort();
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
