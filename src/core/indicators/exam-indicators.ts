import type { ExamUnit } from "../model/exam-results";
import type { SubjectId } from "../model/procedure";
import type { CheckRun } from "../run/check-run";
import type { Ratio } from "./ratio";

/** Exams that a certificate takes. */
const MANDATORY: readonly SubjectId[] = ["ru", "ma", "mb"];

/** Results of ЕГЭ in Russian and mathematics at or above the minimum, of all who sat. */
export function examReached(run: CheckRun, year: number): Ratio | null {
  const below = egeRatio(run, year, { subjects: MANDATORY, measure: "below" });
  return below === null ? null : { count: below.total - below.count, total: below.total };
}

/** Results of ЕГЭ with 80 to 100 points, of all that have points: базовая математика has none. */
export function examHigh(run: CheckRun, year: number): Ratio | null {
  return egeRatio(run, year, { subjects: null, measure: "high" });
}

/** Results of ЕГЭ below the minimum, of all. */
export function examBelow(run: CheckRun, year: number): Ratio | null {
  return egeRatio(run, year, { subjects: null, measure: "below" });
}

/**
 * Summed over schools; over the region's rows where the tables have no schools, over the territories' where that row does
 * not tell the measure.
 */
function egeRatio(
  run: CheckRun,
  year: number,
  {
    subjects,
    measure,
  }: { readonly subjects: readonly SubjectId[] | null; readonly measure: "below" | "high" },
): Ratio | null {
  const units = run.records.exams
    .filter(({ procedure }) => procedure.exam === "ege" && procedure.year === year)
    .filter(({ procedure }) => subjects === null || subjects.includes(procedure.subject))
    .filter(({ procedure }) => measure !== "high" || procedure.subject !== "mb")
    .flatMap(({ schools, territories, region }): readonly ExamUnit[] => {
      if (schools.length > 0) return schools;
      return region !== null && region[measure] !== null ? [region] : territories;
    });
  const told = units.filter((unit) => unit[measure] !== null && unit.participants !== null);
  if (told.length === 0) return null;
  return {
    count: told.reduce((sum, unit) => sum + (unit[measure] ?? 0), 0),
    total: told.reduce((sum, { participants }) => sum + (participants ?? 0), 0),
  };
}
