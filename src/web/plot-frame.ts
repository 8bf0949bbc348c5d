import type { ChartLook } from "../workbook/sheet-look";
import type { ValueScale } from "./chart-scale";

/** What the marks of a chart are drawn in. */
export interface PlotFrame {
  readonly chart: ChartLook;
  /** px; the plot's own, inside its axes. */
  readonly width: number;
  readonly height: number;
  readonly scale: ValueScale;
  readonly count: number;
  /** Place of a value along its axis, px from the plot's upper left corner. */
  readonly at: (value: number) => number;
  /** Room of a category, px. */
  readonly band: number;
}
