/**
 * Something about the data that the analyst should know. Data never throw; they give notices.
 *
 * `code` picks the Russian sentence in `locale/notices.ts`; `details` are its numbers and names.
 */
export interface Notice {
  readonly code: NoticeCode;
  /** "Sheet!A5" or a sheet's name; null when it is about the whole workbook. */
  readonly place: string | null;
  readonly details: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Every notice there is. Published in JSON: never renamed. */
export type NoticeCode =
  | "no-known-table"
  | "header-without-data"
  | "formula-error"
  | "year-unknown"
  | "grade-unknown"
  | "subject-unknown"
  | "tables-alike"
  | "group-rows-skipped"
  | "not-attempted-codes"
  | "not-taught-codes"
  | "text-numbers"
  | "journal-mark-unreadable"
  | "total-above-maximum"
  | "total-not-sum"
  | "total-unreadable"
  | "absent-pupils"
  | "shifted-columns"
  | "duplicate-rows"
  | "duplicate-pupils"
  | "shares-not-hundred"
  | "share-not-count"
  | "school-without-login"
  | "maximum-differs"
  | "scale-unknown"
  | "region-missing"
  | "check-skipped"
  | "too-few-schools"
  | "exam-total-differs"
  | "count-total-differs"
  | "exam-mean-differs"
  | "exam-without-results"
  | "schools-not-joined"
  | "list-flag-unread"
  | "list-agreement"
  | "factor-unread"
  | "context-model-used"
  | "context-model-refused"
  | "measure-unread"
  | "measures-left-out"
  | "fact-unread"
  | "fact-school-unknown"
  | "target-unread"
  | "executor-without-role"
  | "medal-rule-unknown"
  | "medal-result-unknown"
  | "medal-outcome-differs"
  | "medal-counts-differ"
  | "medal-points-unreadable"
  | "recheck-counts-differ"
  | "table-not-used-yet"
  | "scores-missing"
  | "value-added-used"
  | "value-added-refused"
  | "grouping-unknown"
  | "setting-left-out"
  | "file-not-read"
  | "file-same"
  | "files-without-tables"
  | "files-left-out";
