/** A cell as the core sees it: a date is Excel's serial number; an empty cell or an error is null. */
export type Cell = string | number | boolean | null;

/** Rows of cells. Rows may be shorter than the widest one; what is missing is empty. */
export type Grid = readonly (readonly Cell[])[];

/** A formula to write, in English function names, with the leading "=" left out. */
export interface Formula {
  readonly formula: string;
  /** What it gives now, so that programs that do not recalculate show it too. */
  readonly value: Cell;
}

/** What a write puts into a cell. A string is always text, never a formula, whatever it begins with. */
export type CellContent = Cell | Formula;

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell of a sheet; rows and columns count from 0. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
