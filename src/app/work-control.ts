/** Long work that a person can end; handed to each part of a session. */
export interface WorkControl {
  /**
   * Forgets an earlier cancel.
   *
   * @param end From now on called with each cancel: ends a reading on the other side of a worker.
   */
  readonly beginWork: (end?: () => Promise<void>) => void;
  readonly cancel: () => Promise<void>;
  readonly isCancelled: () => boolean;
  /** Lets a cancel be heard. */
  readonly pause: () => Promise<void>;
}

/** @param pause Resolves when waiting messages were handled. */
export function workControl(pause: () => Promise<void>): WorkControl {
  let isCancelled = false;
  let end: (() => Promise<void>) | null = null;
  return {
    beginWork: (other) => {
      isCancelled = false;
      end = other ?? end;
    },
    cancel: () => {
      isCancelled = true;
      return end?.() ?? Promise.resolve();
    },
    isCancelled: () => isCancelled,
    pause,
  };
}
