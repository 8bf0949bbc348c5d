import type { CheckResult } from "../model/check-result";
import { procedureKey, type Procedure, type SubjectId } from "../model/procedure";
import type { UnitResult } from "../model/results";
import type { WorkbookRecords } from "../model/workbook-records";
import type { Moments } from "../stats/frequency-moments";
import { markMoments, scoreMoments } from "../measured/unit-moments";
import { overstatedMean, withFlaggedSchools } from "./overstated-mean";
import { isInPublishedMethod } from "./published-method";
import { schoolResult, yesOrNo } from "../measured/school-result";
import type { Thresholds } from "../model/thresholds";

/** Exams that every graduate of grade 9 sits: the signs of the method are of these. */
const SUBJECTS: readonly SubjectId[] = ["ru", "ma"];

/**
 * `oge-mean`: overstated mean in ОГЭ, Russian and maths, one result for each school and exam. It is sign A of the 2019
 * method (`overstatedMean()`), whose list of 14 signs names these two exams.
 *
 * On primary scores where a table gives their distribution, as the method is defined; else on marks. A mean of points
 * without its spread has no interval.
 *
 * An official sign, never a signal of ours: it asks only whether the school is better than its region, and graduates of
 * a strong school are. It has no correction for the spread between honest schools, which our own signals have. So it
 * stands in the column of the 2019 method and no level of evidence rests on it. It is not in the register of ВПР either:
 * that counts schools with signs in ВПР, of all with ВПР.
 *
 * Compared with the region's row; where a table has none, with all its schools together, which is not what the method
 * says, so `reference` ("region" or "schools") tells it and the sentence says it. Other details: as in
 * `overstatedMean()`, `published`, `flaggedSchools`, `testedSchools`.
 *
 * Source: ФИОКО (2019), list of signs («ОГЭ РУ, ОГЭ МА»); docs/methods.md#oge-mean.
 */
export function checkOgeMean(
  { exams, ogeScores }: Pick<WorkbookRecords, "exams" | "ogeScores">,
  thresholds: Thresholds,
): CheckResult[] {
  const byScores = ogeScores.filter(isMandatory).map((of) => meansOf(of, "scores", scoreMoments));
  const told = new Set(byScores.map(({ procedure }) => procedureKey(procedure)));
  const byMarks = exams
    .filter((exam) => isMandatory(exam) && !told.has(procedureKey(exam.procedure)))
    .map((of) => meansOf(of, "marks", markMoments));
  return [...byScores, ...byMarks].flatMap((means) => resultsOf(means, thresholds));
}

function isMandatory({ procedure: { exam, subject } }: { readonly procedure: Procedure }): boolean {
  return exam === "oge" && SUBJECTS.includes(subject);
}

/** What an exam is judged by. */
interface ExamMeans {
  readonly procedure: Procedure;
  readonly basis: "scores" | "marks";
  /** null = neither a region's row nor schools with results. */
  readonly region: Moments | null;
  readonly reference: "region" | "schools";
  readonly schools: readonly SchoolMean[];
}

interface SchoolMean {
  readonly unit: Pick<UnitResult, "school" | "source">;
  readonly own: Moments | null;
}

function meansOf<T extends SchoolMean["unit"]>(
  { procedure, region, schools }: { procedure: Procedure; region: T | null; schools: readonly T[] },
  basis: ExamMeans["basis"],
  momentsOf: (units: readonly T[]) => Moments | null,
): ExamMeans {
  const own = region === null ? null : momentsOf([region]);
  return {
    procedure,
    basis,
    region: own ?? momentsOf(schools),
    reference: own === null ? "schools" : "region",
    schools: schools.map((unit) => ({ unit, own: momentsOf([unit]) })),
  };
}

function resultsOf(
  { procedure, basis, region, reference, schools }: ExamMeans,
  thresholds: Thresholds,
): CheckResult[] {
  if (region === null || region.variance === null) return [];
  const published = yesOrNo(isInPublishedMethod(procedure));
  const tested = schools.flatMap(({ unit, own }) => {
    if (own === null) return [];
    const { details, ...verdict } = overstatedMean({ own, region, basis, thresholds });
    return [
      schoolResult("oge-mean", procedure, unit, {
        ...verdict,
        details: { ...details, published, reference },
      }),
    ];
  });
  return withFlaggedSchools(tested);
}
