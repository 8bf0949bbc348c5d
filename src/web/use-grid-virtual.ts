import { useEffect, useMemo, type RefObject } from "react";
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import type { SessionApi } from "../app/session-api";
import type { SheetInfo } from "../app/session-values";
import type { CellRef } from "../workbook/cell";
import { columnWidths } from "./column-widths";
import { useFrozenPanes, type FrozenPanes } from "./frozen-panes";
import { HEADER_WIDTH, ROW_HEIGHT } from "./grid-styles";
import type { SheetSize } from "./sheet-size";
import { useSheetRows, type SheetRowsView } from "./use-sheet-rows";

/** Before the first rows are here, px. */
const USUAL_WIDTH = 80;

/** What of a sheet is on the screen, and its rows. */
export interface GridVirtual {
  readonly rows: Virtualizer<HTMLDivElement, Element>;
  readonly columns: Virtualizer<HTMLDivElement, Element>;
  /** Height of a row, px; the same for all but where the sheet's own look is shown. */
  readonly heightOf: (row: number) => number;
  /** Width of a column, px. */
  readonly widthOf: (column: number) => number;
  readonly read: SheetRowsView;
  readonly frozen: FrozenPanes;
}

/**
 * Rows and columns that are in view; fetches their cells.
 *
 * @param size As the sheet itself has it; null where its look is not shown.
 * @param target The cell to show; its row is brought to the middle.
 */
export function useGridVirtual(
  scroller: RefObject<HTMLDivElement | null>,
  { sheet, size }: { readonly sheet: SheetInfo; readonly size: SheetSize | null },
  session: SessionApi,
  target: CellRef | null,
): GridVirtual {
  const heightOf = size?.heightOf ?? usualHeight;
  const frozen = useFrozenPanes(scroller, size);
  const rows = useVirtualizer({
    count: size?.rows ?? sheet.rows,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    scrollPaddingStart: ROW_HEIGHT + frozen.height - frozen.gone,
    overscan: 8,
  });
  const items = rows.getVirtualItems();
  const range = { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 };
  const read = useSheetRows(session, sheet.name, range);
  const widths = useMemo(
    () => (read.head === undefined || size !== null ? null : columnWidths(read.head, sheet.columns)),
    [read.head, sheet.columns, size],
  );
  const count = size?.columns ?? sheet.columns;
  function widthOf(column: number): number {
    if (column >= count) return 0;
    return size === null ? (widths?.[column] ?? USUAL_WIDTH) : size.widthOf(column);
  }
  const columns = useVirtualizer({
    horizontal: true,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: widthOf,
    scrollPaddingStart: HEADER_WIDTH + frozen.width,
    overscan: 3,
  });
  useEffect(() => columns.measure(), [columns, widths]);
  useEffect(() => {
    if (target !== null) rows.scrollToIndex(target.row, { align: "center" });
  }, [rows, target]);
  return { rows, columns, heightOf, widthOf, read, frozen };
}

function usualHeight(): number {
  return ROW_HEIGHT;
}
