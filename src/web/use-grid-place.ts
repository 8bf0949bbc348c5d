import { useState, type KeyboardEvent } from "react";
import type { SheetInfo } from "../app/session-values";
import type { CellRef } from "../workbook/cell";
import { nextPlace, type GridPlace } from "./grid-keys";
import { ROW_HEIGHT } from "./grid-styles";

/** The active cell of the grid, and what keys do with it. */
export interface GridPlaceControl {
  readonly active: GridPlace;
  readonly setActive: (place: GridPlace) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The active cell: starts at the cell to show, and follows it when another is asked for.
 *
 * @param onMove Called with the new place after a key moved it.
 */
export function useGridPlace(
  sheet: SheetInfo,
  target: CellRef | null,
  onMove: (place: GridPlace) => void,
): GridPlaceControl {
  const [active, setActive] = useState<GridPlace>(target ?? { row: 0, column: 0 });
  const [followed, setFollowed] = useState(target);
  if (target !== followed) {
    setFollowed(target);
    if (target !== null) setActive(target);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 2);
    const key = event.ctrlKey ? `Control+${event.key}` : event.key;
    const next = nextPlace(key, active, { rows: sheet.rows, columns: sheet.columns, page });
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    onMove(next);
  }
  return { active, setActive, onKeyDown };
}
