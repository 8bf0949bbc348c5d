/** Where a given row of the form is in a sheet. */
export interface AlignedRow {
  readonly label: string;
  /** Index of the row. */
  readonly row: number;
}

/** A row that takes the place of another: its label stands twice. */
export interface DoubledRow extends AlignedRow {
  /** The row that has the label too. */
  readonly first: number;
  /** Label of the form that is missing where it stands; null where none is. */
  readonly inPlaceOf: string | null;
}

/** The given rows of the form as they are in a sheet. */
export interface AlignedRows {
  readonly rows: readonly AlignedRow[];
  readonly doubled: readonly DoubledRow[];
  /** Labels that no row has, and where their row should be. */
  readonly missing: readonly AlignedRow[];
  /** Filled rows with a label that the form does not have. */
  readonly extra?: readonly AlignedRow[];
  /** A label is the same row next month; otherwise it is but a line's place. */
  readonly areNamed: boolean;
  /** First texts of the header of another table below, which is not collected. */
  readonly left?: readonly string[];
  /** The sheet holds the table several times over, for something that its lines do not say. */
  readonly areSeveralTables?: true;
}
