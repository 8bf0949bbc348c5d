import { skipped, type CheckInput, type CheckOutput } from "../measured/check-output";
import { withoutMeans } from "../measured/mark-ends";
import { overstatedMean, withFlaggedSchools } from "./overstated-mean";
import { isInPublishedMethod } from "./published-method";
import { regionLevel } from "../measured/reference-level";
import { schoolResult, yesOrNo } from "../measured/school-result";

/**
 * `official-mean`: overstated mean, exactly as published in 2019: the lower end of the school's 95 % interval lies
 * above the upper end of the region's. Totals where they are known, else marks.
 *
 * The published rule has no minimum of pupils and uses the school's own deviation. It finds mostly large schools and
 * schools that are truly better, so it is shown for knowledge and never counted as a signal.
 *
 * `value` is the school's mean, `threshold` the mean it would have to exceed with its own number and spread.
 * Details: `basis` ("scores" or "marks"), `deviation`, `lower` (of the school's interval), `regionMean`,
 * `regionDeviation`, `regionUpper`, `regionPupils`, `effectSize`, `flaggedSchools`, `testedSchools`, `smallSample`,
 * `published` ("no" for grades and subjects that the method does not name), `reference`: where no table has the region's
 * row, the pupils that stand for it.
 *
 * Source: ФИОКО (2019), Методика расчета показателя «Уровень объективности оценки образовательных результатов
 * в субъекте Российской Федерации», приложение; docs/methods.md#official-mean.
 */
export function checkOfficialMean({ measured, thresholds }: CheckInput): CheckOutput {
  const hasScores = measured.schools.some((school) => school.scores !== null);
  const hasMarks = measured.schools.some((school) => school.marks !== null);
  if (!hasScores && !hasMarks) return withoutMeans(measured);
  const basis = hasScores && measured.region?.scores != null ? "scores" : "marks";
  const region = measured.region?.[basis] ?? null;
  if (region === null || region.variance === null) return skipped("region-missing");

  const { procedure } = measured.results;
  const published = yesOrNo(isInPublishedMethod(procedure));
  const reference = regionLevel(measured);
  const tested = measured.schools.flatMap((school) => {
    const own = school[basis];
    if (own === null) return [];
    const { details, ...verdict } = overstatedMean({ own, region, basis, thresholds });
    return [
      schoolResult("official-mean", procedure, school.unit, {
        ...verdict,
        details: { ...details, published, reference },
      }),
    ];
  });
  return { results: withFlaggedSchools(tested), skipped: null };
}
