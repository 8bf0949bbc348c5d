/** What the note at the foot of every sheet of a report begins with: by it such a sheet is known whatever became of its name. */
export const REPORT_MARK = "Расчёт выполнен надстройкой «ОКО»";

/** Who made a report, from what and when: printed on every sheet. Time comes in as an argument. */
export interface ReportStamp {
  readonly fileName: string;
  /** ISO date, "2026-11-22". */
  readonly date: string;
  readonly version: string;
}
