import type { CheckRun } from "../run/check-run";
import type { Ratio } from "./ratio";

/** The index of biased ОГЭ results in its two readings. */
export interface OgeIndex {
  /** O1: schools whose mean mark in Russian or mathematics lies above the region's interval, of all with ОГЭ. */
  readonly schools: Ratio | null;
  /** O2: participants of those schools, of all. */
  readonly participants: Ratio | null;
}

/**
 * Индекс необъективности ОГЭ (расчёт: завышенный средний балл): counts the schools that have the sign `oge-mean`.
 *
 * Source: docs/methods.md#oge-index (O1, O2: proposed by analogy; the sign itself: docs/methods.md#oge-mean).
 */
export function ogeIndex(run: CheckRun, year: number): OgeIndex {
  const tested = run.results.filter(
    ({ check, procedure }) => check === "oge-mean" && procedure.year === year,
  );
  if (tested.length === 0) return { schools: null, participants: null };
  const all = new Set(tested.map(({ school }) => school?.id));
  const flagged = new Set(tested.filter(({ fired }) => fired === true).map(({ school }) => school?.id));
  const inFlagged = tested.filter(({ school }) => flagged.has(school?.id));
  return {
    schools: { count: flagged.size, total: all.size },
    participants: { count: pupilsOf(inFlagged), total: pupilsOf(tested) },
  };
}

/** Pupils with a mark. */
function pupilsOf(tested: CheckRun["results"]): number {
  return tested.reduce((sum, { n }) => sum + (n ?? 0), 0);
}
