import type { CellRef } from "../../workbook/cell";
import type { Points } from "../units";
import type { Procedure } from "./procedure";
import type { Level, MarkCounts } from "./results";
import type { School } from "./school";

/** What of a unit's exam could not be read although something stands in its cells. */
export type UnreadExamMeasure = "participants" | "below" | "high" | "marks" | "meanMark" | "meanScore";

/** The results of one school, territory or region in one state exam (ОГЭ or ЕГЭ). */
export interface ExamUnit {
  readonly level: Level;
  /** As in the table. */
  readonly name: string;
  /** Only at level "school". */
  readonly school: School | null;
  /** Of the school in РИС ГИА, without leading zeros; left out where the table has none. */
  readonly code?: string;
  /** Pupils who sat the exam; null where the table does not say. */
  readonly participants: number | null;
  /** Pupils below the minimum: with «2» in ОГЭ and базовая математика, below the test score's minimum in ЕГЭ. */
  readonly below: number | null;
  /** Pupils with 80 to 100 test points: the column «80–99» and the column «100» together. */
  readonly high: number | null;
  /** Pupils by mark; null where the table has none. */
  readonly marks: MarkCounts | null;
  /** Mean of marks, 2 to 5: ОГЭ and базовая математика. Never averaged with points. */
  readonly meanMark: number | null;
  /** Mean of test points in ЕГЭ, of primary points in ОГЭ. */
  readonly meanScore: Points | null;
  readonly source: CellRef;
  /** Left out where all was read; another table may still have told it. */
  readonly unread?: readonly UnreadExamMeasure[];
}

/** All that the workbook knows of one state exam. `procedure.grade` is 9 for ОГЭ and 11 for ЕГЭ. */
export interface ExamResults {
  readonly procedure: Procedure;
  readonly region: ExamUnit | null;
  readonly territories: readonly ExamUnit[];
  /** One per school, in the order of first appearance. */
  readonly schools: readonly ExamUnit[];
}
