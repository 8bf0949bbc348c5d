import type {
  QuarterRequest,
  RoadmapApi,
  RoadmapRequest,
  RoadmapTarget,
} from "../../app/session-roadmap-api";
import type { RoadmapChoices } from "../../core/roadmap/row-choices";
import type { ExecutionChange } from "../../app/session-board-api";
import { BOARD } from "../../locale/roadmap-board";
import { roadmapPane } from "../../locale/roadmap-pane";
import type { RoadmapEvent } from "./roadmap-state";
import type { OpenedWorkbook } from "../../app/session-values";
import { runJob, type Dispatch, type Job } from "./run-job";

/** What a person can do on the roadmap's screen. */
export interface RoadmapActions {
  /** What the screen only looks at. */
  readonly api: RoadmapApi;
  readonly dispatch: (event: RoadmapEvent) => void;
  /** Learns what can be chosen. */
  readonly start: () => void;
  readonly plan: (request: RoadmapRequest) => void;
  readonly write: (request: RoadmapRequest, choices: RoadmapChoices, target: RoadmapTarget) => void;
  readonly execute: (change: ExecutionChange) => void;
  readonly writeQuarter: (request: QuarterRequest, target: RoadmapTarget) => void;
}

/** The actions of the roadmap's screen over a session. */
export function roadmapActions(api: RoadmapApi, dispatch: Dispatch): RoadmapActions {
  function own(event: RoadmapEvent): void {
    dispatch({ kind: "roadmap", event });
  }
  function start(): void {
    void api.start().then((outcome) => {
      if (!outcome.failure) own({ kind: "started", start: outcome.value });
      else dispatch({ kind: "failed", failed: { failure: outcome, retry: start } });
    });
  }
  function change(text: string, call: Job<OpenedWorkbook>["call"]): void {
    void runJob({ text, call, done: (book) => ({ kind: "changed", book, done: "written" }) }, dispatch);
  }
  return {
    api,
    dispatch: own,
    start,
    plan: (request) =>
      void runJob(
        {
          text: roadmapPane.work.plan,
          canCancel: true,
          call: (onProgress) => api.plan(request, onProgress),
          done: (view) => ({ kind: "roadmap", event: { kind: "planned", view } }),
        },
        dispatch,
      ),
    write: (request, choices, target) =>
      change(roadmapPane.work.write, (...how) => api.write(request, choices, target, ...how)),
    execute: (execution) => change(BOARD.work, (_onProgress, passwords) => api.execute(execution, passwords)),
    writeQuarter: (request, target) =>
      change(roadmapPane.work.write, (...how) => api.writeQuarter(request, target, ...how)),
  };
}
