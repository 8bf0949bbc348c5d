import type { Area, CellContent, Grid } from "./cell";
import type { LinkTarget } from "./link-target";
import type { PivotLayout } from "./pivot-layout";
import type { Visibility } from "./snapshot";

/** How cells look. What is left out stays as it is. Colours are "RRGGBB". */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly border?: "thin";
  /** In English notation, as "0.0%" or "dd.mm.yyyy". */
  readonly numberFormat?: string;
}

/** A rectangle of a named sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** A series of a chart. */
export interface ChartSeries {
  readonly name: string;
  /** Of a scatter chart the values of x, numbers. */
  readonly categories: SheetArea;
  readonly values: SheetArea;
  readonly color: string;
  /** How it is drawn when it differs from the chart's own type; of a scatter chart "line" joins its points. */
  readonly type?: "column" | "line";
  /** A line is thin and dashed: limits, not results. */
  readonly dashed?: boolean;
  /** Thin lines up to the values, apart from the other columns; a host without them draws columns. */
  readonly stems?: boolean;
}

/**
 * One change to the workbook, as plain data. The core makes them, an adapter applies them in order.
 * Rows and columns count from 0. Only sheets that the add-in made can be deleted or renamed.
 */
export type WorkbookEdit =
  | { readonly kind: "add-sheet"; readonly sheet: string; readonly tabColor?: string }
  | { readonly kind: "delete-sheet"; readonly sheet: string }
  | { readonly kind: "rename-sheet"; readonly sheet: string; readonly to: string }
  | { readonly kind: "set-visibility"; readonly sheet: string; readonly visibility: Visibility }
  | {
      readonly kind: "write";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly CellContent[])[];
    }
  | {
      readonly kind: "style";
      readonly sheet: string;
      readonly areas: readonly Area[];
      readonly style: CellStyle;
    }
  | { readonly kind: "merge"; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: "layout";
      readonly sheet: string;
      /** Characters, by column from 0; 0 hides the column. */
      readonly columnWidths?: readonly number[];
      /** Points, by row index. */
      readonly rowHeights?: readonly { readonly row: number; readonly height: number }[];
      readonly freezeRows?: number;
      readonly freezeColumns?: number;
      readonly gridlines?: boolean;
    }
  | {
      readonly kind: "print";
      readonly sheet: string;
      readonly orientation: "portrait" | "landscape";
      /** Rows repeated on each page, first and last index. */
      readonly repeatRows?: readonly [number, number];
      /** Rows that begin a page, by index. */
      readonly breaks?: readonly number[];
      /** How many of the first columns are printed; all where it is left out. */
      readonly columns?: number;
      /** How many of the first rows are printed, with `columns`; all where it is left out. */
      readonly rows?: number;
      /** Index of the first row that is printed, with `rows`; all above it stands on the screen. */
      readonly firstRow?: number;
      /** A table too wide for a page goes over several side by side; its first columns are repeated on each. */
      readonly sideways?: {
        readonly pages: number;
        readonly repeatColumns: number;
        /** First of the columns that are repeated; missing: the sheet's first one. */
        readonly repeatFrom?: number;
      };
      readonly footer: string;
    }
  | { readonly kind: "table"; readonly sheet: string; readonly area: Area; readonly name: string }
  | {
      readonly kind: "note";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** null takes the note away. */
      readonly text: string | null;
    }
  | {
      readonly kind: "link";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly target: LinkTarget;
    }
  | {
      readonly kind: "validation";
      readonly sheet: string;
      readonly area: Area;
      readonly options: readonly string[];
    }
  | {
      /** Colours rows by a conditional format of ours; the cells' own formats stay. */
      readonly kind: "mark";
      readonly sheet: string;
      readonly strength: string;
      readonly areas: readonly Area[];
      readonly fill: string;
    }
  | { readonly kind: "remove-marks"; readonly sheet: string }
  | {
      /** A conditional format on a sheet of ours: `formula` as for the area's first cell, without "=". */
      readonly kind: "condition";
      readonly sheet: string;
      readonly area: Area;
      readonly formula: string;
      readonly style: Pick<CellStyle, "fill" | "color" | "bold" | "numberFormat">;
    }
  | (PivotLayout & {
      /** A native PivotTable over an Excel table of ours. */
      readonly kind: "pivot";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** The Excel table it reads, header included. */
      readonly source: SheetArea;
      /** Fields that slicers on it filter, whether they stand in it or not. */
      readonly sliced?: readonly string[];
      /** What it shows now, so that it is right before its first refresh, and in programs without pivots. */
      readonly rendered: Grid;
    })
  | {
      readonly kind: "chart";
      readonly sheet: string;
      /** The cells it lies over. */
      readonly area: Area;
      readonly type: "bar" | "column" | "line" | "scatter";
      /** Columns of a category stand on each other, not side by side. */
      readonly stacked?: boolean;
      readonly title: string;
      readonly xTitle: string;
      readonly yTitle: string;
      /** Where the axis of values begins and ends; as the host chooses where it is left out. */
      readonly lowest?: number;
      readonly highest?: number;
      /** Where the axis of x begins, of points. */
      readonly xLowest?: number;
      readonly series: readonly ChartSeries[];
    }
  | {
      /** Buttons that filter an Excel table or a pivot of ours by one column; a host without them leaves its own filter. */
      readonly kind: "slicer";
      readonly sheet: string;
      /** Name of the table, or of a pivot on the same sheet. */
      readonly table: string;
      readonly isOnPivot?: true;
      /** Header of the column. */
      readonly field: string;
      /** The cell at its upper left corner; columns left of it are what is printed of a new sheet. */
      readonly row: number;
      readonly column: number;
      /** Points: from the cell's left edge, and the size. */
      readonly offset: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      /**
       * Protects a sheet of ours without a password: only the `unlocked` areas can be edited. Filtering,
       * sorting, widths and heights stay allowed. Later edits of ours pass it, and it stays.
       */
      readonly kind: "protect-sheet";
      readonly sheet: string;
      readonly unlocked: readonly Area[];
    }
  | {
      /** Cells that a person filled beside ours on a sheet that these edits take away and add again: they stay as they are. */
      readonly kind: "keep-cells";
      readonly sheet: string;
      readonly areas: readonly Area[];
    }
  | { readonly kind: "setting"; readonly key: string; readonly value: string | null }
  | {
      /** Back to the state before the apply that gave this edit; to the byte on the file door. */
      readonly kind: "revert";
      readonly revision: number;
    };
