import type { MeasuredUnit } from "./measured-procedure";

/** Whom a school is compared with when it is compared with the schools of the workbook. */
export type ReferenceLevel = "territory" | "region" | "schools";

/**
 * What the schools of a table make up together: one territory («по району»), a region of several, or just schools
 * whose territory is not known.
 */
export function referenceLevel(schools: readonly MeasuredUnit[]): ReferenceLevel {
  const territories = new Set(schools.map((school) => school.unit.school?.territory ?? null));
  if (territories.has(null)) return "schools";
  return territories.size === 1 ? "territory" : "region";
}
