import { markFor, maximumOf, type SampleProcedure } from "./sample-procedures";
import type { SamplePupil } from "./simulate-pupils";

/** What the reports say of one group of pupils, in pupils. */
export interface GroupTally {
  readonly schools: number;
  readonly participants: number;
  /** By mark 2, 3, 4, 5. */
  readonly marks: readonly number[];
  /** Mark for the work below, equal to, above the journal's. */
  readonly journal: readonly [number, number, number];
  /** By primary score 0..maximum. */
  readonly scores: readonly number[];
}

/** Counts one school's works. */
export function tallyPupils(pupils: readonly SamplePupil[], procedure: SampleProcedure): GroupTally {
  const marks = [0, 0, 0, 0];
  const journal: [number, number, number] = [0, 0, 0];
  const scores = Array.from({ length: maximumOf(procedure) + 1 }, () => 0);
  for (const pupil of pupils) {
    const mark = markFor(pupil.score, procedure);
    count(marks, mark - 2);
    count(journal, 1 + Math.sign(mark - pupil.journalMark));
    count(scores, pupil.score);
  }
  return { schools: 1, participants: pupils.length, marks, journal, scores };
}

/** Adds groups up; `times` stands for many regions alike. */
export function sumTallies(tallies: readonly GroupTally[], times = 1): GroupTally {
  const [first] = tallies;
  if (first === undefined) throw new Error("Cannot add up tallies: there are none");
  function total(part: (tally: GroupTally) => number): number {
    return times * tallies.reduce((sum, tally) => sum + part(tally), 0);
  }
  return {
    schools: total((tally) => tally.schools),
    participants: total((tally) => tally.participants),
    marks: first.marks.map((_, index) => total((tally) => tally.marks[index] ?? 0)),
    journal: [
      total(({ journal }) => journal[0]),
      total(({ journal }) => journal[1]),
      total(({ journal }) => journal[2]),
    ],
    scores: first.scores.map((_, index) => total((tally) => tally.scores[index] ?? 0)),
  };
}

function count(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
