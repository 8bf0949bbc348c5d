import type { Cell } from "../../workbook/cell";
import type { PivotValue } from "../../workbook/pivot-layout";
import { PIVOT } from "../../locale/pivot-text";
import { headerHeight, pivotGrid, type OrderedLayout, type PivotRows } from "./pivot-grid";
import type { PivotSource } from "./pivot-source";
import type { PivotSpec } from "./pivot-spec";

/** What a pivot of a person's choice shows before anything of it is changed in Excel. */
export function renderedPivot(spec: PivotSpec, source: RenderedSource): Cell[][] {
  return pivotGrid(specLayout(spec, source), source);
}

/** How many lines of headers such a pivot has. */
export function pivotHeaders({ columns }: PivotSpec): number {
  return headerHeight({ columns, values: [] });
}

/** The layout of a choice. Of numbers of different units nothing is summed up. */
export function specLayout(spec: PivotSpec, { areUnlike }: RenderedSource): OrderedLayout {
  const { rows, columns, filters, summarise, field } = spec;
  const value: PivotValue = { field, summarise, title: PIVOT.summaries[summarise](field) };
  const layout = { rows, columns, filters };
  if (areUnlike !== true) return { ...layout, values: [value] };
  return {
    ...layout,
    values: [{ ...value, format: "#,##0.00" }],
    withoutSubtotals: rows,
    withoutTotals: ["row", "column"],
  };
}

type RenderedSource = PivotRows & Pick<PivotSource, "areUnlike">;
