/** Built from `session-worker.ts` for every door with a window: it stands beside the page and the pane. */
export const SESSION_SCRIPT = "session-worker.js";

/**
 * Takes the session's script into memory and starts workers from there: one more can be started
 * when the server is gone.
 *
 * @returns Starts a worker with a name.
 */
export async function sessionScript(): Promise<(name: string) => Worker> {
  const answer = await fetch(SESSION_SCRIPT);
  if (!answer.ok) throw new Error(`Cannot start the session: its script answers ${String(answer.status)}`);
  const address = URL.createObjectURL(await answer.blob());
  return (name) => new Worker(address, { name });
}
