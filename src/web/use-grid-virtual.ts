import { useEffect, useMemo, type RefObject } from "react";
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import type { SessionApi } from "../app/session-api";
import type { SheetInfo } from "../app/session-values";
import type { CellRef } from "../workbook/cell";
import { columnWidths } from "./column-widths";
import { HEADER_WIDTH, ROW_HEIGHT } from "./grid-styles";
import { useSheetRows, type SheetRowsView } from "./use-sheet-rows";

/** Before the first rows are here, px. */
const USUAL_WIDTH = 80;

/** What of a sheet is on the screen, and its rows. */
export interface GridVirtual {
  readonly rows: Virtualizer<HTMLDivElement, Element>;
  readonly columns: Virtualizer<HTMLDivElement, Element>;
  /** Width of a column, px. */
  readonly widthOf: (column: number) => number;
  readonly read: SheetRowsView;
}

/**
 * Rows and columns that are in view; fetches their cells.
 *
 * @param target The cell to show; its row is brought to the middle.
 */
export function useGridVirtual(
  scroller: RefObject<HTMLDivElement | null>,
  sheet: SheetInfo,
  session: SessionApi,
  target: CellRef | null,
): GridVirtual {
  const rows = useVirtualizer({
    count: sheet.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    overscan: 8,
  });
  const items = rows.getVirtualItems();
  const range = { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 };
  const read = useSheetRows(session, sheet.name, range);
  const widths = useMemo(
    () => (read.head === undefined ? null : columnWidths(read.head, sheet.columns)),
    [read.head, sheet.columns],
  );
  function widthOf(column: number): number {
    return column < sheet.columns ? (widths?.[column] ?? USUAL_WIDTH) : 0;
  }
  const columns = useVirtualizer({
    horizontal: true,
    count: sheet.columns,
    getScrollElement: () => scroller.current,
    estimateSize: widthOf,
    scrollPaddingStart: HEADER_WIDTH,
    overscan: 3,
  });
  useEffect(() => columns.measure(), [columns, widths]);
  useEffect(() => {
    if (target !== null) rows.scrollToIndex(target.row, { align: "center" });
  }, [rows, target]);
  return { rows, columns, widthOf, read };
}
