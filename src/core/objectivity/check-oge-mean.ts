import type { CheckResult } from "../model/check-result";
import type { ExamResults } from "../model/exam-results";
import type { SubjectId } from "../model/procedure";
import type { Moments } from "../stats/frequency-moments";
import { markMoments } from "./mark-moments";
import { overstatedMean, withFlaggedSchools } from "./overstated-mean";
import { isInPublishedMethod } from "./published-method";
import { schoolResult, yesOrNo } from "./school-result";
import type { Thresholds } from "./thresholds";

/** Exams that every graduate of grade 9 sits: the signs of the method are of these. */
const SUBJECTS: readonly SubjectId[] = ["ru", "ma"];

/**
 * `oge-mean`: overstated mean mark in ОГЭ, Russian and maths, one result for each school and exam. It is sign A of the
 * 2019 method (`overstatedMean()`), whose list of 14 signs names these two exams.
 *
 * On marks: no table by school gives the distribution of primary scores, and a mean of points without its spread has
 * no interval. The method itself is defined on primary scores.
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
 * Source: ФИОКО (2019), list of signs («ОГЭ РУ, ОГЭ МА»); domain/methods.md 1.1, 3.3.
 */
export function checkOgeMean(exams: readonly ExamResults[], thresholds: Thresholds): CheckResult[] {
  return exams.flatMap((exam) => {
    const { procedure } = exam;
    if (procedure.exam !== "oge" || !SUBJECTS.includes(procedure.subject)) return [];
    const { region, reference } = referenceOf(exam);
    if (region === null || region.variance === null) return [];
    const published = yesOrNo(isInPublishedMethod(procedure));
    const tested = exam.schools.flatMap((unit) => {
      const own = markMoments([unit]);
      if (own === null) return [];
      const { details, ...verdict } = overstatedMean({ own, region, basis: "marks", thresholds });
      const all = { ...details, published, reference };
      return [schoolResult("oge-mean", procedure, unit, { ...verdict, details: all })];
    });
    return withFlaggedSchools(tested);
  });
}

function referenceOf({ region, schools }: ExamResults): { region: Moments | null; reference: string } {
  const own = region === null ? null : markMoments([region]);
  return own === null
    ? { region: markMoments(schools), reference: "schools" }
    : { region: own, reference: "region" };
}
