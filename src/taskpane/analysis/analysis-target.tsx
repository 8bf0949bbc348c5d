import type { AnalysisTarget } from "../../app/session-analysis-api";
import type { OpenedWorkbook, Outcome, WritePreview } from "../../app/session-values";
import { RoadmapTargetChoice } from "../roadmap/roadmap-target";
import { chartPane } from "../../locale/chart-pane";

/** Where it goes; what that changes is one sheet, whatever it is. */
export function AnalysisTargetChoice(props: {
  readonly book: OpenedWorkbook;
  readonly target: AnalysisTarget;
  readonly onChange: (target: AnalysisTarget) => void;
}) {
  return <RoadmapTargetChoice {...props} preview={oneSheet} />;
}

function oneSheet(): Promise<Outcome<WritePreview>> {
  const value = { lines: [chartPane.oneSheet], sheets: [], choices: [], blocked: null };
  return Promise.resolve({ failure: false, value });
}
