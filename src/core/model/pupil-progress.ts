import type { PupilScores } from "../stats/random-intercept";
import type { SubjectId } from "./procedure";
import type { School } from "./school";

/** Two scores of the same pupils in one table, or in one subject of it. No names, ever. */
export interface PupilProgress {
  readonly sheet: string;
  readonly subject: SubjectId | null;
  readonly grade: number | null;
  readonly year: number | null;
  /** Headers of the two columns, as on the sheet. */
  readonly earlierHeader: string;
  readonly laterHeader: string;
  /** In the order of first appearance. */
  readonly schools: readonly School[];
  /** Pupils with both scores; `group` is the school's id. */
  readonly pupils: readonly PupilScores[];
}
