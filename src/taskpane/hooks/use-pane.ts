import { useMemo, useReducer } from "react";
import type { SessionApi } from "../../app/session-api";
import { calmDispatch } from "./calm-dispatch";
import { analysisActions, type AnalysisActions } from "./analysis-actions";
import { filesActions, type FilesActions } from "./files-actions";
import { meetingActions, type MeetingActions } from "./meeting-actions";
import { lateMonthly, type LateMonthly } from "./late-monthly";
import { emptyPane, nextPaneState, type Door, type PaneState } from "./pane-state";
import { paneActions, type PaneActions } from "./pane-actions";
import { roadmapActions, type RoadmapActions } from "./roadmap-actions";
import type { Dispatch } from "./run-job";

/** The pane's state with all that a person can do in it on every door. */
export interface Pane extends PaneActions, FilesActions {
  readonly state: PaneState;
  /** What can be done on every door, the same object as long as the pane is open: for screens that are drawn seldom. */
  readonly acts: PaneActions & FilesActions;
  readonly roadmap: RoadmapActions;
  readonly meeting: MeetingActions;
  readonly analysis: AnalysisActions;
  /** Loaded when it is first asked for. */
  readonly monthly: LateMonthly;
}

/**
 * One person's work in the pane.
 *
 * @param session Where the work is done, in a Web Worker.
 * @param doorActions What can be done on this door only; must not change from one call to the next.
 */
export function usePane<Session extends SessionApi, DoorActions>(
  door: Door,
  session: Session,
  doorActions: (
    session: Session,
    dispatch: Dispatch,
    files: FilesActions,
    monthly: LateMonthly,
  ) => DoorActions,
): Pane & DoorActions {
  const [state, dispatchNow] = useReducer(nextPaneState, emptyPane(door));
  const actions = useMemo(() => {
    const dispatch = calmDispatch(dispatchNow);
    const files = filesActions(session, dispatch);
    const monthly = lateMonthly(session, dispatch);
    const acts = { ...paneActions(session, dispatch), ...files };
    return {
      acts,
      ...acts,
      ...doorActions(session, dispatch, files, monthly),
      roadmap: roadmapActions(session.roadmap, dispatch),
      meeting: meetingActions(session, dispatch),
      analysis: analysisActions(session.analysis, dispatch),
      monthly,
    };
  }, [session, doorActions]);
  return { state, ...actions };
}
