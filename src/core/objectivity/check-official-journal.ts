import type { CheckResult } from "../model/check-result";
import type { Procedure } from "../model/procedure";
import type { UnitResult } from "../model/results";
import { printedSpearman } from "../stats/printed-spearman";
import { rankCorrelation } from "../stats/rank-correlation";
import type { CheckInput, CheckOutput } from "../measured/check-output";
import { isInPublishedMethod } from "./published-method";
import { schoolResult, yesOrNo } from "../measured/school-result";
import type { Thresholds } from "../model/thresholds";

/**
 * `official-journal`: the better the journal mark, the lower the score (rank correlation below 0), exactly as
 * published in 2019: by the printed formula, ties by average ranks. Pupils without a journal mark and works above the maximum are left out.
 * Where all journal marks are equal there is no order, and no marker.
 *
 * `value` is the printed formula's coefficient, `threshold` 0. Details: `correlation` (Pearson of the ranks, right
 * with ties; null when undefined), `smallSample`, `published`.
 *
 * Source: ФИОКО (2019), Методика расчета показателя «Уровень объективности…», приложение; docs/methods.md#official-journal.
 */
export function checkOfficialJournal({ measured, thresholds }: CheckInput): CheckOutput {
  const results = measured.schools.flatMap(({ unit }) =>
    officialJournal(unit, measured.results.procedure, thresholds),
  );
  return { results, skipped: null };
}

function officialJournal(unit: UnitResult, procedure: Procedure, thresholds: Thresholds): CheckResult[] {
  const marks: number[] = [];
  const scores: number[] = [];
  for (const { journalMark, score } of unit.pupils ?? []) {
    if (journalMark === null || score === null) continue;
    marks.push(journalMark);
    scores.push(score);
  }
  if (marks.length === 0) return [];

  const value = marks.length < 2 ? null : printedSpearman(marks, scores);
  const hasOrder = new Set(marks).size > 1;
  return [
    schoolResult("official-journal", procedure, unit, {
      fired: value === null ? null : hasOrder && value < 0,
      value,
      threshold: 0,
      n: marks.length,
      p: null,
      q: null,
      severity: "info",
      details: {
        correlation: marks.length < 2 ? null : rankCorrelation(marks, scores),
        smallSample: yesOrNo(marks.length < thresholds.smallSample),
        published: yesOrNo(isInPublishedMethod(procedure)),
      },
    }),
  ];
}
