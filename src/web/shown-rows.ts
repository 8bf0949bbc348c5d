import type { SheetRows } from "../app/session-values";
import { cellText } from "./cell-text";

/** A cell as it is drawn. */
export interface ShownCell {
  readonly text: string;
  readonly isNumber: boolean;
  /** Columns that it covers; more than one where cells are merged. */
  readonly span: number;
}

export type ShownRows = readonly (readonly ShownCell[])[];

/** The cells of some rows as they are drawn: by their formats, merged ones over their columns. */
export function shownRows({ from, rows, texts, merges }: SheetRows): ShownRows {
  const shown = rows.map((row) =>
    Array.from(row, (cell): ShownCell => ({
      text: cellText(cell),
      isNumber: typeof cell === "number",
      span: 1,
    })),
  );
  function change(row: number, column: number, part: Partial<ShownCell>): void {
    const line = shown[row - from];
    const cell = line?.[column];
    if (line !== undefined && cell !== undefined) line[column] = { ...cell, ...part };
  }
  for (const { row, column, value } of texts) change(row, column, { text: value });
  for (const { row, column, columns } of merges) change(row, column, { span: columns });
  return shown;
}
