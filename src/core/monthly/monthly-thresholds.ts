/** Numbers that decide in cleaning; all of them can be changed. Their meaning: docs/monthly.md#thresholds. */
export interface MonthlyThresholds {
  /** Share of a header's letters that must agree for it to be taken for the form's. */
  readonly headerLikeness: number;
  /** Share of the form's columns that a sheet must have to be this form. */
  readonly formColumns: number;
  /** Share of files that must agree on a header, a row or a formula where there is no template. */
  readonly agreement: number;
  /** Share of zeros in a column from which an empty cell may be one: it is asked. */
  readonly zeroShare: number;
  /** Times the column's highest usual value from which a value is an outlier. */
  readonly outlierTimes: number;
  /** Times the column's usual change between months from which a change is a jump. */
  readonly jumpTimes: number;
  /** A smaller value is never an outlier or a jump. */
  readonly smallCount: number;
  /** Share of rows that must agree for start and end of months to be tied by a rule. */
  readonly carryAgreement: number;
  /** Cells from which a word where numbers are meant is a code: it is asked once. */
  readonly codeCells: number;
  /** Rows of one file that are faulty in one way from which they make one remark. */
  readonly foldRows: number;
  /** Largest difference by which two numbers that must be equal may differ. */
  readonly tolerance: number;
  /** Day of a month by which files are due; missing: nothing is said of who is late. */
  readonly dueDay?: number;
  /** How many months after the one that is reported the due day lies. */
  readonly dueMonth: number;
  /** Hours from UTC by which the day is told on which a file was saved. */
  readonly utcHours: number;
}

/** As proposed. */
export const MONTHLY_THRESHOLDS: MonthlyThresholds = {
  headerLikeness: 0.7,
  formColumns: 0.6,
  agreement: 0.5,
  zeroShare: 0.25,
  outlierTimes: 3,
  jumpTimes: 3,
  smallCount: 20,
  carryAgreement: 0.8,
  codeCells: 30,
  foldRows: 10,
  tolerance: 1e-6,
  dueMonth: 1,
  utcHours: 3,
};
