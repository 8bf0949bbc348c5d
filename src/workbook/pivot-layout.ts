import type { Area } from "./cell";

/** How a pivot sums up a field, by the names of the file format. Source: ECMA-376 part 1, 18.18.17. */
export type PivotSummary =
  | "average"
  | "count"
  | "countNums"
  | "max"
  | "min"
  | "product"
  | "stdDev"
  | "stdDevp"
  | "sum"
  | "var"
  | "varp";

/** A share that is shown instead of the number. Source: ECMA-376 part 1, 18.18.70. */
export type PivotShare = "percentOfTotal" | "percentOfRow" | "percentOfCol";

/** A value field of a pivot table. */
export interface PivotValue {
  readonly field: string;
  readonly summarise: PivotSummary;
  readonly title: string;
  readonly share?: PivotShare;
  /** How its numbers look; as the host shows them where it is left out. */
  readonly format?: string;
}

/** How outer fields stand: each in its column with inner ones beside it, the same a line higher, or all in one column. */
export type PivotForm = "tabular" | "outline" | "compact";

/** The style that a pivot is painted in. */
export interface PivotLook {
  /** Its name in the workbook; "" = none. */
  readonly style: string;
  readonly rowHeaders: boolean;
  readonly columnHeaders: boolean;
  readonly rowStripes: boolean;
  readonly columnStripes: boolean;
}

/** What a person may make of a pivot in Excel that is not made again. */
export type LostChange = "groups" | "value-filters" | "calculated" | "sorted-by-value";

/** Where the fields of a pivot stand, and what of them is shown: what a person may change in Excel. */
export interface PivotLayout {
  readonly name: string;
  /** Outer fields first. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly values: readonly PivotValue[];
  /** The items that a person left of a field, as texts, "" the empty one; fields that show all are left out. */
  readonly shown?: Readonly<Record<string, readonly string[]>>;
  /** "tabular" where it is left out. */
  readonly form?: PivotForm;
  /** As the host paints a new one where it is left out. */
  readonly look?: PivotLook;
  /** Fields whose items are said on every line, not on the first alone. */
  readonly repeated?: readonly string[];
  /** Values of a field in the order they are shown; the others, and fields that are not named, as Excel sorts them. */
  readonly order?: Readonly<Record<string, readonly string[]>>;
  /** Fields whose values go from the last to the first. */
  readonly descending?: readonly string[];
  /** Its upper left corner, filters left out; as proposed where it is left out. */
  readonly corner?: { readonly row: number; readonly column: number };
  readonly lost?: readonly LostChange[];
  /** Fields without subtotals under their items. */
  readonly withoutSubtotals?: readonly string[];
  /** Grand totals that were taken away: the last column, the last row. */
  readonly withoutTotals?: readonly ("column" | "row")[];
}

/**
 * The cells of a pivot with those of its filters, which stand above it with an empty row between.
 *
 * @param area As hosts tell it, without filters.
 */
export function wholePivot(area: Area, filters: number): Area {
  const above = filters === 0 ? 0 : Math.min(area.row, filters + 1);
  const columns = filters === 0 ? area.columns : Math.max(2, area.columns);
  return { row: area.row - above, column: area.column, rows: area.rows + above, columns };
}

/** How many columns the names of a pivot's rows take. */
export function nameColumns({ rows, form }: Pick<PivotLayout, "rows" | "form">): number {
  return form === "compact" ? Math.min(1, rows.length) : rows.length;
}
