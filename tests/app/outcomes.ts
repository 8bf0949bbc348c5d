import type { OpenedWorkbook, Outcome, SessionFailure } from "../../src/app/session-values";

/** Progress is the pane's business. */
export function silent(): void {
  // Nothing to do.
}

/** What a call gave; fails where it failed. */
export function value<T>(outcome: Outcome<T>): T {
  if (outcome.failure) throw new Error(`${outcome.code}: ${outcome.cause}`);
  return outcome.value;
}

/** How a call failed; fails where it did not. */
export function failure(outcome: Outcome<unknown>): SessionFailure {
  if (!outcome.failure) throw new Error("The call was to fail");
  return outcome;
}

/** The add-in's own sheets of a workbook. */
export function ownSheets({ sheets }: OpenedWorkbook): string[] {
  return sheets.filter(({ own }) => own).map(({ name }) => name);
}
