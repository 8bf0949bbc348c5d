import { countOfShare } from "../stats/count-of-share";
import type { SocialIndex } from "./social-index";

/**
 * Tells which schools lie in the lowest part of an index; null without an index, and for all where fewer than `minSchools`
 * schools have one: the lowest quarter of five schools is one of them, whatever its conditions.
 *
 * Schools with equal values stand together: where they are more than the part holds, none of them lies in it. Of thirty
 * equal schools none is the worst.
 *
 * @param share Of the schools with an index, 0 to 1; where no values are equal, as by a quantile of type 7.
 *
 * Source: docs/methods.md#adverse (ШССУ: ISB in the lowest quarter).
 */
export function lowestPart(
  index: readonly SocialIndex[],
  { share, minSchools }: { readonly share: number; readonly minSchools: number },
): (own: SocialIndex) => boolean | null {
  const known = index.map(({ value }) => value).filter((value) => value !== null);
  if (known.length < minSchools) return () => null;
  const places = Math.floor(countOfShare(share, known.length - 1)) + 1;
  const ascending = [...known].sort((one, other) => one - other);
  const next = ascending[places] ?? Infinity;
  return ({ value }) => (value === null ? null : value < next);
}
