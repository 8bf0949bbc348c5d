/**
 * Ranks from 1, smallest value first; equal values share the mean of their places (Excel `РАНГ.СР`).
 *
 * Marks are full of ties, and only average ranks keep the sum of ranks the same with ties as without.
 *
 * @param values Numbers in any order.
 * @returns One rank for each value, in the order given.
 *
 * @example
 * averageRanks([5, 3, 5, 4]).join() // => "3.5,1,3.5,2"
 */
export function averageRanks(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);

  const ranks = new Map<number, number>();
  let before = 0;
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    ranks.set(value, before + (count + 1) / 2);
    before += count;
  }
  return values.map((value) => ranks.get(value) ?? 0);
}
