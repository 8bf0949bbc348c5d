/** Kinds of evidence that do not follow from one another. */
export type SignalKind = "level" | "boundary" | "journal" | "cohort" | "items" | "similarity" | "gap";

/** All of them, in the order in which the methods list them. */
export const SIGNAL_KINDS: readonly SignalKind[] = [
  "level",
  "boundary",
  "journal",
  "cohort",
  "items",
  "similarity",
  "gap",
];

/**
 * The most that a kind can lead to with no other kind beside: "repeated" = to attention, where last year's says so too;
 * "never" = it counts only beside another kind.
 */
export type AloneLimit = "check" | "attention" | "repeated" | "never";
