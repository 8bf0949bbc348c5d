import type { Exam } from "../model/procedure";
import type { CheckRun } from "../run/check-run";
import { examBelow, examHigh, examReached } from "./exam-indicators";
import { INDICATOR_ROWS, type ComputedId, type Indicator, type TableOrHandId } from "./indicator";
import {
  medalsAwardedBelow,
  medalsOfGraduates,
  medalsUnannounced,
  medalsUnconfirmed,
} from "./medal-indicators";
import { ogeIndex } from "./oge-index";
import type { Ratio } from "./ratio";
import { vprIndex } from "./vpr-index";
import { basicBelow, vprAboveBasic, vprPrimaryBelow } from "./vpr-indicators";

/** How an indicator is computed for one year; null = the tables say nothing of it. */
type Computation = {
  readonly exam: Exam | "medals" | "rechecks";
  readonly of: (run: CheckRun, year: number) => Ratio | null;
};

const COMPUTATIONS: Readonly<Record<ComputedId | TableOrHandId, Computation>> = {
  "vpr-primary-below": { exam: "vpr", of: vprPrimaryBelow },
  "vpr-above-basic": { exam: "vpr", of: vprAboveBasic },
  "basic-below": { exam: "vpr", of: basicBelow },
  "ege-reached": { exam: "ege", of: examReached },
  "ege-high": { exam: "ege", of: examHigh },
  "ege-below": { exam: "ege", of: examBelow },
  "rechecks-unchanged": { exam: "rechecks", of: rechecksUnchanged },
  "medals-unconfirmed": { exam: "medals", of: medalsUnconfirmed },
  "medals-awarded-below": { exam: "medals", of: medalsAwardedBelow },
  "medals-unannounced": { exam: "medals", of: medalsUnannounced },
  "medals-of-graduates": { exam: "medals", of: medalsOfGraduates },
  "vpr-index-participants": { exam: "vpr", of: (run, year) => vprIndex(run, year).participants },
  "vpr-index-schools": { exam: "vpr", of: (run, year) => vprIndex(run, year).schools },
  "vpr-index-markers": { exam: "vpr", of: (run, year) => vprIndex(run, year).markers },
  "oge-index-schools": { exam: "oge", of: (run, year) => ogeIndex(run, year).schools },
  "oge-index-participants": { exam: "oge", of: (run, year) => ogeIndex(run, year).participants },
};

/**
 * Every row of the programme's table 2: computed where the tables of the workbook allow, else left for the person.
 *
 * Each is of the latest year of its own exam that tells it; the year before stands beside it. Indicators of medals and
 * rechecks that the tables do not give («0 из 0» is not given) are left for the person too.
 *
 * Source: the Северский programme, table 2; docs/methods.md#indicators (the three indices: our calculation, the official
 * formulas were not found).
 */
export function programmeIndicators(run: CheckRun): Indicator[] {
  return INDICATOR_ROWS.map(({ id, unit, better }): Indicator => {
    const nothing = { value: null, numerator: null, denominator: null, year: null, previous: null };
    if (!isComputed(id)) return { id, unit, better, ...nothing, isByHand: true };
    const { exam, of } = COMPUTATIONS[id];
    const { year, now } = latestResult(run, yearsOf(run, exam), of);
    const value = valueOf(now, unit);
    if (value === null && isForHand(id)) return { id, unit, better, ...nothing, isByHand: true };
    const before = year === null ? null : of(run, year - 1);
    return {
      id,
      unit,
      better,
      value,
      numerator: now?.count ?? null,
      denominator: now === null || unit === "number" ? null : now.total,
      year,
      previous: valueOf(before, unit),
      isByHand: false,
    };
  });
}

/** Works of ВПР that a recheck left unchanged by every criterion, of all rechecked. */
function rechecksUnchanged({ records }: CheckRun, year: number): Ratio | null {
  const ofYear = records.rechecks.filter(({ procedure }) => procedure.year === year);
  if (ofYear.length === 0) return null;
  const total = ofYear.reduce((sum, { works }) => sum + works, 0);
  return { count: total - ofYear.reduce((sum, { changed }) => sum + changed, 0), total };
}

function isComputed(id: string): id is ComputedId | TableOrHandId {
  return id in COMPUTATIONS;
}

function isForHand(id: ComputedId | TableOrHandId): id is TableOrHandId {
  return COMPUTATIONS[id].exam === "medals" || COMPUTATIONS[id].exam === "rechecks";
}

/** Years of an exam, of the tables of medals or of rechecks, the latest first; the list of markers is of ВПР. */
function yearsOf({ records }: CheckRun, exam: Computation["exam"]): number[] {
  const procedures = [...records.procedures, ...records.exams].map(({ procedure }) => procedure);
  const { claims, counts } = records.medals ?? { claims: [], counts: [] };
  const years = new Set(procedures.flatMap((one) => (one.exam === exam ? [one.year] : [])));
  if (exam === "medals") for (const { year } of [...claims, ...counts]) years.add(year);
  if (exam === "rechecks") for (const { procedure } of records.rechecks) years.add(procedure.year);
  if (exam === "vpr") for (const { year } of records.markers) years.add(year);
  return [...years].sort((one, other) => other - one);
}

/** The latest year of which the indicator can be told: a list of markers may be newer than the results. */
function latestResult(
  run: CheckRun,
  years: readonly number[],
  of: Computation["of"],
): { readonly year: number | null; readonly now: Ratio | null } {
  for (const year of years) {
    const now = of(run, year);
    if (now !== null) return { year, now };
  }
  return { year: years[0] ?? null, now: null };
}

function valueOf(ratio: Ratio | null, unit: Indicator["unit"]): number | null {
  if (ratio === null) return null;
  if (unit === "number") return ratio.count;
  return ratio.total === 0 ? null : ratio.count / ratio.total;
}
