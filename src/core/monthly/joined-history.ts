import type { CleanRow } from "./clean-row";

/** The clean table after a run: rows of a school and month that came anew take the place of the earlier ones. */
export function joinedHistory(history: readonly CleanRow[], fresh: readonly CleanRow[]): CleanRow[] {
  const anew = new Set(
    fresh.flatMap(({ schoolId, month }) => (schoolId === null ? [] : [`${schoolId}\n${month}`])),
  );
  const kept = history.filter(
    ({ schoolId, month }) => schoolId !== null && !anew.has(`${schoolId}\n${month}`),
  );
  // Within a school and month rows stay in the form's order: sorting keeps the order of equals.
  return [...kept, ...fresh].sort(
    (one, other) => compare(one.month, other.month) || compare(one.school, other.school),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
