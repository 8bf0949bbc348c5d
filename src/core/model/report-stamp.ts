/** Who made a report, from what and when: printed on every sheet. Time comes in as an argument. */
export interface ReportStamp {
  readonly fileName: string;
  /** ISO date, "2026-11-22". */
  readonly date: string;
  readonly version: string;
}
