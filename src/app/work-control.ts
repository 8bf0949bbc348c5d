/** Long work that a person can end; handed to each part of a session. */
export interface WorkControl {
  /** Forgets an earlier cancel. */
  readonly beginWork: () => void;
  readonly cancel: () => void;
  readonly isCancelled: () => boolean;
  /** Lets a cancel be heard. */
  readonly pause: () => Promise<void>;
}

/** @param pause Resolves when waiting messages were handled. */
export function workControl(pause: () => Promise<void>): WorkControl {
  let isCancelled = false;
  return {
    beginWork: () => {
      isCancelled = false;
    },
    cancel: () => {
      isCancelled = true;
    },
    isCancelled: () => isCancelled,
    pause,
  };
}
