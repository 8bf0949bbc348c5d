import type { Moments } from "../stats/frequency-moments";

/**
 * Standard deviation of all pupils of the schools together, around their common mean.
 *
 * @returns null when there are fewer than two pupils or all have one result.
 */
export function pooledDeviation(schools: readonly Moments[]): number | null {
  const pupils = schools.reduce((sum, school) => sum + school.n, 0);
  if (pupils < 2) return null;
  const center = schools.reduce((sum, school) => sum + school.mean * school.n, 0) / pupils;
  const squares = schools.reduce(
    (sum, { n, mean, variance }) => sum + (variance ?? 0) * (n - 1) + n * (mean - center) ** 2,
    0,
  );
  return squares > 0 ? Math.sqrt(squares / (pupils - 1)) : null;
}
