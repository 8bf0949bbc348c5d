import { useEffect, useState } from "react";
import type { FileActions } from "../taskpane/hooks/file-actions";
import type { Pane } from "../taskpane/hooks/use-pane";

/** What would leave unsaved results behind waits for the person's word. */
export interface UnsavedGuard {
  /** The pane, whose ways of leaving ask first. */
  readonly pane: Pane & FileActions;
  readonly isAsking: boolean;
  readonly stay: () => void;
  readonly go: () => void;
  /** Saves, then goes on. */
  readonly save: () => void;
}

/** Asks before anything takes the place of results that are in no file yet; so does the browser before it closes the page. */
export function useUnsaved(pane: Pane & FileActions): UnsavedGuard {
  const { isUnsaved } = pane.state;
  const [wanted, setWanted] = useState<{ readonly act: () => void } | null>(null);
  useEffect(() => {
    if (!isUnsaved) return;
    function ask(event: BeforeUnloadEvent): void {
      event.preventDefault();
    }
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  function guarded<Given extends readonly unknown[]>(act: (...given: Given) => void) {
    return (...given: Given): void => {
      if (isUnsaved) setWanted({ act: () => act(...given) });
      else act(...given);
    };
  }
  return {
    pane: {
      ...pane,
      open: guarded(pane.open),
      openPicked: guarded(pane.openPicked),
      addFiles: guarded(pane.addFiles),
      leave: guarded(pane.leave),
      acts: { ...pane.acts, addFiles: guarded(pane.acts.addFiles), leave: guarded(pane.acts.leave) },
    },
    isAsking: wanted !== null,
    stay: () => setWanted(null),
    go: () => {
      setWanted(null);
      wanted?.act();
    },
    save: () => {
      setWanted(null);
      if (wanted !== null) pane.saveThen(wanted.act);
    },
  };
}
