/** The order in which Excel sorts the items of a field: texts letter by letter. */
const COLLATOR = new Intl.Collator("ru");

/** Different names in the order in which a pivot shows them. */
export function excelOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort((one, other) => COLLATOR.compare(one, other));
}
