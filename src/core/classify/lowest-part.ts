import { quantile } from "simple-statistics";
import type { SocialIndex } from "./social-index";

/**
 * Tells which schools lie in the lowest part of an index; null without an index.
 *
 * @param share Of the schools with an index, 0 to 1; the boundary is a quantile of type 7.
 *
 * Source: docs/methods.md#adverse (ШССУ: ISB in the lowest quarter).
 */
export function lowestPart(
  index: readonly SocialIndex[],
  share: number,
): (own: SocialIndex) => boolean | null {
  const known = index.map(({ value }) => value).filter((value) => value !== null);
  const limit = known.length === 0 ? 0 : quantile(known, share);
  return ({ value }) => (value === null ? null : value <= limit);
}
