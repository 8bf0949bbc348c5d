import type {
  QuarterRequest,
  RoadmapApi,
  RoadmapRequest,
  RoadmapTarget,
} from "../../app/session-roadmap-api";
import type { RoadmapChoices } from "../../core/roadmap/row-choices";
import { roadmapPane } from "../../locale/roadmap-pane";
import type { RoadmapEvent } from "./roadmap-state";
import { runJob, type Dispatch } from "./run-job";

/** What a person can do on the roadmap's screen. */
export interface RoadmapActions {
  /** What the screen only looks at. */
  readonly api: RoadmapApi;
  readonly dispatch: (event: RoadmapEvent) => void;
  /** Learns what can be chosen. */
  readonly start: () => void;
  readonly plan: (request: RoadmapRequest) => void;
  readonly write: (request: RoadmapRequest, choices: RoadmapChoices, target: RoadmapTarget) => void;
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
      void runJob(
        {
          text: roadmapPane.work.write,
          call: (onProgress, passwords) => api.write(request, choices, target, onProgress, passwords),
          done: (book) => ({ kind: "changed", book, done: "written" }),
        },
        dispatch,
      ),
    writeQuarter: (request, target) =>
      void runJob(
        {
          text: roadmapPane.work.write,
          call: (onProgress, passwords) => api.writeQuarter(request, target, onProgress, passwords),
          done: (book) => ({ kind: "changed", book, done: "written" }),
        },
        dispatch,
      ),
  };
}
