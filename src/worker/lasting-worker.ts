/** A worker that is started anew when it ends. */
export interface LastingWorker {
  /** The one that works now. */
  readonly current: () => Promise<Worker>;
  /** Resolves when the one that works now has ended and the next one was started. Work in flight never settles. */
  readonly ended: () => Promise<void>;
}

/** What a worker says once it holds the lock of its name. */
const ALIVE = "oko-alive";

/**
 * Keeps a worker at work. A worker that runs out of memory says nothing; but it holds a lock by its name, and the
 * browser gives the lock to the next in line when the worker is gone, whatever the reason.
 *
 * @param start Starts a worker of this name that calls `holdLock()`.
 */
export function lastingWorker(start: (name: string) => Promise<Worker>): LastingWorker {
  let count = 0;
  function next(): { worker: Promise<Worker>; name: string } {
    count += 1;
    // The time the page was opened tells the locks of two pages apart.
    const name = `session ${String(performance.timeOrigin)} ${String(count)}`;
    return { worker: start(name), name };
  }
  let now = next();
  let ended = watch();
  async function watch(): Promise<void> {
    const { worker, name } = now;
    await lockOf(await worker, name);
    now = next();
    ended = watch();
  }
  return { current: () => now.worker, ended: () => ended };
}

/** Resolves when the worker no longer holds its lock; never where the browser has no locks. */
function lockOf(worker: Worker, name: string): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (event.data === ALIVE) void navigator.locks.request(name, () => resolve());
    });
  });
}

/** To be called in the worker: shows as long as it lives that it does. */
export function holdLock(): void {
  if (!("locks" in navigator)) return;
  void navigator.locks.request(self.name, () => {
    self.postMessage(ALIVE);
    return new Promise(() => undefined);
  });
}
