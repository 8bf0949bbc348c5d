/**
 * Items with the same key together, in the order of their first.
 *
 * @example
 * [...grouped(["а1", "б1", "а2"], ([letter]) => letter ?? "").values()] // => [["а1", "а2"], ["б1"]]
 */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}
