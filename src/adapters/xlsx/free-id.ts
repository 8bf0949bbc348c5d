import type { XmlElement } from "./xml-tree";

/** The numbers that elements have in an attribute; what is no number is left out. */
export function idsOf(elements: readonly XmlElement[], attribute: string): Set<number> {
  return new Set(
    elements.map(({ attributes }) => Number(attributes.get(attribute) ?? 0)).filter(Number.isInteger),
  );
}

/** Tells whether a number can stand as an id. */
export function isId(number: number, last: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= last;
}

/**
 * A number that is not used: the one after the greatest, or, where that is the last there is, the least that is free.
 *
 * @example
 * freeId(new Set([1, 65534]), 65534) // => 2
 */
export function freeId(used: ReadonlySet<number>, last: number): number {
  let greatest = 0;
  for (const id of used) if (id > greatest && id <= last) greatest = id;
  if (greatest < last) return greatest + 1;
  let id = 1;
  while (used.has(id)) id += 1;
  return id;
}
