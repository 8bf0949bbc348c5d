import type { Points } from "../units";
import type { ProcedureResults, UnitResult } from "../model/results";
import { frequencyMoments, type Moments } from "../stats/frequency-moments";

/** A group's results with what every check needs of them, worked out once. */
export interface MeasuredUnit {
  readonly unit: UnitResult;
  /** Pupils with a result; 0 when not known. */
  readonly participants: number;
  /** Primary scores that the scale allows. */
  readonly scores: Moments | null;
  /** Totals as typed, impossible ones too: what the 2019 method is defined on. */
  readonly scoresAsGiven: Moments | null;
  /** Marks 2 to 5. */
  readonly marks: Moments | null;
}

/** A procedure's results, measured. */
export interface MeasuredProcedure {
  readonly results: ProcedureResults;
  readonly schools: readonly MeasuredUnit[];
  readonly region: MeasuredUnit | null;
}

/** Marks by place in `MarkCounts`. */
const MARKS = [2, 3, 4, 5] as const;

/** Counts, means and spreads of every school of a procedure and of its region. */
export function measuredProcedure(results: ProcedureResults): MeasuredProcedure {
  const schools = results.schools.map(measuredUnit);
  const region = results.region === null ? null : measuredUnit(results.region);
  return { results, schools, region: region === null ? null : regionAsGiven(region, schools) };
}

function measuredUnit(unit: UnitResult): MeasuredUnit {
  const { histogram, marks, pupils } = unit;
  const scores = histogram === null ? null : momentsOf([...histogram.keys()], histogram);
  const totals = pupils?.map((pupil) => pupil.scoreAsGiven).filter((score) => score !== null);
  const measuredMarks = marks === null ? null : momentsOf(MARKS, marks);
  return {
    unit,
    participants: unit.participants ?? scores?.n ?? measuredMarks?.n ?? 0,
    scores,
    scoresAsGiven: totals === undefined ? scores : momentsOfTotals(totals),
    marks: measuredMarks,
  };
}

/** A region made of the pupils of its schools has their totals as typed, though only its schools keep pupils. */
function regionAsGiven(region: MeasuredUnit, schools: readonly MeasuredUnit[]): MeasuredUnit {
  const participants = schools.reduce((sum, school) => sum + school.participants, 0);
  const isMadeOfSchools = region.unit.pupils === null && participants === region.participants;
  const pupils = schools.flatMap((school) => school.unit.pupils ?? []);
  if (!isMadeOfSchools || pupils.length === 0) return region;
  const totals = pupils.map((pupil) => pupil.scoreAsGiven).filter((score) => score !== null);
  return { ...region, scoresAsGiven: momentsOfTotals(totals) };
}

function momentsOfTotals(totals: readonly Points[]): Moments | null {
  return momentsOf(totals, new Array<number>(totals.length).fill(1));
}

function momentsOf(values: readonly number[], weights: readonly number[]): Moments | null {
  return weights.some((weight) => weight > 0) ? frequencyMoments(values, weights) : null;
}
