import type { SheetRows } from "../app/session-values";
import type { CellStyle } from "../workbook/edit";
import type { LinkTarget } from "../workbook/link-target";
import { cellText } from "./cell-text";

/** A cell as it is drawn. */
export interface ShownCell {
  readonly text: string;
  readonly isNumber: boolean;
  /** Columns that it covers; more than one where cells are merged. */
  readonly span: number;
  /** Rows that it covers. */
  readonly down: number;
  /** Another one lies over it. */
  readonly isCovered: boolean;
  /** null of sheets whose look is not shown. */
  readonly style: CellStyle | null;
  readonly link: LinkTarget | null;
}

/** A cell that holds nothing. */
export const EMPTY_CELL: ShownCell = {
  text: "",
  isNumber: false,
  span: 1,
  down: 1,
  isCovered: false,
  style: null,
  link: null,
};

export type ShownRows = readonly (readonly ShownCell[])[];

/** The cells of some rows as they are drawn: by their formats and looks, merged ones over their cells. */
export function shownRows({ from, rows, texts, merges, links, look }: SheetRows): ShownRows {
  const shown = rows.map((row, index): ShownCell[] => {
    const styles = look?.cells[index] ?? [];
    return Array.from({ length: Math.max(row.length, styles.length) }, (_, column) => {
      const cell = row[column] ?? null;
      const style = look === null ? null : (look.styles[styles[column] ?? 0] ?? {});
      return { ...EMPTY_CELL, text: cellText(cell), isNumber: typeof cell === "number", style };
    });
  });
  function change(row: number, column: number, part: Partial<ShownCell>): void {
    const line = shown[row - from];
    if (line === undefined) return;
    while (line.length <= column) line.push(EMPTY_CELL);
    line[column] = { ...(line[column] ?? EMPTY_CELL), ...part };
  }
  for (const { row, column, value } of texts) change(row, column, { text: value });
  for (const { row, column, value } of links) change(row, column, { link: value });
  for (const { row, column, rows: down, columns: span } of merges) {
    // Of sheets whose look is not shown merges down the rows are left out.
    const last = look === null ? row : row + down - 1;
    for (let at = row; at <= last; at++) {
      for (let over = 0; over < span; over++) change(at, column + over, { isCovered: true });
    }
    change(row, column, { span, down: last - row + 1, isCovered: false });
  }
  return shown;
}
