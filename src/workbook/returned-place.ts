/**
 * Where in the strip a sheet stands that was taken away and comes again: behind the nearest sheet that it stood behind.
 *
 * @param before Names of all sheets while it was there, in order.
 * @param now Names of those that are there.
 * @returns Its index; the last one for a sheet that was not there before.
 * @example
 * returnedPlace(["а", "б", "в", "г"], ["а", "г", "д"], "в") // => 1
 */
export function returnedPlace(before: readonly string[], now: readonly string[], name: string): number {
  const stood = before.indexOf(name);
  if (stood < 0) return now.length;
  const nearest = before
    .slice(0, stood)
    .reverse()
    .find((other) => now.includes(other));
  return nearest === undefined ? 0 : now.indexOf(nearest) + 1;
}
