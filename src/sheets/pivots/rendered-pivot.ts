import type { Cell } from "../../workbook/cell";
import type { PivotValue } from "../../workbook/pivot-layout";
import { PIVOT } from "../../locale/pivot-text";
import { pivotGrid, type PivotRows } from "./pivot-grid";
import type { PivotSpec } from "./pivot-spec";

/** What a pivot of a person's choice shows before anything of it is changed in Excel. */
export function renderedPivot(spec: PivotSpec, source: PivotRows): Cell[][] {
  return pivotGrid({ ...spec, values: [specValue(spec)] }, source);
}

/** The value field of a choice, called as Excel calls it. */
export function specValue({ summarise, field }: PivotSpec): PivotValue {
  return { field, summarise, title: PIVOT.summaries[summarise](field) };
}
