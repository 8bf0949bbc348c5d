/** A cell of the sample; empty is null. */
export type SampleCell = string | number | null;

/** A sheet of the sample before it is written. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly SampleCell[])[];
  /** Characters; the last one goes for all columns after it. */
  readonly widths: readonly number[];
  /** Index from 0 of the header row; null for a sheet of plain text. */
  readonly headerRow: number | null;
  /** Columns from 0 that show two decimals. */
  readonly percentColumns: readonly number[];
  readonly isProtected: boolean;
  /** Points; the header's own height where it has long texts. */
  readonly headerHeight: number | null;
  readonly frozenColumns: number;
}

/** Columns used, counted over all rows. */
export function columnCount(sheet: SampleSheet): number {
  return Math.max(...sheet.rows.map((row) => row.length));
}
