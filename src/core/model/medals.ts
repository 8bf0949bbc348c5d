import type { CellRef } from "../../workbook/cell";
import type { Points } from "../units";
import type { SubjectId } from "./procedure";
import type { School } from "./school";

/** Degree of the medal «За особые успехи в учении»; to 2023 there was one. */
export type MedalDegree = 1 | 2;

/** One graduate who claims or was given a medal. No names, ever. */
export interface MedalClaim {
  readonly school: School;
  /** Of the school in РИС ГИА, without leading zeros; left out where the table has none. */
  readonly code?: string;
  readonly year: number;
  /** The school announced the claim; false = a medal was given that nobody had announced. */
  readonly isAnnounced: boolean;
  /** null = the table does not say. */
  readonly degree: MedalDegree | null;
  /** ЕГЭ in Russian. */
  readonly russian: Points | null;
  /** Other ЕГЭ with test points; `subject` is null for «лучший другой предмет». */
  readonly others: readonly { readonly subject: SubjectId | null; readonly points: Points }[];
  /** Mark in базовая математика, 2 to 5. */
  readonly baseMark: number | null;
  /** Whether the claim was confirmed, in the table's own words; null = it does not say. */
  readonly isConfirmed: boolean | null;
  readonly isAwarded: boolean | null;
  readonly source: CellRef;
}

/** What a table by school says of medals in one year; null = it does not say. */
export interface MedalCounts {
  readonly school: School;
  /** Of the school in РИС ГИА, without leading zeros; left out where the table has none. */
  readonly code?: string;
  readonly year: number;
  /** Graduates whose claim the school announced. */
  readonly claimants: number | null;
  /** Of them, those who did not meet the conditions of ЕГЭ. */
  readonly unconfirmed: number | null;
  /** Medals given. */
  readonly awarded: number | null;
  /** Of them, given though the conditions were not met. */
  readonly awardedBelow: number | null;
  /** Of them, given to graduates whom the school had not announced. */
  readonly unannounced: number | null;
  /** Graduates of grade 11. */
  readonly graduates: number | null;
  readonly source: CellRef;
}

/** All that the workbook knows of medals. */
export interface MedalRecords {
  readonly claims: readonly MedalClaim[];
  readonly counts: readonly MedalCounts[];
}
