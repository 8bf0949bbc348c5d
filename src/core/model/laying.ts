/** How a table lies whose rows are no schools: each school is a column, or each mark of a school has a row of its own. */
export const LAYING_KINDS = ["schools-in-columns", "row-per-mark"] as const;

export type LayingKind = (typeof LAYING_KINDS)[number];

/** How a table lies, as a person says it. */
export const SHEET_LAYINGS = ["schools-in-rows", ...LAYING_KINDS] as const;

export type SheetLaying = (typeof SHEET_LAYINGS)[number];

/** Schools stand beside one another: the table is read turned about the cell where its labels begin. */
export interface ColumnLaying {
  readonly kind: "schools-in-columns";
  /** Indices from 0: where the labels begin, the row of the schools' names, and the row after the last one of the table. */
  readonly row: number;
  readonly column: number;
  readonly names: number;
  readonly end: number;
  /** The first row of what is said above the names: the row after the table above. */
  readonly titles: number;
  /** The column of the first school. */
  readonly schools: number;
  /** Columns that are left out: numbers of the labels, and the percents beside the counts of a school. */
  readonly without: readonly number[];
}

/** A column of a table that was spread: it holds what stood in a column of the sheet, of one mark or of all. */
export interface SpreadColumn {
  readonly column: number;
  /** The row in which its mark is named first; null = the column is of the school, whatever the mark. */
  readonly label: number | null;
}

/** A row for each mark: the table is read with the marks of a school side by side. */
export interface RowLaying {
  readonly kind: "row-per-mark";
  readonly headerRow: number;
  readonly headerRows: number;
  readonly firstDataRow: number;
  /** The column that names the mark. */
  readonly marks: number;
  readonly columns: readonly SpreadColumn[];
  /** For each row as it is read the rows of the sheet by column; -1 where there is none. */
  readonly rows: readonly (readonly number[])[];
}

/**
 * Classes or subjects stand beneath their school in the column of its name: the table is read with the school in each of
 * their rows, and what they are in a column of its own, to the right of the sheet. All other cells stay where they are.
 */
export interface PartLaying {
  readonly kind: "parts-under-schools";
  readonly parts: "class" | "subject";
  readonly headerRow: number;
  /** What stands above the names on the sheet, «ОО / класс». */
  readonly header: string;
  /** The column of the names, and the one that is added. */
  readonly names: number;
  readonly column: number;
  /** Headers of the two columns: the top one, and where it is printed again. */
  readonly headers: readonly number[];
  /** By row: where its school is named, and whether it is the school's total. */
  readonly rows: ReadonlyMap<number, { readonly school: number; readonly isTotal: boolean }>;
  /** Rows that only name a school. */
  readonly headings: ReadonlySet<number>;
}

/** A table that was pasted into one column: each cell holds a whole row. It is read with a column for each part. */
export interface SplitLaying {
  readonly kind: "pasted-in-one-column";
  readonly column: number;
  readonly delimiter: string;
  /** The rows that stand so where others are taken apart; null = all. */
  readonly rows: ReadonlySet<number> | null;
}

/**
 * Each row is a label and its number, «Писали | 25»: the table of one school is read with the labels as its header, and a row for
 * each column of numbers.
 */
export interface LabelLaying {
  readonly kind: "labels-beside-values";
  /** The first row of the table, where the header of what is read stands. */
  readonly row: number;
  /** The first row of what is said above it. */
  readonly titles: number;
  /** Where the columns of numbers are named; null = nowhere. */
  readonly names: number | null;
  /** The column and the rows of the labels, and the columns of their numbers. */
  readonly column: number;
  readonly labels: readonly number[];
  readonly values: readonly number[];
  /** What the columns of numbers are of; null = one column, of the school. */
  readonly part: "class" | "subject" | "year" | null;
  /** First columns of other such tables on the same rows. */
  readonly beside: readonly number[];
  /** null = a label names it. */
  readonly school: string | null;
}

/** How a table lies, and what it takes to find its cells on the sheet. */
export type Laying = ColumnLaying | RowLaying | PartLaying | SplitLaying | LabelLaying;
