import { useMemo, useReducer } from "react";
import type { SessionApi } from "../../app/session-api";
import { EMPTY_PANE, nextPaneState, type PaneState } from "./pane-state";
import { paneActions, type PaneActions } from "./pane-actions";

/** The pane's state with all that a person can do in it. */
export interface Pane extends PaneActions {
  readonly state: PaneState;
}

/**
 * One person's work in the pane.
 *
 * @param session Where the work is done; a Web Worker on the page.
 * @param saveFile Hands a file to the person.
 */
export function usePane(session: SessionApi, saveFile: (fileName: string, bytes: Uint8Array) => void): Pane {
  const [state, dispatch] = useReducer(nextPaneState, EMPTY_PANE);
  const actions = useMemo(() => paneActions(session, dispatch, saveFile), [session, saveFile]);
  return { state, ...actions };
}
