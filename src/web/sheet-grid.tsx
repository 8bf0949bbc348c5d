import { useMemo, useRef, type KeyboardEvent } from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { VirtualItem } from "@tanstack/react-virtual";
import type { SessionApi } from "../app/session-api";
import type { MarkedRows, SheetFrame, SheetInfo } from "../app/session-values";
import type { CellRef } from "../workbook/cell";
import type { LinkTarget } from "../workbook/link-target";
import type { GridPlace } from "./grid-keys";
import { HEADER_WIDTH, useGridStyles } from "./grid-styles";
import { SheetCharts } from "./sheet-charts";
import { SheetHeader } from "./sheet-header";
import { SheetRow } from "./sheet-row";
import { sheetSize } from "./sheet-size";
import { useGridPlace } from "./use-grid-place";
import { useGridVirtual, type GridVirtual } from "./use-grid-virtual";
import { useSheetFrame } from "./use-sheet-frame";

/** What the grid of a sheet is given. */
export interface SheetGridProps {
  readonly sheet: SheetInfo;
  readonly session: SessionApi;
  readonly target: CellRef | null;
  readonly marks: readonly MarkedRows[];
  /** Goes where a link of the sheet leads. */
  readonly onFollow: (link: LinkTarget) => void;
}

/** A sheet to look at and to walk through by keys; one of ours as it will look in Excel. */
export function SheetGrid(props: SheetGridProps) {
  const frame = useSheetFrame(props.session, props.sheet);
  // Drawn once, with the sizes that it will have.
  return frame === undefined ? null : <FramedGrid {...props} frame={frame} />;
}

/** Only what is on the screen is fetched and drawn. */
function FramedGrid(props: SheetGridProps & { readonly frame: SheetFrame | null }) {
  const styles = useGridStyles();
  const { sheet, session, target, frame, onFollow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const size = useMemo(() => (frame === null ? null : sheetSize(sheet, frame)), [sheet, frame]);
  const grid = useGridVirtual(scroller, { sheet, size }, session, target);
  const { rows, columns, heightOf, widthOf, read } = grid;
  const { active, setActive, onKeyDown } = useGridPlace(sheet, target, (place) => {
    rows.scrollToIndex(place.row);
    columns.scrollToIndex(place.column);
  });
  const width = columns.getTotalSize() + HEADER_WIDTH;
  const across = columns.getVirtualItems().filter((column) => column.size > 0);
  function pressed(event: KeyboardEvent): void {
    const link = read.row(active.row)?.[active.column]?.link ?? null;
    if (event.key === "Enter" && link !== null) onFollow(link);
    else onKeyDown(event);
  }
  return (
    <div
      ref={scroller}
      role="grid"
      className={styles.grid}
      tabIndex={0}
      aria-label={sheet.name}
      aria-readonly
      aria-rowcount={sheet.rows + 1}
      aria-colcount={sheet.columns + 1}
      aria-activedescendant="active-cell"
      onKeyDown={pressed}
    >
      <SheetHeader columns={across} width={width} />
      <div
        role="rowgroup"
        className={mergeClasses(styles.body, frame !== null && styles.paper)}
        style={{ height: rows.getTotalSize(), width }}
      >
        <GridRows {...props} {...{ grid, across, width, active, setActive }} />
      </div>
      {frame !== null && <SheetCharts charts={frame.charts} heightOf={heightOf} widthOf={widthOf} />}
    </div>
  );
}

/** The rows that are in view. */
function GridRows(
  props: SheetGridProps & {
    readonly grid: GridVirtual;
    readonly frame: SheetFrame | null;
    readonly across: readonly VirtualItem[];
    readonly width: number;
    readonly active: GridPlace;
    readonly setActive: (place: GridPlace) => void;
  },
) {
  const { grid, frame, across, width, active, target, marks, setActive, onFollow } = props;
  const { rows, heightOf, widthOf, read } = grid;
  return rows
    .getVirtualItems()
    .filter((row) => row.size > 0)
    .map(({ index, start }) => (
      <SheetRow
        key={index}
        index={index}
        start={start}
        width={width}
        heightOf={heightOf}
        widthOf={widthOf}
        columns={across}
        cells={read.row(index)}
        isPaper={frame !== null}
        hasGridlines={frame?.hasGridlines ?? true}
        active={active.row === index ? active.column : null}
        isTarget={target?.row === index}
        strength={strengthOf(marks, index)}
        onSelect={(column) => setActive({ row: index, column })}
        onFollow={onFollow}
      />
    ));
}

/** How strongly a row is marked; null where it is not. */
function strengthOf(marks: readonly MarkedRows[], row: number): string | null {
  const mark = marks.find(({ areas }) => areas.some((area) => row >= area.row && row < area.row + area.rows));
  return mark?.strength ?? null;
}
