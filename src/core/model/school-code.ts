import type { School } from "./school";

/** What a school is called in РИС ГИА beside its login in ФИС ОКО: the bridge between their tables. */
export interface SchoolCodes {
  readonly school: School;
  /** Digits without leading zeros; null where the questionnaire has none. */
  readonly oge: string | null;
  readonly ege: string | null;
}
