import type { AnalysisApi, AnalysisTarget } from "../../app/session-analysis-api";
import type { OpenedWorkbook } from "../../app/session-values";
import { chartPane } from "../../locale/chart-pane";
import type { NamedQuery } from "../../sheets/queries/query-edits";
import type { PivotSpec } from "../../sheets/pivots/pivot-spec";
import { runJob, type Dispatch, type Job } from "./run-job";

/** What a person can do on the screen of charts, pivots and questions. */
export interface AnalysisActions {
  /** What the screen only looks at. */
  readonly api: AnalysisApi;
  readonly writeQuery: (query: NamedQuery, target: AnalysisTarget) => void;
  readonly writePivot: (spec: PivotSpec, target: AnalysisTarget) => void;
  readonly writeCharts: (chosen: readonly string[], target: AnalysisTarget) => void;
}

/** The actions of that screen over a session. */
export function analysisActions(api: AnalysisApi, dispatch: Dispatch): AnalysisActions {
  function change(call: Job<OpenedWorkbook>["call"]): void {
    const text = chartPane.writing;
    void runJob({ text, call, done: (book) => ({ kind: "changed", book, done: "written" }) }, dispatch);
  }
  return {
    api,
    writeQuery: (query, target) => change((...how) => api.writeQuery(query, target, ...how)),
    writePivot: (spec, target) => change((...how) => api.writePivot(spec, target, ...how)),
    writeCharts: (chosen, target) => change((...how) => api.writeCharts(chosen, target, ...how)),
  };
}
