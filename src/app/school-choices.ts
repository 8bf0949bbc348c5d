import { compareNames } from "../core/compare-names";
import type { School } from "../core/model/school";
import { schoolLabels } from "../core/model/school-labels";
import type { SchoolChoice } from "./session-roadmap-api";

/** Schools to choose from by name; of one name they are told apart by login or territory. */
export function schoolChoices(schools: readonly School[]): SchoolChoice[] {
  const labels = schoolLabels(schools);
  return [...schools]
    .sort((one, other) => compareNames(one.name, other.name))
    .map(({ id, name }) => ({ id, name: labels.get(id) ?? name }));
}
