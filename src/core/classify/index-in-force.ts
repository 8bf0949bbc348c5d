import type { ContextColumnId, SchoolContext } from "../model/school-context";
import type { LowResultsProfile } from "./low-results-profile";
import { DEFAULT_SOCIAL_INDEX, type SocialIndexSettings } from "./social-index";

/**
 * Whose choice of columns and weights the social index follows. `proposed-instead`: the profile brings columns of its
 * own, but no table tells any of them.
 */
export type IndexOrigin = "person" | "profile" | "proposed" | "proposed-instead";

/** How the social index is made, and whose choice that is. */
export interface IndexInForce {
  readonly index: SocialIndexSettings;
  readonly indexFrom: IndexOrigin;
}

/**
 * How the social index is made: as the person chose, else as the profile, where the tables have any of its columns,
 * else as proposed.
 *
 * @param known Columns that the tables tell of: `knownColumns()`.
 * @param chosen The person's; undefined = none.
 */
export function indexInForce(
  { socialWeights }: Pick<LowResultsProfile, "socialWeights">,
  known: readonly ContextColumnId[],
  chosen?: SocialIndexSettings,
): IndexInForce {
  if (chosen !== undefined) return { index: chosen, indexFrom: "person" };
  if (socialWeights === null) return { index: DEFAULT_SOCIAL_INDEX, indexFrom: "proposed" };
  if (!known.some((id) => id in socialWeights))
    return { index: DEFAULT_SOCIAL_INDEX, indexFrom: "proposed-instead" };
  return { index: { scale: "z", weights: socialWeights }, indexFrom: "profile" };
}

/** Columns of conditions that at least one school has, in the order of first appearance. */
export function knownColumns(contexts: readonly SchoolContext[]): ContextColumnId[] {
  const entries = contexts.flatMap(({ values }) => Object.entries(values));
  const told = entries.filter(([, value]) => value !== null).map(([id]) => id as ContextColumnId);
  return [...new Set(told)];
}
