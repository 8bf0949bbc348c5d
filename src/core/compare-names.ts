/** Russian order of names: the same in the sheets and in the pivot's first picture. */
const COLLATOR = new Intl.Collator("ru", { numeric: true });

/**
 * Names in Russian alphabetical order, numbers by value: «Школа 2» before «Школа 10».
 *
 * @example
 * compareNames("Школа 2", "Школа 10") < 0 // => true
 */
export function compareNames(one: string, other: string): number {
  return COLLATOR.compare(one, other);
}

/** Order by characters' codes: for ids, the same on every machine. */
export function compareCodes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
