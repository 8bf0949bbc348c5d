import type { MarkCounts } from "../model/results";
import type { Points } from "../units";

/** Works with a score and a mark, as the tables give them: what the first scores of the marks can be told by. */
export interface MarkEvidence {
  /** "pupils": each with a mark of their own; "reports": marks of schools beside the distributions of their scores. */
  readonly from: "pupils" | "reports";
  /** Works it rests on. */
  readonly works: number;
  /** Schools they are of. */
  readonly schools: number;
  /**
   * For "3", "4" and "5": how many works contradict a mark that begins with a score, by that score, 1 to one above the
   * highest; the place 0 is not used.
   */
  readonly contradictions: readonly [readonly number[], readonly number[], readonly number[]];
}

/** A work with its mark. */
export interface MarkedWork {
  readonly score: Points;
  readonly mark: number;
  readonly schoolId: string;
}

/** A school, or a larger group, with the distribution of its scores and, from another table, of its marks. */
export interface MarkedUnit {
  readonly histogram: readonly number[];
  readonly marks: MarkCounts;
}

/** Marks that begin with a score of their own. */
const UPPER_MARKS = [3, 4, 5] as const;
/** Percents with two decimals: a number of works of a large group is known to this part of its works. */
const ROUNDED_SHARE = 0.00005;
/** Counts are whole; what differs by less is one and the same. */
const HALF_A_WORK = 0.5;

/**
 * What the marks of pupils say of the boundaries.
 *
 * @param highest Maximum of the work, or the highest score met.
 */
export function pupilEvidence(works: readonly MarkedWork[], highest: Points): MarkEvidence {
  const contradictions = UPPER_MARKS.map((mark) => {
    // Below the boundary nobody has the mark or a better one, from it on everybody has.
    const has = new Array<number>(highest + 2).fill(0);
    const hasNot = new Array<number>(highest + 2).fill(0);
    for (const work of works) {
      const counts = work.mark >= mark ? has : hasNot;
      counts[work.score] = (counts[work.score] ?? 0) + 1;
    }
    return has.map((_, boundary) => sumOf(has.slice(0, boundary)) + sumOf(hasNot.slice(boundary)));
  });
  return {
    from: "pupils",
    works: works.length,
    schools: new Set(works.map(({ schoolId }) => schoolId)).size,
    contradictions: threeOf(contradictions),
  };
}

/**
 * What marks of groups say of the boundaries: with the right one as many works lie below it as have a lower mark. Groups
 * whose two tables count different numbers of works say nothing.
 *
 * @param highest Maximum of the work, or the highest score met.
 */
export function reportEvidence(units: readonly MarkedUnit[], highest: Points): MarkEvidence {
  const comparable = units.filter(
    (unit) => sumOf(unit.marks) > 0 && differenceOf(unit, unit.histogram.length, unit.marks.length) === 0,
  );
  const contradictions = UPPER_MARKS.map((mark) =>
    Array.from({ length: highest + 2 }, (_, boundary) =>
      comparable.reduce((sum, unit) => sum + differenceOf(unit, boundary, mark - 2), 0),
    ),
  );
  return {
    from: "reports",
    works: comparable.reduce((sum, { marks }) => sum + sumOf(marks), 0),
    schools: comparable.length,
    contradictions: threeOf(contradictions),
  };
}

/** By how many works the scores below a boundary and the marks below it differ; 0 within rounding. */
export function differenceOf({ histogram, marks }: MarkedUnit, boundary: Points, lowerMarks: number): number {
  const difference = Math.abs(sumOf(histogram.slice(0, boundary)) - sumOf(marks.slice(0, lowerMarks)));
  const isWhole = [...histogram, ...marks].every(Number.isInteger);
  const rounding = isWhole ? 0 : ROUNDED_SHARE * sumOf(marks) * (boundary + lowerMarks);
  return difference <= HALF_A_WORK + rounding ? 0 : difference;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function threeOf(rows: readonly (readonly number[])[]): MarkEvidence["contradictions"] {
  const [three = [], four = [], five = []] = rows;
  return [three, four, five];
}
