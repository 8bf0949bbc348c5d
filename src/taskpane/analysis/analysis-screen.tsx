import { useState } from "react";
import { Tab, TabList } from "@fluentui/react-components";
import type { AnalysisTarget } from "../../app/session-analysis-api";
import type { OpenedWorkbook } from "../../app/session-values";
import { chartPane } from "../../locale/chart-pane";
import type { Pane } from "../hooks/use-pane";
import { usePaneStyles } from "../parts/pane-styles";
import { AnalysisTargetChoice } from "./analysis-target";
import { ChartsPart } from "./charts-part";
import { PivotsPart } from "./pivots-part";
import { QueriesPart } from "./queries-part";

const PARTS = ["charts", "pivots", "queries"] as const;

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
  const [part, setPart] = useState<(typeof PARTS)[number]>("charts");
  const facts = { actions: pane.analysis, target, isBusy: pane.state.work !== null };
  return (
    <div className={shared.screen}>
      <h2 className={shared.heading}>{chartPane.tab}</h2>
      <TabList
        size="small"
        aria-label={chartPane.parts.label}
        selectedValue={part}
        onTabSelect={(_event, data) => setPart(PARTS.find((id) => id === data.value) ?? "charts")}
      >
        {PARTS.map((id) => (
          <Tab key={id} value={id}>
            {chartPane.parts[id]}
          </Tab>
        ))}
      </TabList>
      {part === "charts" && <ChartsPart {...facts} />}
      {part === "queries" && <QueriesPart {...facts} />}
      {part === "pivots" && <PivotsPart {...facts} />}
      <AnalysisTargetChoice book={book} target={target} onChange={setTarget} />
    </div>
  );
}
