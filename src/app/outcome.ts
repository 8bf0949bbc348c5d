import { errorText } from "../locale/errors";
import { WorkbookError } from "../workbook/workbook-error";
import { RunCancelled } from "./run-check";
import type { Outcome, SessionFailure } from "./session-api";

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
    return { failure: true, code: error.code, message: errorText(error.code, error.details), cause };
  }
  const code = error instanceof RunCancelled ? "cancelled" : "unexpected";
  return { failure: true, code, message: errorText(code, {}), cause };
}
