import { wrap } from "comlink";
import type { ExcelSessionApi, FileSessionApi } from "../app/session-api";
import { forwardCalls } from "./forward-calls";
import type { LastingWorker } from "./lasting-worker";

/** A session that can end with all it holds, and is then there anew. */
export interface LastingSession extends FileSessionApi {
  /** Resolves when the session of the moment has ended; calls in flight never settle. */
  readonly ended: () => Promise<void>;
}

/**
 * The session in a Web Worker, for a door with files.
 *
 * @param worker Runs `session-worker.ts`.
 */
export function connectSession(worker: LastingWorker): LastingSession {
  let wrapped: { readonly worker: Worker; readonly remote: unknown } | null = null;
  async function remote(): Promise<unknown> {
    const current = await worker.current();
    if (wrapped?.worker !== current) wrapped = { worker: current, remote: wrap(current) };
    return wrapped.remote;
  }
  return forwardCalls<LastingSession>(remote, { ended: worker.ended });
}

/** The same, for the door inside Excel: the workbook stays there, marked by `proxy()`, and the worker calls it. */
export function connectExcelSession(worker: Worker): ExcelSessionApi {
  const remote = wrap(worker);
  return forwardCalls<ExcelSessionApi>(() => Promise.resolve(remote));
}
