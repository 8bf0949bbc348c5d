import type { Area, CellContent } from "../../workbook/cell";
import type { TableObject, Visibility } from "../../workbook/snapshot";
import type { MadeObject } from "../../workbook/made-objects";
import type { OfficeMark } from "./office-marks";

/** A constant error stands in a cell as its own text, without an apostrophe. */
export type PreviousContent = CellContent | { readonly error: string };

/**
 * One step back, as data that the workbook keeps. Each sets a state and does nothing where what it
 * is about is not there, so that it can be taken after a failure at any point, and twice.
 */
export type Restoration =
  | { readonly op: "drop-sheet"; readonly sheet: string }
  | {
      readonly op: "return-sheet";
      readonly sheet: string;
      readonly backup: string;
      readonly visibility: Visibility;
      /** The tables' own names; in the backup each has another. */
      readonly tables: readonly { readonly name: string; readonly backup: string }[];
    }
  | RenewedSheet
  | { readonly op: "rename-sheet"; readonly sheet: string; readonly to: string }
  | { readonly op: "visibility"; readonly sheet: string; readonly visibility: Visibility }
  | {
      readonly op: "cells";
      readonly sheet: string;
      readonly area: Area;
      readonly cells: readonly (readonly PreviousContent[])[];
      readonly formats: readonly (readonly string[])[];
    }
  | {
      readonly op: "looks";
      readonly sheet: string;
      readonly area: Area;
      readonly looks: readonly (readonly Excel.SettableCellProperties[])[];
    }
  | { readonly op: "unmerge"; readonly sheet: string; readonly area: Area }
  | {
      readonly op: "note";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string | null;
    }
  | {
      readonly op: "link";
      readonly sheet: string;
      readonly area: Area;
      readonly link: Excel.RangeHyperlink | null;
    }
  | {
      readonly op: "validation";
      readonly sheet: string;
      readonly area: Area;
      readonly rule: Excel.DataValidationRule;
    }
  | { readonly op: "layout"; readonly sheet: string; readonly layout: PreviousLayout }
  | { readonly op: "print"; readonly sheet: string; readonly print: PreviousPrint }
  | { readonly op: "marks"; readonly sheet: string; readonly marks: readonly OfficeMark[] }
  | {
      readonly op: "drop-table" | "drop-pivot" | "drop-chart" | "drop-slicer";
      readonly sheet: string;
      readonly name: string;
      /** What was there before: after a cut in the middle ours may not bear its name yet. */
      readonly known: readonly string[];
    }
  /** A sheet of ours that has to stand open for the other steps: lifted before the first of them. */
  | { readonly op: "lift"; readonly sheet: string }
  | {
      /** A sheet of ours that was protected so. */
      readonly op: "protect";
      readonly sheet: string;
      readonly options: Excel.WorksheetProtectionOptions;
    }
  | { readonly op: "unlocked"; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly op: "drop-condition"; readonly sheet: string; readonly formula: string };

/** Cells that are copied at once; those of a pivot as values and formats. */
export interface CopiedPiece {
  readonly area: Area;
  readonly isPivot: boolean;
}

/** A table on such a sheet; a row of totals that a person gave it is part of its area. */
export type RenewedTable = TableObject & { readonly hasTotals?: true };

/** A sheet of ours that was emptied in its place and written anew, as it was before. */
export interface RenewedSheet {
  readonly op: "renew-sheet";
  readonly sheet: string;
  /** Name of the sheet with the copy of its cells, and the name which that bears until it is whole. */
  readonly backup: string;
  readonly unfinished: string;
  /** The used cells, in the pieces in which they are copied. */
  readonly pieces: readonly CopiedPiece[];
  readonly tables: readonly RenewedTable[];
  readonly pivots: readonly TableObject[];
  readonly rows: { readonly first: number; readonly heights: readonly (number | null)[] };
  readonly widths: readonly (number | null)[];
  /** Lines that are hidden, by index; missing in earlier journals. */
  readonly hidden?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** A person filtered cells outside of its tables; an undo does not filter them again. */
  readonly isFiltered?: true;
  readonly tabColor: string;
  readonly visibility: Visibility;
  /** Frozen panes, gridlines and page setup. */
  readonly before: readonly Restoration[];
  /** What of ours lay over the cells. */
  readonly made: readonly MadeObject[];
  /** What of people's lies over them, and stays. */
  readonly theirs: {
    readonly charts: readonly string[];
    readonly slicers: readonly string[];
    /** Missing in journals written when a sheet with one was not renewed. */
    readonly pivots?: readonly TableObject[];
    /** How many notes and comments stand on it; missing in earlier journals. */
    readonly notes?: number;
  };
}

/** Widths, heights and what stays in view. */
export interface PreviousLayout {
  /** By column from 0, in Excel's own units. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly frozen: Area | null;
  readonly gridlines: boolean;
}

/** Page setup. */
export interface PreviousPrint {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Excel.PageLayoutZoomOptions;
  /** "$1:$2"; "" for none. */
  readonly titleRows: string;
  /** "$A:$B"; "" for none. What may be missing is missing in journals written before it was kept. */
  readonly titleColumns?: string;
  /** "A:C"; "" for the whole sheet. */
  readonly columns?: string;
  /** In the middle: there it stood in reports of earlier versions. */
  readonly footer: string;
  /** To the left and, above, to the right: there they stand. */
  readonly leftFooter?: string;
  readonly rightHeader?: string;
  /** Whether they are printed as much smaller as the sheet. */
  readonly isScaled?: boolean;
  /** Points. */
  readonly margins?: Excel.PageLayoutMarginOptions;
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
}

/** What one apply did, kept in the workbook until it is undone or a later one takes its place. */
export interface JournalEntry {
  readonly revision: number;
  /** "started" in a finished session means that it was cut off. */
  readonly state: "started" | "done";
  /** The pane that wrote it; missing where the pane had no name. */
  readonly pane?: string;
  /** In the order of the edits; taken from the last to the first. */
  readonly restorations: readonly Restoration[];
  /** Sheets of ours and settings before. */
  readonly sheets: readonly string[];
  readonly settings: readonly (readonly [string, string])[];
}
