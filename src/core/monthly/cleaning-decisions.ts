/** What people decided; kept in the workbook and applied next month. */
export interface CleaningDecisions {
  /** Option id by question id. */
  readonly answers: Readonly<Record<string, string>>;
  /** Kinds of changes that are not accepted. */
  readonly refusedKinds: readonly string[];
  /** Changes that are not accepted one by one, by id. */
  readonly refused: readonly string[];
  /** Changes that are accepted although their kind is not, by id. */
  readonly accepted: readonly string[];
}

/** Nothing decided. */
export const NO_DECISIONS: CleaningDecisions = { answers: {}, refusedKinds: [], refused: [], accepted: [] };
