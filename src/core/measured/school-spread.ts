import type { Thresholds } from "../model/thresholds";
import { unbiasedWinsorising, type Winsorising } from "../stats/winsorising";

/**
 * How funnels measure the spread between schools where its high side is the sign: winsorised, φ unbiased, and among many
 * schools no narrower than the upper twentieth of them shows. Shares have limits of their own and an exact chance beside.
 *
 * Source: docs/methods.md#overdispersion.
 */
export function schoolSpread(thresholds: Thresholds): Winsorising {
  return {
    ...unbiasedWinsorising(thresholds["funnel.winsorise"]),
    tailFrom: thresholds["funnel.tailSchools"],
  };
}
