import { WHOLE_REGION } from "../measured/reference-level";
import type { CheckResult } from "../model/check-result";
import { procedureKey } from "../model/procedure";
import type { ProcedureResults } from "../model/results";
import type { CheckRun } from "./check-run";

/**
 * What results that were lifted in every school of the tables alike could be seen by: the row of a larger region, the smooth
 * curve at the boundaries of marks, or nothing, since schools were compared with each other only.
 */
export type CommonLift = "region" | "curve" | "nothing";

/** By what a lift common to all schools could be seen; null where no school was judged. */
export function commonLift({ evidence, records, results }: CommonLiftFacts): CommonLift | null {
  if (evidence.every(({ level }) => level === "few")) return null;
  const larger = new Set(
    records.procedures.filter(isPartOfRegion).map(({ procedure }) => procedureKey(procedure)),
  );
  const made = results.filter(({ fired }) => fired !== null);
  const isWithRegion = made.some(({ check, procedure }) => {
    return check === "boundary-region" && larger.has(procedureKey(procedure));
  });
  if (isWithRegion) return "region";
  return made.some(({ check }) => check === "boundary-smooth") ? "curve" : "nothing";
}

type CommonLiftFacts = Pick<CheckRun, "evidence"> & {
  readonly records: Pick<CheckRun["records"], "procedures">;
  readonly results: readonly Pick<CheckResult, "check" | "fired" | "procedure">[];
};

/** Whether the table has the row of a region that is larger than its schools. */
function isPartOfRegion({ region, regionOf, schools }: ProcedureResults): boolean {
  if (region === null || regionOf !== undefined) return false;
  const pupils = schools.reduce((sum, { participants }) => sum + (participants ?? 0), 0);
  return pupils < WHOLE_REGION * (region.participants ?? 0);
}
