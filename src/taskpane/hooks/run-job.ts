import type { Passwords } from "../../app/passwords";
import type { OnProgress, Outcome, SessionFailure } from "../../app/session-values";
import type { PaneEvent } from "./pane-state";

export type Dispatch = (event: PaneEvent) => void;

/** A piece of work: what is said while it runs, what it calls, and what came of it. */
export interface Job<T> {
  readonly text: string;
  readonly canCancel?: boolean;
  readonly call: (onProgress: OnProgress, passwords: Passwords) => Promise<Outcome<T>>;
  readonly done: (value: T) => PaneEvent;
}

/**
 * Runs a job to its end; a failure keeps the way to try the same again. Where a protection stands in
 * the way, its password is asked for and the job begins anew.
 */
export async function runJob<T>(job: Job<T>, dispatch: Dispatch, passwords: Passwords = {}): Promise<void> {
  const { text, canCancel = false } = job;
  dispatch({ kind: "started", work: { progress: { text, done: 0, total: 0 }, canCancel } });
  const outcome = await job.call((progress) => dispatch({ kind: "progressed", progress }), passwords);
  if (!outcome.failure) {
    dispatch(job.done(outcome.value));
    return;
  }
  const { code, message } = outcome;
  if (code === "sheet-protected" || code === "structure-protected" || code === "wrong-password") {
    function answer(password: string): void {
      if (outcome.failure) void runJob(job, dispatch, withPassword(passwords, outcome, password));
    }
    dispatch({ kind: "asked", asked: { message, answer } });
    return;
  }
  function retry(): void {
    void runJob(job, dispatch, passwords);
  }
  dispatch({ kind: "failed", failed: { failure: outcome, retry } });
}

/** A password that does not fit one sheet may still fit the others. */
function withPassword(known: Passwords, { code, sheet }: SessionFailure, password: string): Passwords {
  if (sheet === null) return { ...known, structure: password };
  const named = { ...known, sheets: { ...known.sheets, [sheet]: password } };
  return code === "sheet-protected" ? { ...named, anySheet: password } : named;
}
