/**
 * A seed for the draws of a group, from what it is called: the same group has the same draws whatever else is read.
 *
 * Source: Fowler, Noll, Vo, FNV-1a (public domain).
 */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
