import { lazy, Suspense, useId } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { chartPane } from "../../locale/chart-pane";
import type { ChartPicture } from "../../sheets/charts/chart-picture";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";
import { HeatTable } from "./heat-table";
import { loadChartDrawing } from "./load-chart-drawing";
import { PictureTable } from "./picture-table";

const ChartDrawing = lazy(loadChartDrawing);

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: "6px", minWidth: 0 },
  // The colours are those of the sheet, which is white: in a dark pane too.
  paper: {
    backgroundColor: "#FFFFFF",
    color: "#1F2933",
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px",
    minHeight: "120px",
    minWidth: 0,
  },
  axis: { margin: 0, fontSize: "12px", color: "#4A5560" },
  legend: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 14px",
    fontSize: "12px",
  },
  entry: { display: "inline-flex", alignItems: "center", gap: "6px" },
  swatch: { width: "12px", height: "12px", flexShrink: 0 },
  dot: { borderRadius: "50%" },
  line: { height: "3px" },
  dashed: {
    height: 0,
    width: "16px",
    backgroundColor: "transparent",
    borderTopWidth: "2px",
    borderTopStyle: "dashed",
  },
});

/** A chart with its finding, what it is made of, and its numbers as a table; the same data as on sheets and in papers. */
export function ChartView(props: { readonly picture: ChartPicture; readonly level?: 3 | 4 }) {
  const { picture, level = 4 } = props;
  const Heading = level === 3 ? "h3" : "h4";
  const styles = useStyles();
  const shared = usePaneStyles();
  const title = useId();
  return (
    <figure className={styles.figure} aria-labelledby={title}>
      <Heading id={title} className={shared.subheading}>
        {picture.title}
      </Heading>
      {picture.form === "heat" ? (
        <HeatTable picture={picture} />
      ) : (
        <div className={styles.paper}>
          <p className={styles.axis}>{picture.yTitle}</p>
          <Suspense fallback={<p className={shared.quiet}>{chartPane.drawing}</p>}>
            <ChartDrawing picture={picture} />
          </Suspense>
          {picture.series.length > 1 && <Legend picture={picture} />}
        </div>
      )}
      <figcaption className={shared.quiet}>{picture.note}</figcaption>
      {picture.form !== "heat" && (
        <Fold summary={chartPane.numbers}>
          <PictureTable picture={picture} />
        </Fold>
      )}
    </figure>
  );
}

/** What each colour and kind of line is. */
function Legend({ picture }: { readonly picture: ChartPicture }) {
  const styles = useStyles();
  return (
    <ul className={styles.legend}>
      {picture.series.map(({ name, color, mark, dashed, stems }) => {
        const isDashed = dashed === true || stems === true;
        const shape = isDashed
          ? styles.dashed
          : mark === "line"
            ? styles.line
            : mark === "point"
              ? styles.dot
              : "";
        return (
          <li key={name} className={styles.entry}>
            <span
              className={`${styles.swatch} ${shape}`}
              style={isDashed ? { borderTopColor: `#${color}` } : { backgroundColor: `#${color}` }}
              aria-hidden
            />
            {name}
          </li>
        );
      })}
    </ul>
  );
}
