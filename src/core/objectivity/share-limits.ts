import { spreadTails } from "../stats/beta-binomial";
import { normalTailValue } from "../stats/normal-tail-value";
import type { ShareFunnel } from "../stats/share-funnel";
import type { Probability, Share } from "../units";

/** Between which shares a school of some size is usual; a sign lies beyond. */
export interface ShareLimits {
  readonly usualFrom: Share;
  readonly usualTo: Share;
}

/**
 * What is usual of a share among so many pupils: beyond these limits both the funnel and the exact chance are at most
 * `alpha`, so a school is a sign exactly where it lies beyond the limit that is printed. 0 and 1 are limits that none can
 * pass: of so few pupils not even none, or all, would be unusual.
 *
 * Source: docs/methods.md#funnel-share2.
 */
export function shareLimits(funnel: ShareFunnel, pupils: number, alpha: Probability): ShareLimits {
  const { overall, worth } = funnel;
  const total = Math.round(pupils);
  const firing = normalTailValue(alpha);
  const few = firstUnusual(spreadTails(total, 1 - overall, worth), alpha);
  const many = firstUnusual(spreadTails(total, overall, worth), alpha);
  return {
    usualFrom: few === null ? 0 : Math.min(funnel.limit(pupils, -firing), 1 - few),
    usualTo: many === null ? 1 : Math.max(funnel.limit(pupils, firing), many),
  };
}

/** Half way to the first count that comes so seldom, as a share; null where none does. */
function firstUnusual(tails: readonly Probability[], alpha: Probability): Share | null {
  const count = tails.findIndex((tail) => tail <= alpha);
  return count === -1 ? null : (count - 0.5) / (tails.length - 1);
}
