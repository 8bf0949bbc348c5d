import type { ExamResults, ExamUnit } from "../model/exam-results";
import type { Procedure } from "../model/procedure";
import type { MarkCounts, ProcedureResults } from "../model/results";
import type { School } from "../model/school";
import { measuredProcedure, type MeasuredProcedure } from "./measured-procedure";
import { frequencyMoments, type Moments } from "../stats/frequency-moments";
import type { Points } from "../units";

/** What the means of a procedure are of: primary points, test points of ЕГЭ, or marks. Published in JSON. */
export type MeanMeasure = "points" | "test-points" | "mark";

/** Pupils who have something, of those with a result. */
export interface CountOf {
  readonly count: number;
  readonly total: number;
}

/** One school's result in one procedure. */
export interface SchoolMean {
  readonly school: School;
  /** Pupils with a result; 1 or more. */
  readonly pupils: number;
  readonly mean: number;
  /** Variance of its pupils; null where only the mean is known, or of one pupil. */
  readonly variance: number | null;
  /** Pupils with «2» or below the minimum. */
  readonly low: CountOf | null;
  /** Pupils with «4» and «5»; in ЕГЭ with 80 points and more. */
  readonly high: CountOf | null;
}

/** The schools of one procedure, each with its mean. */
export interface ProcedureMeans {
  readonly procedure: Procedure;
  readonly measure: MeanMeasure;
  /** Highest possible value; null when unknown. */
  readonly maximum: Points | null;
  readonly schools: readonly SchoolMean[];
}

const MARKS = [2, 3, 4, 5] as const;
const HIGHEST_MARK = 5;
const HIGHEST_TEST_SCORE = 100;

/**
 * Means of schools in every procedure of the workbook, ВПР first. Of primary points where as many schools have them as
 * have marks, else of marks; totals above the maximum are left out. A procedure without means is left out.
 */
export function procedureMeans(records: {
  readonly procedures: readonly ProcedureResults[];
  readonly exams: readonly ExamResults[];
}): ProcedureMeans[] {
  const means = [
    ...records.procedures.map((results) => vprMeans(measuredProcedure(results))),
    ...records.exams.map(examMeans),
  ];
  return means.filter(({ schools }) => schools.length > 0);
}

function vprMeans({ results, schools }: MeasuredProcedure): ProcedureMeans {
  const [ofScores, ofMarks] = [
    schools.filter(({ scores }) => scores !== null),
    schools.filter(({ marks }) => marks !== null),
  ];
  const areScores = ofScores.length > 0 && ofScores.length >= ofMarks.length;
  return {
    procedure: results.procedure,
    measure: areScores ? "points" : "mark",
    maximum: areScores ? results.maximum : HIGHEST_MARK,
    schools: schools.flatMap(({ unit, scores, marks }): SchoolMean[] => {
      const moments = areScores ? scores : marks;
      if (moments === null || unit.school === null) return [];
      return [{ ...meanOf(unit.school, moments), ...lowAndHigh(unit.marks) }];
    }),
  };
}

function meanOf(school: School, { n, mean, variance }: Moments) {
  return { school, pupils: n, mean, variance };
}

function lowAndHigh(marks: MarkCounts | null): Pick<SchoolMean, "low" | "high"> {
  const total = marks?.reduce((sum, count) => sum + count, 0) ?? 0;
  if (marks === null || total === 0) return { low: null, high: null };
  return { low: { count: marks[0], total }, high: { count: marks[2] + marks[3], total } };
}

/** ОГЭ and базовая математика give marks, the other exams of ЕГЭ test points. */
function examMeans({ procedure, schools }: ExamResults): ProcedureMeans {
  const asMarks = schools.flatMap((unit) => examMean(unit, markMoments(unit)));
  const asScores = schools.flatMap((unit) => examMean(unit, scoreMoments(unit)));
  const areMarks = asMarks.length >= asScores.length;
  const highest = procedure.exam === "ege" ? HIGHEST_TEST_SCORE : null;
  return {
    procedure,
    measure: areMarks ? "mark" : procedure.exam === "ege" ? "test-points" : "points",
    maximum: areMarks ? HIGHEST_MARK : highest,
    schools: areMarks ? asMarks : asScores,
  };
}

function examMean(unit: ExamUnit, moments: Moments | null): SchoolMean[] {
  const { school, below, participants, high, marks } = unit;
  if (school === null || moments === null) return [];
  const ofMarks = lowAndHigh(marks);
  return [
    {
      ...meanOf(school, moments),
      low: counted(below, participants) ?? ofMarks.low,
      high: counted(high, participants) ?? ofMarks.high,
    },
  ];
}

function counted(count: number | null, total: number | null): CountOf | null {
  return count === null || total === null || total === 0 ? null : { count, total };
}

function markMoments({ marks, meanMark, participants }: ExamUnit): Moments | null {
  if (marks !== null && marks.some((count) => count > 0)) return frequencyMoments(MARKS, marks);
  return knownMean(meanMark, participants);
}

function scoreMoments({ meanScore, participants }: ExamUnit): Moments | null {
  return knownMean(meanScore, participants);
}

function knownMean(mean: number | null, n: number | null): Moments | null {
  return mean === null || n === null || n === 0 ? null : { n, mean, variance: null };
}
