import type { Area } from "./cell";
import type { CellStyle } from "./edit";

/** A conditional format: `formula` as for the first cell of the first area, without "=". */
export interface ConditionLook {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly style: Pick<CellStyle, "fill" | "color" | "bold">;
}

/** A series of a chart, with the values that the workbook holds of it. */
export interface SeriesLook {
  readonly name: string;
  readonly mark: "column" | "line" | "stem";
  readonly color: string;
  /** As cells show them. */
  readonly categories: readonly string[];
  readonly values: readonly (number | null)[];
  readonly numberFormat: string;
}

/** A chart as it stands on a sheet. */
export interface ChartLook {
  /** The cells it lies over. */
  readonly area: Area;
  /** "bar": lying, the first category at the top. */
  readonly type: "bar" | "column";
  readonly isStacked: boolean;
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly series: readonly SeriesLook[];
}

/** How a sheet of ours looks in Excel, for a viewer that is not Excel. */
export interface SheetLook {
  /** Characters, by column; 0 = hidden, null = as Excel has it by itself. */
  readonly columnWidths: readonly (number | null)[];
  /** Points, of rows that have a height of their own. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly hasGridlines: boolean;
  /** How many of the first rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Area[];
  readonly styles: readonly CellStyle[];
  /** From A1: which of the styles a cell has; what is missing has the first one. */
  readonly cells: readonly (readonly number[])[];
  readonly conditions: readonly ConditionLook[];
  readonly charts: readonly ChartLook[];
}
