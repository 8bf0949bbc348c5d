import type { SchoolClass } from "../model/check-result";
import type { SchoolConditions } from "./school-conditions";

/** A group of schools that a list can be narrowed to; a school may be in several. */
export type SchoolGroup = "both" | "low" | "adverse" | "risk" | "below" | "resilient" | "no-data";

/** Every group, the one to look at first at the top. */
export const SCHOOL_GROUPS: readonly SchoolGroup[] = [
  "both",
  "low",
  "adverse",
  "risk",
  "below",
  "resilient",
  "no-data",
];

/**
 * The groups of one school in the order of `SCHOOL_GROUPS`: by its results (ШНОР, зона риска), by its conditions
 * (ШССУ), by both, and by what it does in them.
 *
 * @param classified null = the school stands in no table of results: then its category is not known.
 * @param conditions null = no table tells them.
 */
export function schoolGroups(
  classified: SchoolClass | null,
  conditions: SchoolConditions | null,
): SchoolGroup[] {
  const category = classified?.category ?? "no-data";
  const isLow = category === "low";
  const isAdverse = conditions?.adverse === true;
  const isIn: Readonly<Record<SchoolGroup, boolean>> = {
    both: isLow && isAdverse,
    low: isLow,
    adverse: isAdverse,
    risk: category === "risk",
    below: conditions?.standing === "below",
    resilient: conditions?.standing === "resilient",
    "no-data": category === "no-data",
  };
  return SCHOOL_GROUPS.filter((group) => isIn[group]);
}
