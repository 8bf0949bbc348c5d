import { makeStyles, tokens } from "@fluentui/react-components";
import type { DistributionPlot } from "../../app/session-values";
import { percentText } from "../../locale/number-text";
import { paneText } from "../../locale/pane";
import { plotLegend } from "../../locale/plot-text";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      textAlign: "right",
      padding: "2px 4px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& th:first-child": { textAlign: "left" },
  },
});

/** The numbers of a plot, for those who do not see it. */
export function PlotTable({ plot }: { readonly plot: DistributionPlot }) {
  const styles = useStyles();
  const legend = plotLegend(plot);
  const scores = Array.from(
    { length: Math.max(plot.school.length, plot.reference.length) },
    (_, score) => score,
  );
  const hasReference = plot.reference.length > 0;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{paneText.plot.score}</th>
          <th scope="col">{legend.school}</th>
          {hasReference && <th scope="col">{legend.reference}</th>}
        </tr>
      </thead>
      <tbody>
        {scores.map((score) => (
          <tr key={score}>
            <th scope="row">{scoreText(score, plot.boundaries)}</th>
            <td>{percentText(plot.school[score] ?? 0, 1)}</td>
            {hasReference && <td>{percentText(plot.reference[score] ?? 0, 1)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A score; with its mark where one begins. */
function scoreText(score: number, boundaries: readonly number[]): string {
  const index = boundaries.indexOf(score);
  return index === -1 ? String(score) : `${String(score)} (с него «${String(index + 3)}»)`;
}
