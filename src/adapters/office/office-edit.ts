import type { WorkbookEdit } from "../../workbook/edit";

/**
 * A sheet of ours that the edits delete and add again: it is emptied in its place, so that formulas, pivots and charts
 * of people that speak of it stay right. Excel's references follow a sheet that is renamed, and break with one that is
 * deleted. Source: docs/excel-facts.md#references.
 */
export interface RenewEdit {
  readonly kind: "renew-sheet";
  readonly sheet: string;
}

/** What is done inside Excel. */
export type OfficeEdit = WorkbookEdit | RenewEdit;

/** An edit, and the name that its sheet had before the apply; null for a sheet that the apply makes or renews. */
export interface PlannedEdit {
  readonly edit: OfficeEdit;
  readonly original: string | null;
}
