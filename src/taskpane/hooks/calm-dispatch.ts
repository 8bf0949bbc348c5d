import type { PaneEvent } from "./pane-state";
import type { Dispatch } from "./run-job";

/** The least time between two drawings of a progress, ms: every one draws the whole pane anew. */
export const CALM = 100;

/** Lets through every event, of progress in the same words one a tenth of a second; the last one is never lost. */
export function calmDispatch(dispatch: Dispatch): Dispatch {
  let shown: { readonly text: string; readonly at: number } | null = null;
  let held: ReturnType<typeof setTimeout> | undefined;

  function show(event: PaneEvent): void {
    clearTimeout(held);
    shown = event.kind === "progressed" ? { text: event.progress.text, at: performance.now() } : null;
    dispatch(event);
  }

  return (event) => {
    const wait =
      event.kind === "progressed" && shown?.text === event.progress.text
        ? shown.at + CALM - performance.now()
        : 0;
    if (wait <= 0) return show(event);
    clearTimeout(held);
    held = setTimeout(() => show(event), wait);
  };
}
