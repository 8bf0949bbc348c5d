import type { MeasuredProcedure } from "./measured-procedure";

/** A year with fewer schools than this part of the fullest one's is not yet a year to compare schools by. */
const FULL_PART = 0.5;

/**
 * The procedures of the last year that is there in full: with at least half as many schools as the year that has most.
 * A few rows of a new year beside a whole old one do not take its place.
 *
 * Source: docs/methods.md#evidence (half: proposed).
 */
export function ofLastFullYear(procedures: readonly MeasuredProcedure[]): MeasuredProcedure[] {
  const schools = new Map<number, Set<string>>();
  for (const { results, schools: units } of procedures) {
    const known = schools.get(results.procedure.year) ?? new Set();
    for (const { unit } of units) if (unit.school !== null) known.add(unit.school.id);
    schools.set(results.procedure.year, known);
  }
  const most = Math.max(0, ...[...schools.values()].map(({ size }) => size));
  const full = [...schools].filter(([, { size }]) => size >= FULL_PART * most).map(([year]) => year);
  const last = Math.max(...full);
  return procedures.filter(({ results }) => results.procedure.year === last);
}
