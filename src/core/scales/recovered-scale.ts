import type { Scale } from "../model/procedure";
import type { Points } from "../units";
import type { MarkEvidence } from "./mark-evidence";
import { greatest } from "../../workbook/greatest";

/** First scores that a mark can begin with; one where `from` and `to` are equal. */
export interface BoundaryRange {
  readonly from: Points;
  readonly to: Points;
}

/** What the marks of a table say of its scale. */
export interface RecoveredScale {
  /** Of "3", "4" and "5": every boundary that the data do not clearly contradict. */
  readonly ranges: readonly [BoundaryRange, BoundaryRange, BoundaryRange];
  /** Works that contradict the best boundaries. */
  readonly contradicting: number;
  /** Whether each mark begins with one score. */
  readonly isExact: boolean;
}

/** A boundary is open while another one contradicts no more than this many times as many works as the best. */
const CLEARLY_WORSE = 2;

/**
 * The boundaries that follow from works with their marks: for each mark the score that the fewest works contradict.
 *
 * Each boundary is told by itself. It is exact where every other score contradicts more than twice as many works (and
 * one more at least): a score that nobody has leaves its boundary open, and so do wrong marks beside it.
 *
 * @returns null where the marks follow no order of scores: "4" does not begin above "3".
 *
 * Source: docs/methods.md#own-scales (proposed).
 */
export function recoveredScale({ contradictions }: MarkEvidence): RecoveredScale | null {
  const [three, four, five] = contradictions;
  const best = [three, four, five].map(fewest);
  const ranges = [rangeOf(three), rangeOf(four), rangeOf(five)] as const;
  const [of3, of4, of5] = ranges;
  if (of4.to <= of3.from || of5.to <= of4.from) return null;
  // One above the highest score is no boundary of a mark: nobody was seen to get it.
  const isReached = of5.to < five.length - 1;
  const isExact = isReached && ranges.every(({ from, to }) => from === to);
  return { ranges, contradicting: best.reduce((sum, count) => sum + count, 0), isExact };
}

/** Whether a scale is among those that the data leave open. */
export function isScaleAmong(
  recovered: RecoveredScale,
  scale: Pick<Scale, "from3" | "from4" | "from5">,
): boolean {
  const boundaries = [scale.from3, scale.from4, scale.from5];
  return recovered.ranges.every(({ from, to }, place) => {
    const boundary = boundaries[place] ?? 0;
    return from <= boundary && boundary <= to;
  });
}

/** Works that contradict any scale: at least so many, as one of two marks too high is counted at two boundaries. */
export function surelyContradicting({ contradictions }: MarkEvidence): number {
  return greatest(contradictions.map(fewest), -Infinity);
}

/** Works that contradict a scale. */
export function contradictingWorks(
  { contradictions }: MarkEvidence,
  scale: Pick<Scale, "from3" | "from4" | "from5">,
): number {
  const boundaries = [scale.from3, scale.from4, scale.from5];
  return contradictions.reduce((sum, counts, place) => {
    const boundary = Math.min(boundaries[place] ?? 0, counts.length - 1);
    return sum + (counts[boundary] ?? 0);
  }, 0);
}

function fewest(counts: readonly number[]): number {
  return Math.min(...counts.slice(1));
}

function rangeOf(counts: readonly number[]): BoundaryRange {
  const limit = CLEARLY_WORSE * fewest(counts);
  const open = counts.flatMap((count, score) => (score > 0 && count <= limit ? [score] : []));
  return { from: open[0] ?? 1, to: open.at(-1) ?? 1 };
}
