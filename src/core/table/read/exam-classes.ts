import { grouped } from "../../grouped";
import type { ExamUnit } from "../../model/exam-results";
import type { MarkCounts } from "../../model/results";

/** The units of a table of an exam, the classes of each school together; in the order of their first rows. */
export function withClassesTogether(units: readonly ExamUnit[]): readonly ExamUnit[] {
  const byUnit = grouped(units, (unit) => (unit.school === null ? unit : unit.school.id));
  return [...byUnit.values()].map((own) => own.reduce(together));
}

/** Two classes as one; a number only where both have it, a mean with the pupils of each. */
export function together(one: ExamUnit, other: ExamUnit): ExamUnit {
  const { participants, below, high, marks } = one;
  const unread = [...new Set([...(one.unread ?? []), ...(other.unread ?? [])])];
  return {
    ...one,
    participants: sum(participants, other.participants),
    below: sum(below, other.below),
    high: sum(high, other.high),
    marks: marks === null || other.marks === null ? null : sumOfMarks(marks, other.marks),
    meanMark: mean(one, other, "meanMark"),
    meanScore: mean(one, other, "meanScore"),
    ...(unread.length === 0 ? {} : { unread }),
  };
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

function sumOfMarks(one: MarkCounts, other: MarkCounts): MarkCounts {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]];
}

function mean(one: ExamUnit, other: ExamUnit, measure: "meanMark" | "meanScore"): number | null {
  const [first, second] = [one[measure], other[measure]];
  if (first === null || second === null || one.participants === null || other.participants === null)
    return null;
  return (first * one.participants + second * other.participants) / (one.participants + other.participants);
}
