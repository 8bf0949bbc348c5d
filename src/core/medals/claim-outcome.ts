import type { MedalClaim } from "../model/medals";
import type { Thresholds } from "../model/thresholds";
import { meetsMedalRule } from "./meets-medal-rule";
import { medalRule } from "./medal-rules";

/** What ЕГЭ say of a claim. */
export interface ClaimOutcome {
  /** By the rule in force; null = it cannot be told. */
  readonly byRule: boolean | null;
  /** The table's own words, else the rule. */
  readonly isConfirmed: boolean | null;
  /** Whether the conditions of some degree are met: a claim of the first degree may end with a medal of the second. */
  readonly meetsAny: boolean | null;
  /** The rule of the year and degree is not known and the person set none. */
  readonly isRuleUnknown: boolean;
}

/**
 * Whether a claim was confirmed: as the table itself says, for it is the office's decision, else by the results of ЕГЭ.
 *
 * A claim without a degree is confirmed where the first degree's conditions are met, not confirmed where the second's
 * are not (the first's where there is one degree), and cannot be told between.
 */
export function claimOutcome(claim: MedalClaim, thresholds: Thresholds): ClaimOutcome {
  const first = medalRule(claim.year, 1, thresholds);
  const second = medalRule(claim.year, 2, thresholds);
  const rule = claim.degree === 2 ? second : first;
  const byRule = rule === null ? null : meetsMedalRule(claim, rule);
  const isBetween = claim.degree === null && byRule === false && second !== null;
  const told = isBetween && meetsMedalRule(claim, second) !== false ? null : byRule;
  const bySecond = second === null ? byRule : meetsMedalRule(claim, second);
  const meetsAny = byRule === true || bySecond;
  return { byRule: told, isConfirmed: claim.isConfirmed ?? told, meetsAny, isRuleUnknown: rule === null };
}
