/** Name of the error that says so, on both sides of a worker. */
export const STOPPED = "WorkStopped";

/** The person ended the work; what was there before is as it was. */
export class WorkStopped extends Error {
  override readonly name: string = STOPPED;
}

/** Long work that a person can end. */
export interface StoppableWork {
  /** Resolves when waiting messages were handled. */
  pause(): Promise<void>;
  isCancelled(): boolean;
}

/**
 * Lets an end be heard.
 *
 * @param work null where nobody can end it.
 * @throws {WorkStopped} when the person ended the work.
 */
export async function heardNoEnd(work: StoppableWork | null): Promise<void> {
  if (work === null) return;
  await work.pause();
  if (work.isCancelled()) throw new WorkStopped("Cannot go on: the work was ended");
}
