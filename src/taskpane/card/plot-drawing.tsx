import { makeStyles, tokens } from "@fluentui/react-components";
import type { DistributionPlot } from "../../app/session-values";
import { percentText } from "../../locale/number-text";
import { paneText } from "../../locale/pane";
import { plotScale, type PlotScale } from "./plot-scale";

const useStyles = makeStyles({
  svg: { width: "100%", height: "auto", display: "block" },
  text: { fill: tokens.colorNeutralForeground2, fontSize: "11px" },
  mark: { fill: tokens.colorStatusDangerForeground3, fontSize: "12px", fontWeight: 600 },
  bar: { fill: tokens.colorBrandBackground },
  grid: { stroke: tokens.colorNeutralStroke2 },
  reference: { stroke: tokens.colorNeutralForeground1, strokeWidth: "1.5", fill: "none" },
  boundary: { stroke: tokens.colorStatusDangerForeground3, strokeWidth: "1.5", strokeDasharray: "4 3" },
});

/** The drawing itself: bars for the school, a stepped line for the region, dashed boundaries. */
export function PlotDrawing(props: { readonly plot: DistributionPlot; readonly description: string }) {
  const styles = useStyles();
  const { plot } = props;
  const scale = plotScale(plot);
  const { width, height, bottom, left } = scale;
  return (
    <svg
      className={styles.svg}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={props.description}
    >
      <Axes scale={scale} />
      {plot.school.map((share, score) =>
        share === 0 ? null : (
          <rect
            key={score}
            className={styles.bar}
            x={scale.x(score) + scale.step * 0.1}
            width={scale.step * 0.8}
            y={scale.y(share)}
            height={bottom - scale.y(share)}
          />
        ),
      )}
      {plot.reference.length > 0 && <path className={styles.reference} d={stepped(plot.reference, scale)} />}
      {plot.boundaries.map((from, index) => (
        <g key={from}>
          <line
            className={styles.boundary}
            x1={scale.x(from)}
            x2={scale.x(from)}
            y1={scale.top - 4}
            y2={bottom}
          />
          <text className={styles.mark} x={scale.x(from) + 3} y={scale.top + 4}>
            «{index + 3}»
          </text>
        </g>
      ))}
      <text className={styles.text} x={(left + width) / 2} y={height - 2} textAnchor="middle">
        {paneText.plot.axis}
      </text>
    </svg>
  );
}

function Axes({ scale }: { readonly scale: PlotScale }) {
  const styles = useStyles();
  return (
    <g>
      {scale.shareTicks.map((share) => (
        <g key={share}>
          <line
            className={styles.grid}
            x1={scale.left}
            x2={scale.width}
            y1={scale.y(share)}
            y2={scale.y(share)}
          />
          <text className={styles.text} x={scale.left - 4} y={scale.y(share) + 4} textAnchor="end">
            {percentText(share)}
          </text>
        </g>
      ))}
      {scale.scoreTicks.map((score) => (
        <text
          key={score}
          className={styles.text}
          x={scale.x(score) + scale.step / 2}
          y={scale.bottom + 13}
          textAnchor="middle"
        >
          {score}
        </text>
      ))}
    </g>
  );
}

/** The outline of a histogram. */
function stepped(shares: readonly number[], scale: PlotScale): string {
  const steps = shares.map(
    (share, score) => `V${scale.y(share).toFixed(1)}H${scale.x(score + 1).toFixed(1)}`,
  );
  return `M${scale.x(0).toFixed(1)} ${String(scale.bottom)}${steps.join("")}V${String(scale.bottom)}`;
}
