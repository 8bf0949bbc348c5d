import type { EvidenceLevel } from "./check-result";

/** The levels of evidence in the order in which schools are looked at: the strongest first. */
export const LEVEL_RANKS: Readonly<Record<EvidenceLevel, number>> = {
  check: 0,
  attention: 1,
  none: 2,
  few: 3,
};

/** All of them in that order. */
export const LEVELS: readonly EvidenceLevel[] = ["check", "attention", "none", "few"];

/** The strongest first; of one level in the order given. */
export function byStrength<T extends { readonly level: EvidenceLevel }>(schools: readonly T[]): T[] {
  return [...schools].sort((one, other) => LEVEL_RANKS[one.level] - LEVEL_RANKS[other.level]);
}

/** Whether a school of this level is one to be asked about. */
export function isInQuestion(level: EvidenceLevel | null): boolean {
  return level === "check" || level === "attention";
}
