import { foursAndFivesOf, twosOf } from "../measured/mark-ends";
import type { UnitResult } from "../model/results";
import type { CheckRun } from "../run/check-run";
import type { ShareCount } from "../stats/share-funnel";
import type { Ratio } from "./ratio";

const PRIMARY_GRADE = 4;
/** Classes of основное общее образование. */
const BASIC_GRADES: readonly number[] = [5, 6, 7, 8, 9];

/** Works of ВПР in grade 4 with «2», of all with a mark: программа начального образования не освоена. */
export function vprPrimaryBelow(run: CheckRun, year: number): Ratio | null {
  return counted(vprUnits(run, year, [PRIMARY_GRADE]), twosOf);
}

/** Works of ВПР with «4» and «5», of all with a mark: выше базового уровня. */
export function vprAboveBasic(run: CheckRun, year: number): Ratio | null {
  return counted(vprUnits(run, year, null), foursAndFivesOf);
}

/** Works of ВПР in grades 5 to 9 and of ОГЭ with «2», of all with a mark. */
export function basicBelow(run: CheckRun, year: number): Ratio | null {
  const ofVpr = counted(vprUnits(run, year, BASIC_GRADES), twosOf);
  const sat = run.records.exams
    .filter(({ procedure }) => procedure.exam === "oge" && procedure.year === year)
    .flatMap(({ schools }) => schools)
    .filter(({ below, participants }) => below !== null && participants !== null);
  if (sat.length === 0) return ofVpr;
  return {
    count: (ofVpr?.count ?? 0) + sat.reduce((sum, { below }) => sum + (below ?? 0), 0),
    total: (ofVpr?.total ?? 0) + sat.reduce((sum, { participants }) => sum + (participants ?? 0), 0),
  };
}

/** Results of the schools of the workbook, school by school. */
function vprUnits(run: CheckRun, year: number, grades: readonly number[] | null): UnitResult[] {
  return run.records.procedures
    .filter(({ procedure }) => procedure.exam === "vpr" && procedure.year === year)
    .filter(({ procedure }) => grades === null || grades.includes(procedure.grade))
    .flatMap(({ schools }) => [...schools]);
}

/** null where no school's table tells the number. */
function counted(
  units: readonly UnitResult[],
  countOf: (unit: UnitResult) => ShareCount | null,
): Ratio | null {
  const known = units.map(countOf).filter((of) => of !== null);
  if (known.length === 0) return null;
  return {
    count: known.reduce((sum, { count }) => sum + count, 0),
    total: known.reduce((sum, { total }) => sum + total, 0),
  };
}
