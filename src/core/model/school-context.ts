import type { CellRef } from "../../workbook/cell";
import type { School } from "./school";

/** What the tables say of a school's conditions. Published in settings files: never renamed. */
export type ContextColumnId =
  | "size"
  | "village"
  | "settlement"
  | "special"
  | "top-category"
  | "young-teachers"
  | "pension-teachers"
  | "old-computers"
  | "parents-come"
  | "parents-help"
  | "incomplete-families"
  | "low-income"
  | "large-families"
  | "guardianship"
  | "on-record"
  | "migrants"
  | "disabilities"
  | "vacancies"
  | "higher-education"
  | "disadvantaged-families"
  | "vacancy-share"
  | "trained-teachers"
  | "psychologist";

/** Results that monitoring tables give by school, besides exams. Published in settings files: never renamed. */
export type MonitoringColumnId = "no-certificate" | "olympiad-participants" | "olympiad-winners";

/** One school's conditions. What the school did not answer is null. */
export interface SchoolContext {
  readonly school: School;
  /** Shares 0..1 from the questionnaire; a social passport's numbers as they stand. */
  readonly values: Readonly<Partial<Record<ContextColumnId, number | null>>>;
  /** What the school answered, by header, as it stands: columns that schools can be grouped by. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Shares 0..1; left out where the table has no such column. */
  readonly monitoring?: Readonly<Partial<Record<MonitoringColumnId, number | null>>>;
  readonly source: CellRef;
}
