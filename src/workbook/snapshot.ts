import type { Area, Grid } from "./cell";
import type { LinkTarget } from "./link-target";
import type { PivotLayout } from "./pivot-layout";

/** Whether a sheet's tab is seen; "very-hidden" cannot be shown from Excel's menu. */
export type Visibility = "visible" | "hidden" | "very-hidden";

/** How a sheet is protected. The password itself is never known here. */
export interface SheetProtection {
  readonly hasPassword: boolean;
  /** People may change the cells' formats although the sheet is protected. */
  readonly allowFormatCells: boolean;
}

/** A cell at indices from 0, with something of it that is not its value. */
export interface CellFact<T> {
  readonly row: number;
  readonly column: number;
  readonly value: T;
}

/** Cells of one column below one another that share something that is not their value. */
export interface ColumnRun<T> {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly value: T;
}

/** An Excel table (ListObject). */
export interface TableObject {
  readonly name: string;
  readonly area: Area;
}

/** What is not known of how a text was written. */
export interface EncodingDoubt {
  /** The table of characters that was assumed, such as "windows-1251". */
  readonly encoding: string;
  /** The text may be right; otherwise no table gives Russian text. */
  readonly isReadable: boolean;
}

/** What a sheet lets people type into some of its cells. */
export interface CellValidation {
  readonly areas: readonly Area[];
  /** "whole", "decimal", "list", "date", "time", "textLength" or "custom". */
  readonly type: string;
  /** "between", "greaterThanOrEqual", …; "between" where the sheet names none. */
  readonly operator: string;
  /** Formulas, as the sheet has them. */
  readonly first: string | null;
  readonly second: string | null;
}

/** One sheet, as read. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  /** The add-in made this sheet, so a rerun may replace it. */
  readonly own: boolean;
  /** Values from A1. */
  readonly cells: Grid;
  /** Formulas, without "=". */
  readonly formulas: readonly CellFact<string>[];
  /** Cells that hold an error, such as "#DIV/0!"; their value is null. */
  readonly errors: readonly CellFact<string>[];
  /** Number formats other than General, as runs down a column would be too many: only numeric cells. */
  readonly numberFormats: readonly CellFact<string>[];
  /** The same as runs, in place of `numberFormats`, of a sheet with so many such cells that a fact each would fill the memory. */
  readonly formatRuns?: readonly ColumnRun<string>[];
  readonly notes: readonly CellFact<string>[];
  /** Where cells lead, by row and column; only of sheets that the add-in made. */
  readonly links: readonly CellFact<LinkTarget>[];
  readonly merges: readonly Area[];
  /** Indices from 0. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly protection: SheetProtection | null;
  readonly tables: readonly TableObject[];
  /** Pivots of a sheet that the add-in made, as they stand now; missing where there are none, or none can be read. */
  readonly pivots?: readonly PivotLayout[];
  /** The cells that pivots on such a sheet take; null where some stand there and the host does not tell where. */
  readonly pivotAreas?: readonly Area[] | null;
  /** Of sheets that the add-in did not make, where the host tells of them; missing where there are none. */
  readonly validations?: readonly CellValidation[];
  /** Of a sheet that was a text, where its table of characters is not sure; missing where nothing is doubted. */
  readonly encodingDoubt?: EncodingDoubt;
  /** Rows that the add-in's marks (conditional formats) cover, by strength. */
  readonly marks: readonly { readonly strength: string; readonly areas: readonly Area[] }[];
}

/** A whole workbook, as read. */
export interface WorkbookSnapshot {
  readonly fileName: string;
  readonly sheets: readonly SheetSnapshot[];
  /** Sheets cannot be added, removed or renamed. */
  readonly structureLocked: boolean;
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  /** What the add-in keeps in the workbook: settings and answers, by key. */
  readonly settings: Readonly<Record<string, string>>;
  /** When the file says that it was last saved, ISO in UTC; missing where it does not say. */
  readonly savedAt?: string;
}

/** What to read. */
export interface SnapshotRequest {
  /** Only these sheets; all when left out. */
  readonly sheets?: readonly string[];
}
