import { useMemo, useRef, type KeyboardEvent } from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { SessionApi } from "../app/session-api";
import type { MarkedRows, SheetFrame, SheetInfo } from "../app/session-values";
import type { CellRef } from "../workbook/cell";
import type { LinkTarget } from "../workbook/link-target";
import type { GridPlace } from "./grid-keys";
import { HEADER_WIDTH, ROW_HEIGHT, useGridStyles } from "./grid-styles";
import { SheetCharts } from "./sheet-charts";
import { SheetHeader } from "./sheet-header";
import { SheetRow, type GridLine } from "./sheet-row";
import { sheetSize, sizeBefore } from "./sheet-size";
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
  const { rows, columns, heightOf, widthOf, read, frozen } = grid;
  const { active, setActive, onKeyDown } = useGridPlace(sheet, target, (place) => {
    if (place.row >= frozen.rows || frozen.gone > 0) rows.scrollToIndex(place.row);
    if (place.column >= frozen.columns) columns.scrollToIndex(place.column);
  });
  const width = columns.getTotalSize() + HEADER_WIDTH;
  const across = columns
    .getVirtualItems()
    .filter((column) => column.size > 0 && column.index >= frozen.columns);
  const staying = places(frozen.columns, widthOf);
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
      <SheetHeader columns={across} frozen={staying} frozenWidth={frozen.width} width={width} />
      <GridBody {...props} {...{ grid, across, staying, width, active, setActive }} />
      {frame !== null && <SheetCharts charts={frame.charts} heightOf={heightOf} widthOf={widthOf} />}
    </div>
  );
}

interface GridBodyProps extends SheetGridProps {
  readonly grid: GridVirtual;
  readonly frame: SheetFrame | null;
  /** Columns that are in view, and those that stay there. */
  readonly across: readonly GridLine[];
  readonly staying: readonly GridLine[];
  readonly width: number;
  readonly active: GridPlace;
  readonly setActive: (place: GridPlace) => void;
}

/** The rows that stay in view, drawn apart from those that move below them. */
function GridBody(props: GridBodyProps) {
  const styles = useGridStyles();
  const { grid, frame, width } = props;
  const { rows, heightOf, frozen } = grid;
  const moving = rows.getVirtualItems().filter(({ size, index }) => size > 0 && index >= frozen.rows);
  return (
    <>
      {frozen.rows > 0 && (
        <div
          role="rowgroup"
          className={mergeClasses(styles.frozenRows, styles.paper)}
          style={{ height: frozen.height, width, top: ROW_HEIGHT - frozen.gone }}
        >
          <GridRows {...props} rows={places(frozen.rows, heightOf)} above={0} />
        </div>
      )}
      <div
        role="rowgroup"
        className={mergeClasses(styles.body, frame !== null && styles.paper)}
        style={{ height: rows.getTotalSize() - frozen.height, width }}
      >
        <GridRows {...props} rows={moving} above={frozen.height} />
      </div>
    </>
  );
}

/** @param props.above Height of the rows that are drawn apart, px. */
function GridRows(props: GridBodyProps & { readonly rows: readonly GridLine[]; readonly above: number }) {
  const { grid, frame, above, active, target, marks, setActive } = props;
  const { heightOf, widthOf, read, frozen, columns } = grid;
  return props.rows.map(({ index, start }) => (
    <SheetRow
      key={index}
      index={index}
      start={start - above}
      width={props.width}
      heightOf={heightOf}
      widthOf={widthOf}
      columns={props.across}
      frozen={props.staying}
      frozenWidth={frozen.width}
      isMoved={(columns.scrollOffset ?? 0) > 0}
      cells={read.row(index)}
      isPaper={frame !== null}
      hasGridlines={frame?.hasGridlines ?? true}
      active={active.row === index ? active.column : null}
      isTarget={target?.row === index}
      strength={strengthOf(marks, index)}
      onSelect={(column) => setActive({ row: index, column })}
      onFollow={props.onFollow}
    />
  ));
}

/** The first rows or columns, without those that are hidden. */
function places(count: number, sizeOf: (index: number) => number): GridLine[] {
  return Array.from({ length: count }, (_, index) => ({
    index,
    start: sizeBefore(index, sizeOf),
    size: sizeOf(index),
  })).filter(({ size }) => size > 0);
}

/** How strongly a row is marked; null where it is not. */
function strengthOf(marks: readonly MarkedRows[], row: number): string | null {
  const mark = marks.find(({ areas }) => areas.some((area) => row >= area.row && row < area.row + area.rows));
  return mark?.strength ?? null;
}
