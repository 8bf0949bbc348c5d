import { markFor, type SampleProcedure } from "./sample-procedures";
import type { SampleSchool } from "./sample-schools";
import { seededRandom, type SeededRandom } from "./seeded-random";

/** A made-up pupil's work. */
export interface SamplePupil {
  readonly points: readonly number[];
  readonly score: number;
  readonly journalMark: number;
}

/** Probability that the journal has 2, 3, 4, 5 for a work of mark 2, 3, 4, 5, by grade. */
const JOURNAL: Readonly<Record<4 | 5, readonly (readonly [number, number, number, number])[]>> = {
  4: [
    [0.12, 0.83, 0.05, 0],
    [0.01, 0.72, 0.26, 0.01],
    [0, 0.19, 0.7, 0.11],
    [0, 0.01, 0.42, 0.57],
  ],
  5: [
    [0.05, 0.82, 0.13, 0],
    [0, 0.6, 0.38, 0.02],
    [0, 0.07, 0.71, 0.22],
    [0, 0, 0.28, 0.72],
  ],
};

/**
 * All works of one school in one procedure.
 *
 * Points follow a Rasch model task by task; a pupil just below a mark's boundary is given the missing point
 * about as often as in real regions; the journal differs from the work as it does there
 * (docs/methods.md#boundary-region). Children of one year of birth keep what sets them apart, so that grade 4
 * and grade 5 a year later are one cohort.
 */
export function simulatePupils(
  school: SampleSchool,
  procedure: SampleProcedure,
  seed: string,
): SamplePupil[] {
  const { code, grade, year } = procedure;
  const cohort = year - grade;
  const cohortShift = 0.12 * seededRandom(`${seed}/${school.code}/cohort/${cohort}`).normal();
  const random = seededRandom(`${seed}/${school.code}/${code}${grade}/${year}`);
  const size = Math.max(2, Math.round(school.size * (1 + 0.08 * random.normal())));
  const shift = school.quality + cohortShift + 0.06 * random.normal();
  return Array.from({ length: size }, () => simulatePupil(shift, school, procedure, random));
}

function simulatePupil(
  shift: number,
  school: SampleSchool,
  procedure: SampleProcedure,
  random: SeededRandom,
): SamplePupil {
  const ability = shift + 0.95 * random.normal();
  const points = procedure.tasks.map((most, task) =>
    taskPoints(most, ability - hardness(task, procedure), random),
  );
  liftToBoundary(points, procedure, procedure.kindness, random);
  const honest = sum(points);
  manipulate(points, school, procedure, random);
  // The journal was kept before the work, so it knows nothing of what was done to the work.
  const journalMark = drawJournal(markFor(honest, procedure), school, procedure, random);
  return { points, score: sum(points), journalMark };
}

/** Tasks get harder towards the end, with two easy ones between. */
function hardness(task: number, procedure: SampleProcedure): number {
  const place = task / (procedure.tasks.length - 1);
  return procedure.difficulty + (task % 5 === 3 ? -0.6 : 2.2 * place - 1.1);
}

function taskPoints(most: number, advantage: number, random: SeededRandom): number {
  // A rational stand-in for the logistic curve: no exponential, so the same on every machine.
  const probability = 0.5 + (0.5 * advantage) / (1.15 + Math.abs(advantage));
  let points = 0;
  for (let point = 0; point < most; point += 1) if (random.chance(probability)) points += 1;
  return points;
}

/** Gives one point to a pupil who lacks just one for the next mark. */
function liftToBoundary(
  points: number[],
  procedure: SampleProcedure,
  probabilities: readonly number[],
  random: SeededRandom,
): void {
  const score = sum(points);
  procedure.cuts.forEach((cut, index) => {
    if (score === cut - 1 && random.chance(probabilities[index] ?? 0)) addPoints(points, 1, procedure);
  });
}

function manipulate(
  points: number[],
  school: SampleSchool,
  procedure: SampleProcedure,
  random: SeededRandom,
): void {
  const { manipulation } = school;
  const isGrade4 = procedure.grade === 4;
  const isLifted =
    manipulation === (isGrade4 ? "lifted-grade-4" : "lifted-grade-5") ||
    (manipulation === "lifted-russian-5" && !isGrade4 && procedure.code === "РУ");
  if (isLifted && procedure.year === 2022) liftFromBelow(points, procedure, random);
  if (manipulation === "raised-grade-4" && isGrade4) {
    addPoints(points, Math.round(sum(procedure.tasks) * 0.22), procedure);
  }
}

/** Lifts most pupils who lack up to four points for "3" or "4" exactly onto the boundary. */
function liftFromBelow(points: number[], procedure: SampleProcedure, random: SeededRandom): void {
  const score = sum(points);
  for (const cut of procedure.cuts.slice(0, 2)) {
    const missing = cut - score;
    if (missing > 0 && missing <= 4 && random.chance(0.9)) addPoints(points, missing, procedure);
  }
}

/** Adds points from the first task on, as far as each task allows. */
function addPoints(points: number[], count: number, procedure: SampleProcedure): void {
  let rest = count;
  procedure.tasks.forEach((most, task) => {
    const added = Math.min(rest, most - (points[task] ?? 0));
    points[task] = (points[task] ?? 0) + added;
    rest -= added;
  });
}

function drawJournal(
  mark: number,
  school: SampleSchool,
  procedure: SampleProcedure,
  random: SeededRandom,
): number {
  const shares = JOURNAL[procedure.grade][mark - 2] ?? [];
  let rest = random.uniform();
  let journal = 2;
  for (const share of shares) {
    if (rest < share) break;
    rest -= share;
    journal += 1;
  }
  const isRaised = school.manipulation === "journal-differs" && procedure.year === 2022 && random.chance(0.6);
  return Math.min(5, journal + (isRaised ? 1 : 0));
}

function sum(points: readonly number[]): number {
  return points.reduce((total, value) => total + value, 0);
}
