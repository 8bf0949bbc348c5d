import type { ReferenceLevel } from "../model/results";
import { levelOfSchools } from "../table/schools/level-of-schools";
import type { MeasuredProcedure } from "./measured-procedure";

/** From this part of the region's pupils, the schools of the tables are the region itself. */
export const WHOLE_REGION = 0.9;

/**
 * What the schools of a procedure make up together: one territory («по району»), a region of several, or just schools:
 * of unknown territories, or of a few territories beside the row of a larger region.
 */
export function referenceLevel({ schools, region, results }: MeasuredProcedure): ReferenceLevel {
  const level = levelOfSchools(schools.map(({ unit }) => unit.school));
  if (level !== "region" || region === null || results.regionOf !== undefined) return level;
  const pupils = schools.reduce((sum, { participants }) => sum + participants, 0);
  return pupils >= WHOLE_REGION * region.participants ? "region" : "schools";
}

/** Whom a comparison "with the region" is made with: its own row, or what stands for it where no table has one. */
export function regionLevel(measured: MeasuredProcedure): ReferenceLevel {
  const { region, regionOf } = measured.results;
  return region === null ? standInLevel(measured) : (regionOf ?? "region");
}

/** Whom the schools together stand for where a region's numbers are missing: of several territories need be no region. */
export function standInLevel(measured: MeasuredProcedure): Exclude<ReferenceLevel, "region"> {
  return referenceLevel(measured) === "territory" ? "territory" : "schools";
}
