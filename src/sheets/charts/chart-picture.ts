import type { Cell } from "../../workbook/cell";

/** How values of a series are drawn; a chart of several kinds says it by series. */
export type ChartMark = "column" | "bar" | "line" | "point";

/** One series of a chart: a value for each category, null where nothing is known. */
export interface PictureSeries {
  readonly name: string;
  readonly mark: ChartMark;
  readonly color: string;
  readonly values: readonly (number | null)[];
  /** Values of x by category, for points; left out where the categories are the axis. */
  readonly x?: readonly (number | null)[];
  readonly numberFormat: string;
}

/**
 * A chart as data. Sheets, papers, slides and the screen draw the same one, so that no two of
 * them can show different numbers.
 */
export interface ChartPicture {
  /** Its id in the gallery. */
  readonly id: string;
  /** The finding, in words; not what is measured. */
  readonly title: string;
  /** How many it is made of, and where the numbers come from. */
  readonly note: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly stacked: boolean;
  readonly categories: readonly Cell[];
  readonly series: readonly PictureSeries[];
}
