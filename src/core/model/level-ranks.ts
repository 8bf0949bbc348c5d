import type { EvidenceLevel } from "./check-result";

/** The levels of evidence in the order in which schools are looked at: the strongest first. */
export const LEVEL_RANKS: Readonly<Record<EvidenceLevel, number>> = {
  check: 0,
  attention: 1,
  none: 2,
  "too-few": 3,
};
