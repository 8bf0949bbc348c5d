import type { Exam } from "../model/procedure";
import type { CheckRun } from "../run";
import { examBelow, examHigh, examReached } from "./exam-indicators";
import { INDICATOR_ROWS, type ComputedId, type Indicator } from "./indicator";
import { ogeIndex } from "./oge-index";
import { vprIndex } from "./vpr-index";
import { basicBelow, vprAboveBasic, vprPrimaryBelow } from "./vpr-indicators";

/** A count, of how many: «0 из 0» is no data. */
export interface Ratio {
  readonly count: number;
  readonly total: number;
}

/** How an indicator is computed for one year; null = the tables say nothing of it. */
type Computation = { readonly exam: Exam; readonly of: (run: CheckRun, year: number) => Ratio | null };

const COMPUTATIONS: Readonly<Record<ComputedId, Computation>> = {
  "vpr-primary-below": { exam: "vpr", of: vprPrimaryBelow },
  "vpr-above-basic": { exam: "vpr", of: vprAboveBasic },
  "basic-below": { exam: "vpr", of: basicBelow },
  "ege-reached": { exam: "ege", of: examReached },
  "ege-high": { exam: "ege", of: examHigh },
  "ege-below": { exam: "ege", of: examBelow },
  "vpr-index-participants": { exam: "vpr", of: (run, year) => vprIndex(run, year).participants },
  "vpr-index-schools": { exam: "vpr", of: (run, year) => vprIndex(run, year).schools },
  "vpr-index-markers": { exam: "vpr", of: (run, year) => vprIndex(run, year).markers },
  "oge-index-schools": { exam: "oge", of: (run, year) => ogeIndex(run, year).schools },
  "oge-index-participants": { exam: "oge", of: (run, year) => ogeIndex(run, year).participants },
};

/**
 * Every row of the programme's table 2: computed where the tables of the workbook allow, else left for the person.
 *
 * Each is of the latest year of its own exam; the year before stands beside it.
 *
 * Source: the Северский programme, table 2; domain/methods.md 3 (the three indices: our calculation, the official
 * formulas were not found).
 */
export function programmeIndicators(run: CheckRun): Indicator[] {
  return INDICATOR_ROWS.map(({ id, unit, better }): Indicator => {
    const nothing = { value: null, numerator: null, denominator: null, year: null, previous: null };
    if (!isComputed(id)) return { id, unit, better, ...nothing, isByHand: true };
    const { exam, of } = COMPUTATIONS[id];
    const year = latestYear(run, exam);
    const now = year === null ? null : of(run, year);
    const before = year === null ? null : of(run, year - 1);
    return {
      id,
      unit,
      better,
      value: valueOf(now, unit),
      numerator: now?.count ?? null,
      denominator: now === null || unit === "number" ? null : now.total,
      year,
      previous: valueOf(before, unit),
      isByHand: false,
    };
  });
}

function isComputed(id: string): id is ComputedId {
  return id in COMPUTATIONS;
}

/** The latest year of an exam; the list of markers is of ВПР. */
function latestYear({ records }: CheckRun, exam: Exam): number | null {
  const years = [...records.procedures, ...records.exams]
    .map(({ procedure }) => procedure)
    .filter((procedure) => procedure.exam === exam)
    .map(({ year }) => year);
  if (exam === "vpr") years.push(...records.markers.map(({ year }) => year));
  return years.length === 0 ? null : Math.max(...years);
}

function valueOf(ratio: Ratio | null, unit: Indicator["unit"]): number | null {
  if (ratio === null) return null;
  if (unit === "number") return ratio.count;
  return ratio.total === 0 ? null : ratio.count / ratio.total;
}
