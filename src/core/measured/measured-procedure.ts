import type { Points } from "../units";
import type { ProcedureResults, UnitResult } from "../model/results";
import { frequencyMoments, type Moments } from "../stats/frequency-moments";
import { markMoments, scoreMoments } from "./unit-moments";

/** A group's results with what every check needs of them, worked out once. */
export interface MeasuredUnit {
  readonly unit: UnitResult;
  /** Pupils with a result; 0 when not known. */
  readonly participants: number;
  /** Primary scores that the scale allows. */
  readonly scores: Moments | null;
  /** Marks 2 to 5. */
  readonly marks: Moments | null;
}

/** A procedure's results, measured. */
export interface MeasuredProcedure {
  readonly results: ProcedureResults;
  readonly schools: readonly MeasuredUnit[];
  readonly region: MeasuredUnit | null;
}

/** Counts, means and spreads of every school of a procedure and of its region. */
export function measuredProcedure(results: ProcedureResults): MeasuredProcedure {
  return {
    results,
    schools: results.schools.map(measuredUnit),
    region: results.region === null ? null : measuredUnit(results.region),
  };
}

/** What a school's mean is of: scores where at least as many schools have them as have marks. */
export function meanBasis({ schools }: MeasuredProcedure): "scores" | "marks" {
  const scores = schools.filter((school) => school.scores !== null).length;
  const marks = schools.filter((school) => school.marks !== null).length;
  return scores > 0 && scores >= marks ? "scores" : "marks";
}

function measuredUnit(unit: UnitResult): MeasuredUnit {
  const { histogram, marks, pupils } = unit;
  const totals = (pupils ?? []).map(({ score }) => score).filter((score) => score !== null);
  const scores = scoreMoments([{ histogram }]) ?? momentsOfTotals(totals);
  const measuredMarks = markMoments([{ marks }]);
  return {
    unit,
    participants: unit.participants ?? scores?.n ?? measuredMarks?.n ?? 0,
    scores,
    marks: measuredMarks,
  };
}

function momentsOfTotals(totals: readonly Points[]): Moments | null {
  return momentsOf(totals, new Array<number>(totals.length).fill(1));
}

function momentsOf(values: readonly number[], weights: readonly number[]): Moments | null {
  return weights.some((weight) => weight > 0) ? frequencyMoments(values, weights) : null;
}
