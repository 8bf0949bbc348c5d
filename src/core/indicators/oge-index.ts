import type { ExamUnit } from "../model/exam-results";
import type { CheckRun } from "../run";
import { frequencyMoments, type Moments } from "../stats/frequency-moments";
import type { Ratio } from "./programme-indicators";

/** The index of biased ОГЭ results in its two readings. */
export interface OgeIndex {
  /** O1: schools whose mean mark in Russian or mathematics lies above the region's interval, of all with ОГЭ. */
  readonly schools: Ratio | null;
  /** O2: participants of those schools, of all. */
  readonly participants: Ratio | null;
}

const MARKS = [2, 3, 4, 5] as const;

/**
 * Индекс необъективности ОГЭ (расчёт: завышенный средний балл): the sign of the 2019 method on marks. A school is
 * flagged when the lower end of its 95 % interval lies above the upper end of the region's.
 *
 * Source: domain/methods.md 3.3 (O1, O2: proposed by analogy; the sign itself: ФИОКО 2019, 1.1 A).
 */
export function ogeIndex(run: CheckRun, year: number): OgeIndex {
  const tested = run.records.exams
    .filter(({ procedure }) => procedure.exam === "oge" && procedure.year === year)
    .filter(({ procedure }) => procedure.subject === "ru" || procedure.subject === "ma")
    .flatMap(({ schools, region }) => {
      const reference = momentsOf(region === null ? schools : [region]);
      return schools.flatMap((unit) => {
        const own = momentsOf([unit]);
        if (own === null || reference === null) return [];
        return [{ unit, isFlagged: isAbove(own, reference, run.thresholds["official.z"]) }];
      });
    });
  if (tested.length === 0) return { schools: null, participants: null };
  const all = new Set(tested.map(({ unit }) => unit.school?.id));
  const flagged = new Set(tested.filter(({ isFlagged }) => isFlagged).map(({ unit }) => unit.school?.id));
  const inFlagged = tested.filter(({ unit }) => flagged.has(unit.school?.id));
  return {
    schools: { count: flagged.size, total: all.size },
    participants: { count: pupilsOf(inFlagged), total: pupilsOf(tested) },
  };
}

function pupilsOf(tested: readonly { readonly unit: ExamUnit }[]): number {
  return tested.reduce((sum, { unit }) => sum + (unit.participants ?? 0), 0);
}

function momentsOf(units: readonly ExamUnit[]): Moments | null {
  const counts = MARKS.map((_, place) => units.reduce((sum, { marks }) => sum + (marks?.[place] ?? 0), 0));
  return counts.some((count) => count > 0) ? frequencyMoments(MARKS, counts) : null;
}

function isAbove(own: Moments, region: Moments, z: number): boolean {
  if (own.variance === null || region.variance === null) return false;
  const lower = own.mean - z * Math.sqrt(own.variance / own.n);
  return lower > region.mean + z * Math.sqrt(region.variance / region.n);
}
