import { NOTHING_TO_CHECK, skipped, type CheckOutput } from "./check-output";
import type { MeasuredProcedure } from "./measured-procedure";
import type { MarkCounts, UnitResult } from "../model/results";
import type { ShareCount } from "../stats/share-funnel";

type Told = Pick<UnitResult, "marks" | "ends">;

/** Pupils with «2», of all with a mark; null where no table tells them. */
export function twosOf({ marks, ends }: Told): ShareCount | null {
  return marks === null ? ofEnds(ends, "two") : { count: marks[0], total: sumOf(marks) };
}

/** Pupils with «4» and «5», of all with a mark; null where no table tells them. */
export function foursAndFivesOf({ marks, ends }: Told): ShareCount | null {
  return marks === null ? ofEnds(ends, "high") : { count: marks[2] + marks[3], total: sumOf(marks) };
}

/** What a check of means says where no school has one: that its marks are told in part, if they are. */
export function withoutMeans({ schools }: MeasuredProcedure): CheckOutput {
  return schools.some(({ unit }) => unit.ends !== undefined) ? skipped("mean-unknown") : NOTHING_TO_CHECK;
}

function ofEnds(ends: UnitResult["ends"], end: "two" | "high"): ShareCount | null {
  const count = ends?.[end] ?? null;
  return ends === undefined || count === null ? null : { count, total: ends.n };
}

function sumOf(marks: MarkCounts): number {
  return marks.reduce((sum, count) => sum + count, 0);
}
