import { compareNames } from "../core/compare-names";
import type { School } from "../core/model/school";
import type { SchoolChoice } from "./session-roadmap-api";

/** Schools to choose from by name; of one name they are told apart by login or territory. */
export function schoolChoices(schools: readonly School[]): SchoolChoice[] {
  const counts = new Map<string, number>();
  for (const { name } of schools) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...schools]
    .sort((one, other) => compareNames(one.name, other.name))
    .map(({ id, name, login, territory }) => {
      const isAlone = counts.get(name) === 1;
      return { id, name: isAlone ? name : `${name} (${login ?? territory ?? id})` };
    });
}
