import type { JournalCounts, MarkCounts, MarkEnds, UnreadMeasure } from "../../model/results";

/** What one row of a report by groups says, beside who it is about. */
export interface UnitNumbers {
  readonly participants: number | null;
  readonly marks: MarkCounts | null;
  readonly ends?: MarkEnds;
  readonly histogram: readonly number[] | null;
  readonly journal: JournalCounts | null;
  /** What stands in the row and could not be read. */
  readonly unread: readonly UnreadMeasure[];
}

/** Reads the numbers of a row. */
export type ReadUnitRow = (row: number) => UnitNumbers;
