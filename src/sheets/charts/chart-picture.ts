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
  /** A thin line up to each value, apart from the columns: where the marks begin. */
  readonly stems?: boolean;
  /** A line of limits or of what is expected, not of results. */
  readonly dashed?: boolean;
}

/**
 * A chart as data. Sheets, papers, slides and the screen draw the same one, so that no two of
 * them can show different numbers.
 */
export interface ChartPicture {
  /** Its id in the gallery; of several of one kind with what it is of: "funnel:vpr:ma:4:2021". */
  readonly id: string;
  /** What it is of, where there are several of one kind: a procedure, a column of the form. */
  readonly of?: string;
  /** A table of cells coloured by their numbers: schools by rows, series by columns. Left out: a chart. */
  readonly form?: "heat";
  /** The finding, in words; not what is measured. */
  readonly title: string;
  /** How many it is made of, and where the numbers come from. */
  readonly note: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly stacked: boolean;
  /** Where the axis of values ends: 1 for shares of a whole. */
  readonly highest?: number;
  /** Format of the values of x, for points. */
  readonly xFormat?: string;
  readonly categories: readonly Cell[];
  readonly series: readonly PictureSeries[];
}
