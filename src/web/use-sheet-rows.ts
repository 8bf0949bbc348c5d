import { useEffect, useState } from "react";
import type { SessionApi } from "../app/session-api";
import { shownRows, type ShownCell, type ShownRows } from "./shown-rows";

/** Rows fetched at once. */
const WINDOW = 200;

/** The rows of a sheet as far as they were seen. */
export interface SheetRowsView {
  /** undefined = not here yet. */
  readonly row: (index: number) => readonly ShownCell[] | undefined;
  /** The first rows, once they are here: widths are taken from them. */
  readonly head: ShownRows | undefined;
}

/**
 * Fetches the windows of rows that come into view, each once.
 *
 * @param range First and last index on the screen.
 */
export function useSheetRows(
  session: SessionApi,
  sheet: string,
  { first, last }: { readonly first: number; readonly last: number },
): SheetRowsView {
  const [windows, setWindows] = useState<ReadonlyMap<number, ShownRows>>(new Map());
  const from = Math.floor(first / WINDOW);
  const to = Math.floor(last / WINDOW);
  useEffect(() => {
    let isCurrent = true;
    // The first one gives the widths, and the rows that stay in view.
    const wanted = new Set([0, ...Array.from({ length: to - from + 1 }, (_, index) => from + index)]);
    for (const index of wanted) {
      if (windows.has(index)) continue;
      void session.rows(sheet, index * WINDOW, WINDOW).then((outcome) => {
        if (isCurrent && !outcome.failure) {
          const rows = shownRows(outcome.value);
          setWindows((before) => new Map(before).set(index, rows));
        }
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [session, sheet, from, to, windows]);
  return {
    row: (index) => windows.get(Math.floor(index / WINDOW))?.[index % WINDOW],
    head: windows.get(0),
  };
}
