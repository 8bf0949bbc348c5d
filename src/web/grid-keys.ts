/** A place in the grid; indices from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** How far the grid goes, and how many rows are on the screen. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/**
 * Where a key leads, as in Excel; null for keys that the grid does not use.
 *
 * @param key With "Control+" before it when Ctrl is down.
 * @example
 * nextPlace("PageDown", { row: 0, column: 3 }, { rows: 100, columns: 5, page: 20 })?.row // => 20
 */
export function nextPlace(key: string, place: GridPlace, size: GridSize): GridPlace | null {
  const { row, column } = place;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const moves: Readonly<Record<string, GridPlace>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + size.page, column },
    PageUp: { row: row - size.page, column },
    Home: { row, column: 0 },
    End: { row, column: last.column },
    "Control+Home": { row: 0, column: 0 },
    "Control+End": last,
  };
  const next = moves[key];
  if (next === undefined) return null;
  return {
    row: Math.min(last.row, Math.max(0, next.row)),
    column: Math.min(last.column, Math.max(0, next.column)),
  };
}
