import { UnfitBlank } from "../papers/docx/unfit-blank";
import { BLANK_PROBLEMS } from "../locale/note-text";
import { errorText } from "../locale/errors";
import { STOPPED, WorkStopped } from "../workbook/work-stopped";
import { WorkbookError } from "../workbook/workbook-error";
import { UnfitForms } from "./forms-file";
import { StaleResults } from "./same-sources";
import type { Outcome, SessionFailure } from "./session-values";

/** Does the work and turns whatever is thrown into a failure with a Russian sentence. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { failure: false, value: await work() };
  } catch (error) {
    return failureOf(error);
  }
}

/** A failure that a person can read, with the technical cause for the details. */
export function failureOf(error: unknown): SessionFailure {
  const cause = error instanceof Error ? String(error.cause ?? error.stack ?? error.message) : String(error);
  if (error instanceof WorkbookError) {
    const { code, details } = error;
    return { failure: true, code, message: errorText(code, details), cause, sheet: details["sheet"] ?? null };
  }
  if (error instanceof UnfitForms)
    return { failure: true, code: "unfit-settings", message: error.message, cause, sheet: null };
  if (error instanceof UnfitBlank) {
    const message = BLANK_PROBLEMS[error.problem];
    return { failure: true, code: "unfit-blank", message, cause, sheet: null };
  }
  const code = codeOf(error);
  return { failure: true, code, message: errorText(code, {}), cause, sheet: null };
}

function codeOf(error: unknown): "cancelled" | "stale" | "unexpected" {
  // Of one from the other side of a worker only the name is left.
  if (error instanceof WorkStopped || (error instanceof Error && error.name === STOPPED)) return "cancelled";
  return error instanceof StaleResults ? "stale" : "unexpected";
}
