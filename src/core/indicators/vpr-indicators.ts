import type { MarkCounts } from "../model/results";
import type { CheckRun } from "../run/check-run";
import type { Ratio } from "./ratio";

const PRIMARY_GRADE = 4;
/** Classes of основное общее образование. */
const BASIC_GRADES: readonly number[] = [5, 6, 7, 8, 9];

/** Works of ВПР in grade 4 with «2», of all with a mark: программа начального образования не освоена. */
export function vprPrimaryBelow(run: CheckRun, year: number): Ratio | null {
  return counted(vprMarks(run, year, [PRIMARY_GRADE]), ([two]) => two);
}

/** Works of ВПР with «4» and «5», of all with a mark: выше базового уровня. */
export function vprAboveBasic(run: CheckRun, year: number): Ratio | null {
  return counted(vprMarks(run, year, null), ([, , four, five]) => four + five);
}

/** Works of ВПР in grades 5 to 9 and of ОГЭ with «2», of all with a mark. */
export function basicBelow(run: CheckRun, year: number): Ratio | null {
  const ofVpr = counted(vprMarks(run, year, BASIC_GRADES), ([two]) => two);
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

/** Marks of the schools of the workbook, school by school. */
function vprMarks(run: CheckRun, year: number, grades: readonly number[] | null): MarkCounts[] {
  return run.records.procedures
    .filter(({ procedure }) => procedure.exam === "vpr" && procedure.year === year)
    .filter(({ procedure }) => grades === null || grades.includes(procedure.grade))
    .flatMap(({ schools }) => schools.map(({ marks }) => marks))
    .filter((marks) => marks !== null);
}

function counted(all: readonly MarkCounts[], countOf: (marks: MarkCounts) => number): Ratio | null {
  if (all.length === 0) return null;
  return {
    count: all.reduce((sum, marks) => sum + countOf(marks), 0),
    total: all.reduce((sum, marks) => sum + marks.reduce((of, mark) => of + mark, 0), 0),
  };
}
