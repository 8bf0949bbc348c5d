import { makeStyles } from "@fluentui/react-components";
import type { ChartLook } from "../workbook/sheet-look";
import { ChartDrawing } from "./chart-drawing";
import { HEADER_WIDTH, ROW_HEIGHT } from "./grid-styles";
import { sizeBefore } from "./sheet-size";

const useStyles = makeStyles({
  /** Takes no room of its own: it lies over the cells. */
  layer: {
    position: "absolute",
    top: `${String(ROW_HEIGHT)}px`,
    left: `${String(HEADER_WIDTH)}px`,
    width: 0,
    height: 0,
  },
  chart: {
    position: "absolute",
    backgroundColor: "#ffffff",
    border: "1px solid #d9d9d9",
    boxSizing: "border-box",
  },
});

/** The charts of a sheet, over the cells that they lie on. */
export function SheetCharts(props: {
  readonly charts: readonly ChartLook[];
  readonly heightOf: (row: number) => number;
  readonly widthOf: (column: number) => number;
}) {
  const styles = useStyles();
  const { charts, heightOf, widthOf } = props;
  return (
    <div role="rowgroup" className={styles.layer}>
      {charts.map((chart, index) => {
        const { row, column, rows, columns } = chart.area;
        const width = sizeBefore(columns, (at) => widthOf(column + at));
        const height = sizeBefore(rows, (at) => heightOf(row + at));
        return (
          <div
            key={index}
            role="row"
            aria-rowindex={row + 2}
            className={styles.chart}
            style={{ left: sizeBefore(column, widthOf), top: sizeBefore(row, heightOf), width, height }}
          >
            <div role="gridcell" aria-colindex={column + 2}>
              <ChartDrawing chart={chart} width={width} height={height} />
            </div>
          </div>
        );
      })}
    </div>
  );
}
