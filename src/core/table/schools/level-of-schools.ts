import type { ReferenceLevel } from "../../model/results";
import type { School } from "../../model/school";
import { comparableTerritory } from "./school-identity";

/** What schools make up together, by their territories alone: one, several, or not known. */
export function levelOfSchools(schools: readonly (School | null)[]): ReferenceLevel {
  const territories = new Set(schools.map(territoryKey));
  if (territories.size === 0 || territories.has(null)) return "schools";
  return territories.size === 1 ? "territory" : "region";
}

function territoryKey(school: School | null): string | null {
  const territory = school?.territory ?? null;
  return territory === null ? null : comparableTerritory(territory);
}
