import type { MarkCounts } from "../model/results";
import { frequencyMoments, type Moments } from "../stats/frequency-moments";

/** Marks by place in `MarkCounts`. */
const MARKS = [2, 3, 4, 5] as const;

/** Number, mean and spread of the marks of these units together; null where none has marks. */
export function markMoments(units: readonly { readonly marks: MarkCounts | null }[]): Moments | null {
  const counts = MARKS.map((_, place) => units.reduce((sum, { marks }) => sum + (marks?.[place] ?? 0), 0));
  return counts.some((count) => count > 0) ? frequencyMoments(MARKS, counts) : null;
}
