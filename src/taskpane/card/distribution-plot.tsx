import { useId } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { DistributionPlot } from "../../app/session-values";
import { paneText } from "../../locale/pane";
import { plotDescription, plotLegend } from "../../locale/plot-text";
import { PlotDrawing } from "./plot-drawing";
import { PlotTable } from "./plot-table";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: "4px" },
  legend: { display: "flex", flexWrap: "wrap", gap: "2px 16px" },
  entry: { display: "inline-flex", alignItems: "center", gap: "6px" },
  bar: { width: "12px", height: "12px", backgroundColor: tokens.colorBrandBackground },
  line: { width: "16px", height: 0, borderTop: `2px solid ${tokens.colorNeutralForeground1}` },
  dash: { width: 0, height: "14px", borderLeft: `2px dashed ${tokens.colorStatusDangerForeground3}` },
});

/** The scores of a school over those of its region, with the mark boundaries; the same as a table. */
export function DistributionPlotFigure({ plot }: { readonly plot: DistributionPlot }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const title = useId();
  const legend = plotLegend(plot);
  return (
    <figure className={styles.figure} aria-labelledby={title}>
      <h4 id={title} className={shared.subheading}>
        {plot.title}
      </h4>
      <PlotDrawing plot={plot} description={plotDescription(plot)} />
      <div className={`${shared.quiet} ${styles.legend}`}>
        <span className={styles.entry}>
          <span className={styles.bar} aria-hidden />
          {legend.school}
        </span>
        {plot.reference.length > 0 && (
          <span className={styles.entry}>
            <span className={styles.line} aria-hidden />
            {legend.reference}
          </span>
        )}
        {plot.boundaries.length > 0 && (
          <span className={styles.entry}>
            <span className={styles.dash} aria-hidden />
            {paneText.plot.boundary}
          </span>
        )}
      </div>
      {plot.boundaries.length === 0 && <p className={shared.quiet}>{paneText.plot.boundaryUnknown}</p>}
      <Fold summary={paneText.plot.table}>
        <PlotTable plot={plot} />
      </Fold>
    </figure>
  );
}
