import { useState } from "react";
import type { AnalysisTarget } from "../../app/session-analysis-api";
import type { OpenedWorkbook } from "../../app/session-values";
import { chartPane } from "../../locale/chart-pane";
import type { Pane } from "../hooks/use-pane";
import { usePaneStyles } from "../parts/pane-styles";
import { AnalysisTargetChoice } from "./analysis-target";
import { ChartsPart } from "./charts-part";

/** Charts, pivots and questions: what is in the data, shown before it is written. */
export default function AnalysisScreen({
  pane,
  book,
}: {
  readonly pane: Pane;
  readonly book: OpenedWorkbook;
}) {
  const shared = usePaneStyles();
  const [target, setTarget] = useState<AnalysisTarget>({ mode: "copy" });
  const isBusy = pane.state.work !== null;
  return (
    <div className={shared.screen}>
      <h2 className={shared.heading}>{chartPane.tab}</h2>
      <ChartsPart actions={pane.analysis} target={target} isBusy={isBusy} />
      <AnalysisTargetChoice book={book} target={target} onChange={setTarget} />
    </div>
  );
}
