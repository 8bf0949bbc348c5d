import { useLayoutEffect, useState, type RefObject } from "react";
import { HEADER_WIDTH, ROW_HEIGHT } from "./grid-styles";
import { sizeBefore, type SheetSize } from "./sheet-size";

/** The first rows and columns of a sheet, which stay in view. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
  /** px. */
  readonly height: number;
  readonly width: number;
  /** What of the height moves away all the same, px. */
  readonly gone: number;
}

/** Where a sheet is shown, px. */
interface Room {
  readonly width: number;
  readonly height: number;
}

const NOTHING: FrozenPanes = { rows: 0, columns: 0, height: 0, width: 0, gone: 0 };

/**
 * What stays in view of a sheet, as far as it leaves half of the place for what moves: of rows that are too high the
 * last one, which is the header of the table below them, and of columns the first ones.
 */
export function frozenPanes(size: SheetSize | null, room: Room | null): FrozenPanes {
  if (size === null || room === null) return NOTHING;
  const { heightOf, widthOf } = size;
  const [down, across] = [(room.height - ROW_HEIGHT) / 2, (room.width - HEADER_WIDTH) / 2];
  const height = sizeBefore(size.frozen.rows, heightOf);
  const last = size.frozen.rows === 0 ? 0 : heightOf(size.frozen.rows - 1);
  const kept = height <= down ? height : last;
  let { columns } = size.frozen;
  while (columns > 0 && sizeBefore(columns, widthOf) > across) columns--;
  const stays = kept > 0 && kept <= down;
  return {
    ...{ columns, width: sizeBefore(columns, widthOf) },
    ...(stays ? { rows: size.frozen.rows, height, gone: height - kept } : { rows: 0, height: 0, gone: 0 }),
  };
}

/** The same of the place that there is now. */
export function useFrozenPanes(
  scroller: RefObject<HTMLDivElement | null>,
  size: SheetSize | null,
): FrozenPanes {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setRoom({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return frozenPanes(size, room);
}
