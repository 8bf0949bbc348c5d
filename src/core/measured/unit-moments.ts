import type { MarkCounts } from "../model/results";
import { frequencyMoments, type Moments } from "../stats/frequency-moments";
import { greatest } from "../../workbook/greatest";

/** Marks by place in `MarkCounts`. */
const MARKS = [2, 3, 4, 5] as const;

/** Number, mean and spread of the marks of these units together; null where none has marks. */
export function markMoments(units: readonly { readonly marks: MarkCounts | null }[]): Moments | null {
  return momentsOf(
    MARKS,
    units.map(({ marks }) => marks ?? []),
  );
}

/** Number, mean and spread of the primary scores of these units together; null where none has a distribution. */
export function scoreMoments(
  units: readonly { readonly histogram: readonly number[] | null }[],
): Moments | null {
  const longest = greatest(
    units.map(({ histogram }) => histogram?.length ?? 0),
    0,
  );
  return momentsOf(
    Array.from({ length: longest }, (_, score) => score),
    units.map(({ histogram }) => histogram ?? []),
  );
}

/** @param counts Of each unit, in the order of the values. */
function momentsOf(values: readonly number[], counts: readonly (readonly number[])[]): Moments | null {
  const sums = values.map((_, place) => counts.reduce((sum, own) => sum + (own[place] ?? 0), 0));
  return sums.some((count) => count > 0) ? frequencyMoments(values, sums) : null;
}
