import type { Cell } from "../../workbook/cell";
import type { LinkTarget } from "../../workbook/edit";

/** A row of the roadmap's sheet: the form's own cells, why it is there, and what people entered. */
export interface TrackedRow {
  /** Stays over reruns; "own-…" for rows that people added. */
  readonly id: string;
  readonly section: string;
  /** In the order of the form's columns. */
  readonly form: readonly Cell[];
  readonly schools: Cell;
  readonly reason: Cell;
  /** Excel's number of the day, or a request to fill it in. */
  readonly due: Cell;
  readonly status: Cell;
  readonly done: Cell;
  readonly document: Cell;
  readonly comment: Cell;
  /** In the columns that people added. */
  readonly added: readonly Cell[];
  /** Where cells of the row lead, by column; the link itself, whatever the cell's text is. */
  readonly links: readonly RowLink[];
  /** What people gave cells of the row beside values. */
  readonly extras: readonly CellExtra[];
  /** All periods of the date, "2022-09-01/2022-12-26;…"; empty where there are none. */
  readonly periods: string;
}

/** A link of a row's cell. */
export interface RowLink {
  /** Index on the roadmap's sheet. */
  readonly column: number;
  readonly target: LinkTarget;
}

/** What a cell has beside its value. */
export interface CellExtra {
  /** Index on the sheet that is written. */
  readonly column: number;
  /** As it reads in the sheet's first row (`formulaOfRow`); null where there is none that a rerun can keep. */
  readonly formula: string | null;
  readonly numberFormat: string | null;
  readonly note: string | null;
}
