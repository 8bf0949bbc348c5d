import { ownFile } from "./own-file";

/** Built from `session-worker.ts` for every door with a window: it stands beside the page and the pane. */
export const SESSION_SCRIPT = "session-worker.js";

/**
 * Takes the session's script into memory and starts workers from there: one more can be started
 * when the server is gone.
 *
 * @returns Starts a worker with a name, and hands it the script for workers of its own.
 */
export async function sessionScript(): Promise<(name: string) => Worker> {
  const script = new Blob([await ownFile(SESSION_SCRIPT)], { type: "text/javascript" });
  const address = URL.createObjectURL(script);
  return (name) => {
    const worker = new Worker(address, { name });
    worker.postMessage(script);
    return worker;
  };
}

/**
 * To be called in the worker, first of all. Its own address does not do where the page was opened from a disk: there
 * each worker is a stranger to the page's addresses, and only what it was handed is its own.
 *
 * @returns Where a worker of the same script is started from.
 */
export function keptScript(): () => string {
  let address = self.location.href;
  self.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data instanceof Blob) address = URL.createObjectURL(data);
  });
  return () => address;
}
