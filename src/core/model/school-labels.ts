import type { School } from "./school";

/**
 * A name for each school that no other of them has: with its login or territory where several are called alike.
 *
 * @returns By the schools' ids.
 */
export function schoolLabels(schools: readonly School[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of schools) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    schools.map(({ id, name, login, territory }) => {
      return [id, counts.get(name) === 1 ? name : `${name} (${login ?? territory ?? id})`];
    }),
  );
}
